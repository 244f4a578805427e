import { live, next } from '../../domain/bookingLife'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'
import type { ActivityLine } from '../_lib/records'

/** Tells every live booking that the activity is off. Nobody's standing is touched; done twice it is once. */
export async function callOffBookings(activity: ActivityLine, now: Instant): Promise<number> {
  let count = 0
  for (const from of live) {
    const to = next(from, 'callOff')
    if (to === null) continue
    const row = { at: now, by: 'clock', from, to, why: activity.cancelReason, key: `off-${activity._id}` }
    count += await bookings.updateAll(
      { activityId: activity._id, status: from },
      { status: to, statusAt: now, offerUntil: null, tell: `status:${row.key}`, history: _.push([row]) },
    )
  }
  return count
}
