import { addDays, dayOf } from '../../domain/day'
import { countedIn } from '../../domain/stats'
import type { Instant } from '../../types/time'
import { stats } from '../_lib/collections'
import { ownId } from '../_lib/statIds'
import { countChild } from '../clock/countChild'
import { monthsBetween } from '../stats/read'

/** Nothing is planned or postponed further ahead. */
const DAYS_AHEAD = 366

/**
 * Counts a node anew whose coming activities went to another one: the clock finds activities that changed under the
 * node they have now, and would leave them counted here as well.
 */
export async function recount(nodeId: string, from: Instant, now: Instant): Promise<void> {
  const months = monthsBetween(countedIn(from), addDays(dayOf(from), DAYS_AHEAD).slice(0, 7))
  const counted = await stats.byIds(months.map((month) => ownId(nodeId, month)))
  for (const { month } of counted) await countChild(nodeId, month, now)
}
