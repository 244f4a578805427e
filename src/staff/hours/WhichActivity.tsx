import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { addDays, dayOf } from '../../../domain/day'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { goTo } from '../../lib/go'
import { sayWhen } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { staffPaths } from '../lib/go'

const DAYS_BACK = 13
const SHOWN = 10

/** Activities of the last two weeks that people booked: for which of them hours are entered. */
export function WhichActivity({ nodeId, now }: { nodeId: string; now: Instant }) {
  const toOn = dayOf(now)
  const list = useQuery({
    queryKey: ['hours', 'over', nodeId, toOn],
    queryFn: () => call('day', 'list', { nodeId, fromOn: addDays(toOn, -DAYS_BACK), toOn }),
  })
  if (list.error && !list.data) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={2} />
  const over = list.data.coming
    .filter(({ endsAt, booked, status }) => endsAt <= now && status === 'published' && (booked ?? 0) > 0)
    .reverse()
    .slice(0, SHOWN)
  return (
    <Section title='给哪场补录' aside='最近两周结束的'>
      {over.length === 0 && <Empty words='最近两周没有结束了的预约活动。' />}
      {over.map((line) => (
        <Card key={line.id}>
          <View className='strong'>{line.title}</View>
          <View className='muted'>
            {line.organiserName}，{sayWhen(line.startsAt, line.endsAt, now)}
          </View>
          {line.settledAt === null && <View className='muted'>还没有结清，系统还没有记时长。</View>}
          <TextLink words='看志愿者的时长' onTap={() => goTo(staffPaths.hours(line.id))} />
        </Card>
      ))}
    </Section>
  )
}
