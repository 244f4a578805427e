import type { Instant } from '../../types/time'
import { LINE } from './activityCards'
import { command as _ } from './collection'
import { activities } from './collections'
import type { ActivityRecord } from './records'

/** What is open to a station (its own, its town's, the county's) and starts in [from, to), soonest first. */
export const openBetween = (
  path: readonly string[],
  from: Instant,
  to: Instant,
  limit: number,
  also: { projectId?: string } = {},
): Promise<ActivityRecord[]> =>
  activities.list(
    { ...also, openTo: _.in([...path]), startsAt: _.gte(from).and(_.lt(to)) },
    { order: [['startsAt', 'asc']], limit, without: LINE },
  )

/**
 * What was open to a station and started before an instant, latest first. One query for each node of the
 * path, because a range over several nodes in descending order would read all of their history.
 */
export async function openBefore(
  path: readonly string[],
  before: Instant,
  limit: number,
  also: { projectId?: string } = {},
): Promise<ActivityRecord[]> {
  const lists = await Promise.all(
    path.map((node) =>
      activities.list(
        { ...also, openTo: node, startsAt: _.lt(before) },
        { order: [['startsAt', 'desc']], limit, without: LINE },
      ),
    ),
  )
  return lists
    .flat()
    .sort((a, b) => b.startsAt.localeCompare(a.startsAt))
    .slice(0, limit)
}
