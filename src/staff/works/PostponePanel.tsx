import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayOf, daysBetween, instantOn } from '../../../domain/day'
import type { WorkLine } from '../../../types/draft'
import type { Instant } from '../../../types/time'
import { clockOf, sayWhen } from '../../lib/when'
import { Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PickDay } from '../../ui/PickDay'
import { PickTime } from '../../ui/PickTime'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Reason } from '../ui/Reason'
import { useChange } from './useWorks'

const REASONS = ['天气不好', '老师临时有事', '场地用不了', '让更多人能来'] as const
const YEAR_DAYS = 365

interface PostponePanelProps {
  work: WorkLine
  now: Instant
  onClose: () => void
}

/** Another time for an activity; bookings stay, and everyone reads why. */
export function PostponePanel({ work, now, onClose }: PostponePanelProps) {
  const [day, setDay] = useState(() => dayOf(work.startsAt))
  const [from, setFrom] = useState(() => clockOf(work.startsAt))
  const [to, setTo] = useState(() => clockOf(work.endsAt))
  const [why, setWhy] = useState('')
  const change = useChange(work.id)
  const nights = daysBetween(dayOf(work.startsAt), dayOf(work.endsAt))
  const startsAt = instantOn(day, from)
  const endsAt = instantOn(addDays(day, nights), to)
  const trouble = troubleWith(work, { startsAt, endsAt }, why, now)
  const today = dayOf(now)
  return (
    <Section title='改期'>
      <View className='workview__panel'>
        原定 {sayWhen(work.startsAt, work.endsAt, now)}。
        {work.booked > 0 &&
          `约出去的 ${work.booked} 座都留着；约了的人打开“我的预约”就看到新时间和原因，来不了的可以退。怕有人没看到，请再打电话说一声。`}
      </View>
      <View className='workview__panel'>
        <PickDay
          name='改到哪天'
          day={day}
          today={today}
          from={today}
          to={addDays(today, YEAR_DAYS)}
          onPick={setDay}
        />
        <PickTime name='几点开始' time={from} onPick={setFrom} />
        <PickTime name='几点结束' time={to} onPick={setTo} />
      </View>
      <Reason reasons={REASONS} why={why} readers='大家都会看到这句话。' onChange={setWhy} />
      {trouble && <Notice>{trouble}</Notice>}
      {change.error && <ErrorView error={change.error} />}
      <PrimaryButton
        words={change.isPending ? '正在改期…' : `改到 ${sayWhen(startsAt, endsAt, now)}`}
        busy={change.isPending || trouble !== null}
        onTap={() =>
          change.mutate({ do: 'postpone', startsAt, endsAt, why: why.trim() }, { onSuccess: onClose })
        }
      />
      <PrimaryButton words='不改了' quiet onTap={onClose} />
    </Section>
  )
}

interface Times {
  startsAt: Instant
  endsAt: Instant
}

function troubleWith(work: Times, next: Times, why: string, now: Instant): string | null {
  if (next.startsAt <= now) return '新的时间要在现在以后。'
  if (next.endsAt <= next.startsAt) return '结束要晚于开始。'
  if (next.startsAt === work.startsAt && next.endsAt === work.endsAt) return '选一个新的时间。'
  return why.trim() === '' ? '写一句为什么改期。' : null
}
