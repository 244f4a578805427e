import { next, whyNotCancel } from '../../domain/booking'
import type { bookingContract } from '../../types/booking'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import { cardOf } from './card'
import { personKey } from './ids'
import { giveBack } from './seats'

/** The booking is cancelled first and its seats freed after, so a seat is never promised twice in between. */
export const cancel: Actions<typeof bookingContract>['cancel'] = async ({ bookingId }, context) => {
  const booking = await bookings.find(bookingId)
  if (!booking || booking.person !== openidOf(context)) return refuse('booking_unknown')
  const activity = await activities.find(booking.activityId)
  if (!activity) return refuse('activity_unknown')
  // An old request arriving again must not cancel what was booked since.
  const heard = booking.history.some((row) => row.key === context.key)
  const to = heard ? null : next(booking.status, 'cancel')
  if (to === null) {
    if (booking.status === 'cancelled') await freeSeats(booking, activity)
    return cardOf(booking, activity)
  }
  const refusal = whyNotCancel(activity.startsAt, context.now)
  if (refusal) return refuse(refusal)
  await markCancelled(booking, to, context)
  await freeSeats(booking, activity)
  return cardOf({ ...booking, status: to }, activity)
}

/** Only the seats of this very booking; a request before this one may have died between the two steps. */
async function freeSeats(booking: BookingRecord, activity: ActivityRecord): Promise<void> {
  const person = personKey(booking.person)
  const hold = activity.holders[person]
  if (hold?.key === booking.holdKey) await giveBack(activity._id, person, hold)
}

function markCancelled(booking: BookingRecord, to: BookingRecord['status'], { now, key }: Context) {
  const row = { at: now, by: booking.person, from: booking.status, to, why: null, key }
  return bookings.takeIf(
    { _id: booking._id, status: booking.status, holdKey: booking.holdKey },
    { status: to, cancelledAt: now, notice: null, history: _.push([row]) },
  )
}
