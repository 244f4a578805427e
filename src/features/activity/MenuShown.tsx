import type { ActivityCard } from '../../../types/activity'
import type { Day, Instant } from '../../../types/time'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { ActivityList } from './ActivityList'
import type { Filter } from './MenuFilters'
import { useMenu } from './useActivities'

/** What every view of the menu is told. */
export interface MenuView {
  stationId: string
  filter: Filter
  now: Instant
  today: Day
}

/** The menu between two days, as the view asks for it. */
export const useShownMenu = ({ stationId, filter }: MenuView, fromOn: Day, toOn: Day) =>
  useMenu({
    stationId,
    fromOn,
    toOn,
    ...(filter.category ? { category: filter.category } : {}),
    ...(filter.audience ? { audience: filter.audience } : {}),
  })

interface MenuResultProps {
  menu: ReturnType<typeof useMenu>
  /** Those of the reply to show; all of them when left out. */
  only?: (card: ActivityCard) => boolean
  empty: string
  now: Instant
}

/** A reply of the menu: the rows, or why there are none. */
export function MenuResult({ menu, only, empty, now }: MenuResultProps) {
  if (menu.error) return <ErrorView error={menu.error} onRetry={() => menu.refetch()} />
  if (!menu.data) return <Skeleton />
  const activities = only ? menu.data.activities.filter(only) : menu.data.activities
  if (activities.length === 0) return <Empty words={empty} />
  return (
    <>
      <ActivityList activities={activities} now={now} />
      {menu.data.more && <Notice>活动太多，没有全部列出。选一个印章或换一天，可以看得更全。</Notice>}
    </>
  )
}
