import { addDays, startOfDay } from '../../domain/day'
import type { Instant } from '../../types/time'
import { PAGE_ONLY } from './activityCards'
import { command as _ } from './collection'
import { activities } from './collections'
import type { ActivityRecord } from './records'

/** Fields that no number needs. */
export const COUNTED = { ...PAGE_ONLY, holders: false } as const

const AT_ONCE = 1000

/** When a month begins and ends at +08:00. */
export function monthSpan(month: string): { from: Instant; to: Instant } {
  const first = `${month}-01`
  return { from: startOfDay(first), to: startOfDay(`${addDays(first, 31).slice(0, 7)}-01`) }
}

/** Everything a node organised that begins in a month, however much it is. */
export async function organisedIn(nodeId: string, month: string): Promise<ActivityRecord[]> {
  const { from, to } = monthSpan(month)
  const found = new Map<string, ActivityRecord>()
  for (let start = from; ; ) {
    const list = await activities.list(
      { organiserId: nodeId, startsAt: _.gte(start).and(_.lt(to)) },
      { order: [['startsAt', 'asc']], limit: AT_ONCE, without: COUNTED },
    )
    for (const activity of list) found.set(activity._id, activity)
    const next = list.at(-1)?.startsAt
    if (list.length < AT_ONCE || next === undefined) return [...found.values()]
    if (next === start) throw new Error(`more than ${AT_ONCE} activities of ${nodeId} begin at ${start}`)
    start = next
  }
}
