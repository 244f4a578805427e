import type { Instant } from '../../../types/time'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { ActivityList } from './ActivityList'
import { usePast } from './useActivities'

/** What has been, latest first. */
export function PastList({ stationId, now }: { stationId: string; now: Instant }) {
  const past = usePast(stationId, true)
  const pages = past.data?.pages
  if (past.error && !pages) return <ErrorView error={past.error} onRetry={() => past.refetch()} />
  if (!pages) return <Skeleton />
  if (pages[0]?.activities.length === 0) return <Empty words='还没有办过的活动。' />
  return (
    <>
      {pages.map((page) => (
        <ActivityList key={page.activities[0]?.id} activities={page.activities} now={now} />
      ))}
      {past.error && <ErrorView error={past.error} />}
      {past.hasNextPage && (
        <PrimaryButton
          words={past.isFetchingNextPage ? '正在打开…' : '再早一些的'}
          busy={past.isFetchingNextPage}
          quiet
          onTap={() => past.fetchNextPage()}
        />
      )}
    </>
  )
}
