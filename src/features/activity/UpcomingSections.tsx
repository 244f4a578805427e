import { phaseOf } from '../../../domain/activity'
import { addDays, dayOf, weekdayOf } from '../../../domain/day'
import type { ActivityCard } from '../../../types/activity'
import type { Instant } from '../../../types/time'
import { dial } from '../../lib/phone'
import { sayWhen } from '../../lib/when'
import { Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { ActivityList } from './ActivityList'

/** So many of the week here; the menu has them all, and the telephone further down stays near. */
const WEEK_ROWS = 6

interface UpcomingProps {
  /** Soonest first. */
  upcoming: readonly ActivityCard[]
  now: Instant
  /** The station's own, to ask when nothing is on. */
  phone: string | null
}

/** What is on today and in the week from tomorrow. */
export function UpcomingSections({ upcoming, now, phone }: UpcomingProps) {
  const today = dayOf(now)
  const lastDay = addDays(today, 7)
  const still = upcoming.filter((card) => phaseOf(card, now) !== 'over')
  const todays = still.filter((card) => dayOf(card.startsAt) <= today)
  const weeks = still.filter((card) => dayOf(card.startsAt) > today && dayOf(card.startsAt) <= lastDay)
  const later = still.find((card) => dayOf(card.startsAt) > lastDay)
  return (
    <>
      <Section title='今天' aside={sayDate(today)}>
        {todays.length > 0 ? (
          <ActivityList activities={todays} now={now} />
        ) : (
          <Empty words={weeks.length > 0 ? '今天没有活动，看看这一周的。' : '今天没有活动。'} />
        )}
      </Section>
      <Section
        title='这一周'
        aside={weeks.length > WEEK_ROWS ? `共 ${weeks.length} 场，先看 ${WEEK_ROWS} 场` : undefined}
      >
        {weeks.length > 0 ? (
          <ActivityList activities={weeks.slice(0, WEEK_ROWS)} now={now} />
        ) : (
          <Empty words={sayLater(later, now)}>
            {phone && <PrimaryButton words='打电话问问本站' quiet onTap={() => dial(phone)} />}
          </Empty>
        )}
      </Section>
    </>
  )
}

const sayDate = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 周${'日一二三四五六'[weekdayOf(day)]}`

const sayLater = (later: ActivityCard | undefined, now: Instant): string =>
  later
    ? `这一周没有活动。最近一场是“${later.title}”，${sayWhen(later.startsAt, later.endsAt, now)}。`
    : '这一周没有活动。想办什么活动，可以打电话告诉我们。'
