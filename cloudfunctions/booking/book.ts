import { whyNotBook } from '../../domain/booking'
import type { BookingCard, bookingContract } from '../../types/booking'
import type { InputOf } from '../../types/contract'
import { activities, bookings } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import type { ActivityRecord, Hold } from '../_lib/records'
import { cardOf } from './card'
import { bookingId, personKey } from './ids'
import { giveBack, renewHold, takeSeats } from './seats'
import { recall, remember } from './seen'
import { confirmAgain, newBooking } from './write'

type Input = InputOf<typeof bookingContract.book>

/** After this long a hold without a booking may be released by the clock, so it is renewed before use. */
const STALE_MS = 5 * 60_000
const ROUNDS = 3

/**
 * Three database calls when nothing is in the way: read the activity, take the seats, write the booking; two
 * when this instance has seen the activity before. A person who holds seats already gets the booking those
 * seats are for, whichever phone asks.
 */
export const book: Actions<typeof bookingContract>['book'] = async (input, context) => {
  const seen = recall(input.activityId)
  const booked = seen && (await takeAndWrite(seen, input, context))
  if (booked && !(booked instanceof Refusal)) return booked
  for (let round = 0; round < ROUNDS; round++) {
    const activity = await activities.find(input.activityId)
    if (!activity) return refuse('activity_unknown')
    remember(activity)
    const held = activity.holders[personKey(openidOf(context))]
    const answer = held
      ? await settleHold(activity, held, input, context)
      : await takeAndWrite(activity, input, context)
    if (answer instanceof Refusal) return (await replayed(activity, context)) ?? answer
    if (answer) return answer
  }
  return refuse('booking_full')
}

/** The straight way; null when the activity changed since it was read and is worth another look. */
async function takeAndWrite(
  activity: ActivityRecord,
  input: Input,
  context: Context,
): Promise<BookingCard | Refusal | null> {
  const refusal = whyNotBook(activity, input, context.now)
  if (refusal) return refuse(refusal)
  const hold: Hold = { seats: input.partySize, key: context.key, at: context.now }
  if (!(await takeSeats(activity, openidOf(context), hold))) return null
  return writeBooking(activity, hold, input, context)
}

/** The seats are held, but perhaps the booking was never written, or was cancelled and not yet given back. */
async function settleHold(activity: ActivityRecord, held: Hold, input: Input, context: Context) {
  const openid = openidOf(context)
  const booking = await bookings.find(bookingId(activity._id, openid))
  if (booking?.status === 'confirmed') return cardOf(booking, activity)
  if (booking && booking.holdKey === held.key) {
    await giveBack(activity._id, personKey(openid), held)
    return null
  }
  // The seats are there, but the rest of the rule still holds. They stay held: another request may be at work.
  const spare = { ...activity, seatsLeft: activity.capacity }
  const refusal = whyNotBook(spare, { ...input, partySize: held.seats }, context.now)
  if (refusal) return refuse(refusal)
  const stale = Date.parse(context.now) - Date.parse(held.at) > STALE_MS
  if (stale && !(await renewHold(activity._id, openid, held, context.now))) return null
  return writeBooking(activity, stale ? { ...held, at: context.now } : held, input, context)
}

async function writeBooking(activity: ActivityRecord, hold: Hold, input: Input, context: Context) {
  const openid = openidOf(context)
  const booking = newBooking(activity, hold, input, context)
  if (await bookings.put(booking)) return cardOf(booking, activity)
  const existing = await bookings.find(booking._id)
  if (!existing) return null
  if (existing.status === 'confirmed') return cardOf(existing, activity)
  if (existing.history.some((row) => row.to === 'confirmed' && row.key === hold.key)) {
    // An old request arriving again after its booking was cancelled must not book anew.
    await giveBack(activity._id, personKey(openid), hold)
    return cardOf(existing, activity)
  }
  return (await confirmAgain(existing, booking)) ? cardOf(booking, activity) : null
}

/** A request sent again after the activity filled up or closed still gets its first answer. */
async function replayed(activity: ActivityRecord, context: Context): Promise<BookingCard | null> {
  const booking = await bookings.find(bookingId(activity._id, openidOf(context)))
  const known = booking?.history.some((row) => row.key === context.key)
  return booking && known ? cardOf(booking, activity) : null
}
