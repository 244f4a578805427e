import { View } from '@tarojs/components'
import { dayOf, daysBetween } from '../../../domain/day'
import { isOverdue } from '../../../domain/outcome'
import type { DayLine } from '../../../types/day'
import type { Instant } from '../../../types/time'
import { Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import type { Node } from '../lib/node'
import { DayRow } from './DayRow'
import { useDayList } from './useDay'

interface DayBoardProps {
  node: Node
  now: Instant
  /** Null where this person does not keep the door. */
  onDoor: ((id: string) => void) | null
  onRoster: (id: string) => void
  onOutcome: (id: string) => void
}

/** What is on today, what waits for its outcome, and the days to come. */
export function DayBoard({ node, now, onDoor, onRoster, onOutcome }: DayBoardProps) {
  const todayOn = dayOf(now)
  const list = useDayList(node.id, todayOn)
  if (list.error && !list.data) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={4} />
  const { coming, unsettled, moreComing, moreUnsettled } = list.data
  const today = coming.filter(({ startsAt }) => dayOf(startsAt) === todayOn)
  const later = coming.filter(({ startsAt }) => dayOf(startsAt) !== todayOn)
  const waiting = unsettled.filter(({ id }) => !today.some((one) => one.id === id))
  const rows = (lines: readonly DayLine[], waits = false) =>
    lines.map((line) => (
      <DayRow
        key={line.id}
        line={line}
        now={now}
        showsPlace={node.level !== 'village'}
        asked={waits ? saidWait(line, now) : null}
        onDoor={onDoor && (() => onDoor(line.id))}
        onRoster={() => onRoster(line.id)}
        onOutcome={() => onOutcome(line.id)}
      />
    ))
  const asked = waiting.length > 0 && (
    <Section title='该登记结果了' aside={`${waiting.length}${moreUnsettled ? ' 场以上' : ' 场'}`}>
      {node.level === 'county' && <Notice>结束超过 7 天还没有结清的，可以打电话问问站里。</Notice>}
      {rows(waiting, true)}
    </Section>
  )
  return (
    <View>
      {node.level === 'county' && asked}
      <Section title='今天' aside={today.length > 0 ? `${today.length} 场` : ''}>
        {today.length === 0 && <Empty words='今天没有活动。' />}
        {rows(today)}
      </Section>
      {node.level !== 'county' && asked}
      {later.length > 0 && (
        <Section title='接下来几天' aside={`${later.length}${moreComing ? ' 场以上' : ' 场'}`}>
          {rows(later)}
        </Section>
      )}
    </View>
  )
}

function saidWait({ endsAt, recorded }: DayLine, now: Instant): string {
  const days = daysBetween(dayOf(endsAt), dayOf(now))
  const left = recorded ? '数字登记了，还没有结清' : '还没有登记来了多少人'
  return isOverdue(endsAt, now) ? `结束 ${days} 天了，${left}` : left
}
