import { county } from '../../config/county/current'
import { whyNotCancel } from '../../domain/booking'
import { type BookingEvent, holds } from '../../domain/bookingLife'
import { lineMode } from '../../domain/line'
import type { BookingCard, bookingContract } from '../../types/booking'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import type { BookingRecord, Move } from '../_lib/records'
import { cardOf } from './card'
import { findOwn } from './find'
import { serveLine, takeFromLine } from './line'

type BookingActions = Actions<typeof bookingContract>

/** Decided in the activity, where the clock may be ending the same offer in this moment: one of the two comes first. */
export const accept: BookingActions['accept'] = async ({ bookingId }, context) => {
  const found = await findOwn(bookingId, context)
  if (found instanceof Refusal) return found
  const { booking, activity } = found
  if (booking.status === 'confirmed') return cardOf(booking, activity, context.now)
  const hold = activity.holders[booking.holder]
  if (booking.status !== 'offered')
    return refuse(booking.status === 'offer_expired' ? 'booking_offer_over' : 'booking_not_offered')
  if (!hold || hold.key !== booking.holdKey) return refuse('booking_offer_over')
  if (hold.until !== undefined) {
    if (context.now >= hold.until) return refuse('booking_offer_over')
    const until = `holders.${booking.holder}.until`
    await activities.takeIf(
      {
        _id: activity._id,
        status: 'published',
        [`holders.${booking.holder}.key`]: hold.key,
        [until]: hold.until,
      },
      {
        [until]: _.remove(),
        moves: _.push([moveOf(booking, 'accept', context)]),
        lineRev: _.inc(1),
        lineDue: context.now,
      },
    )
  }
  await serveLine(activity._id, context.now)
  return again(booking, context, 'booking_offer_over')
}

export const take: BookingActions['take'] = async ({ bookingId }, context) => {
  const found = await findOwn(bookingId, context)
  if (found instanceof Refusal) return found
  const { booking, activity } = found
  if (booking.status === 'confirmed') return cardOf(booking, activity, context.now)
  const entry = activity.line.find(({ person }) => person === booking.holder)
  const refusal = whyNotCancel(activity.startsAt, context.now)
  if (refusal) return refuse(refusal)
  if (booking.status !== 'waitlisted' || !entry) return refuse('booking_not_offered')
  if (lineMode(activity.startsAt, county.booking.line, context.now) !== 'take')
    return refuse('booking_take_early')
  if ((activity.seatsLeft ?? 0) < entry.seats) return refuse('booking_too_few_seats')
  await takeFromLine(activity, entry, moveOf(booking, 'promote', context))
  await serveLine(activity._id, context.now)
  return again(booking, context, 'booking_too_few_seats')
}

/** Agrees to the time at which the activity is now. */
export const keep: BookingActions['keep'] = async ({ bookingId }, context) => {
  const found = await findOwn(bookingId, context)
  if (found instanceof Refusal) return found
  const { booking, activity } = found
  const { startsAt } = activity
  if (booking.status !== 'confirmed') return refuse('booking_not_offered')
  if (booking.agreedStart !== startsAt) {
    await bookings.takeIf(
      { _id: bookingId, status: 'confirmed', agreedStart: booking.agreedStart },
      { agreedStart: startsAt, startsAt, endsAt: activity.endsAt },
    )
  }
  return again(booking, context, 'booking_not_offered')
}

export const moveOf = (
  { holder, holdKey }: BookingRecord,
  event: BookingEvent,
  context: Context,
  why: string | null = null,
): Move => ({
  id: context.key,
  person: holder,
  key: holdKey,
  event,
  at: context.now,
  by: openidOf(context),
  why,
  until: null,
})

/** How the booking stands after all; the refusal when it did not come to hold seats. */
async function again(
  { _id, activityId }: BookingRecord,
  { now }: Context,
  refusal: 'booking_offer_over' | 'booking_too_few_seats' | 'booking_not_offered',
): Promise<BookingCard | Refusal> {
  const [booking, activity] = [await bookings.find(_id), await activities.find(activityId)]
  if (!booking || !activity) return refuse('booking_unknown')
  return holds(booking.status) && booking.status !== 'offered'
    ? cardOf(booking, activity, now)
    : refuse(refusal)
}
