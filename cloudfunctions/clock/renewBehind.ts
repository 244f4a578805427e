import { addMinutes } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'
import { copiesRenewed, renewCopies } from '../_lib/copies'

const PER_RUN = 20
/** A booking that was being written while the activity moved is there by then: no function runs longer. */
const SETTLE_MINUTES = 5

/** Bookings of activities that were moved or renamed get the new time and title, latecomers among them too. */
export async function renewBehind(now: Instant): Promise<number> {
  const behind = await activities.list(
    { copiesBehindSince: _.lte(addMinutes(now, -SETTLE_MINUTES)) },
    { order: [['copiesBehindSince', 'asc']], limit: PER_RUN, without: { holders: false, content: false } },
  )
  for (const activity of behind) {
    await renewCopies(activity)
    await copiesRenewed(activity)
  }
  return behind.length
}
