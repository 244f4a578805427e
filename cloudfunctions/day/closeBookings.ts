import { type BookingEvent, next } from '../../domain/bookingLife'
import type { BookingStatus } from '../../types/bookingStatus'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'

const CLOSING: readonly [BookingStatus, BookingEvent][] = [
  ['checked_in', 'attend'],
  ['confirmed', 'lapse'],
]

/** With the outcome handed in, who came has attended; of the others nobody said anything, so nothing is known. */
export async function closeBookings(activityId: string, at: Instant): Promise<void> {
  for (const [from, event] of CLOSING) {
    const to = next(from, event)
    const row = { at, by: 'clock', from, to, why: null, key: `settle-${activityId}-${event}` }
    await bookings.updateAll(
      { activityId, status: from },
      { status: to, statusAt: at, history: _.push([row]) },
    )
  }
}
