import { next, whyNotCancel } from '../../domain/booking'
import type { bookingContract } from '../../types/booking'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import type { BookingRecord } from '../_lib/records'
import { cardOf } from './card'
import { personKey } from './ids'
import { giveBack } from './seats'

/** The booking is cancelled first and its seats freed after, so a seat is never promised twice in between. */
export const cancel: Actions<typeof bookingContract>['cancel'] = async ({ bookingId }, context) => {
  const booking = await bookings.find(bookingId)
  if (!booking || booking.person !== openidOf(context)) return refuse('booking_unknown')
  const activity = await activities.find(booking.activityId)
  if (!activity) return refuse('activity_unknown')
  const to = next(booking.status, 'cancel')
  if (to === null) return cardOf(booking, activity)
  const refusal = whyNotCancel(activity.startsAt, context.now)
  if (refusal) return refuse(refusal)
  await markCancelled(booking, to, context)
  const hold = activity.holders[personKey(booking.person)]
  if (hold?.key === booking.holdKey) await giveBack(activity._id, personKey(booking.person), hold)
  return cardOf({ ...booking, status: to }, activity)
}

function markCancelled(booking: BookingRecord, to: BookingRecord['status'], { now, key }: Context) {
  const row = { at: now, by: booking.person, from: booking.status, to, why: null, key }
  return bookings.takeIf(
    { _id: booking._id, status: booking.status, holdKey: booking.holdKey },
    { status: to, cancelledAt: now, notice: null, history: _.push([row]) },
  )
}
