import { View } from '@tarojs/components'
import { dayOf, sayDay, sayTime } from '../../../domain/day'
import type { CountedActivity } from '../../../types/stats'
import { useNow } from '../../lib/clock'
import { goTo, paths } from '../../lib/go'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { Tap } from '../../ui/Tap'
import { type ListAsk, useCounted } from './useStats'

const STANDING = { planned: '还没办', held: '已办', cancelled: '已取消' }

/** The activities behind a number. */
export function CountedList({ ask }: { ask: ListAsk }) {
  const today = dayOf(useNow())
  const found = useCounted(ask)
  const rows = found.data?.pages.flatMap(({ activities }) => activities)
  if (found.error && !rows) return <ErrorView error={found.error} onRetry={() => found.refetch()} />
  if (!rows) return <Skeleton rows={3} />
  if (rows.length === 0) return <Empty words='这段时间没有。' />
  return (
    <View>
      {rows.map((row) => (
        <Tap key={row.id} role='link' onTap={() => goTo(paths.activity(row.id))}>
          <Card>
            <View className='strong'>{row.title}</View>
            <View>
              {sayDay(dayOf(row.startsAt), today)} {sayTime(row.startsAt)} · {row.organiserName}
            </View>
            <View className='muted'>{factsOf(row)}</View>
          </Card>
        </Tap>
      ))}
      {found.hasNextPage && <PrimaryButton words='再早一些的' quiet onTap={() => found.fetchNextPage()} />}
    </View>
  )
}

function factsOf({ standing, settled, seats, booked, heads, results }: CountedActivity): string {
  const amounts = [...heads, ...results].map(({ value, unit, method }) => `${value} ${unit}（${method}）`)
  return [
    STANDING[standing],
    ...(standing === 'held' && !settled ? ['还没登记结果'] : []),
    ...(seats === null ? [] : [`${seats} 个座位，约出 ${booked ?? 0}`]),
    ...amounts,
  ].join(' · ')
}
