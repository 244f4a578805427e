import { county } from '../../config/county/current'
import { isFull, whyNotBook, whyNotParty } from '../../domain/booking'
import { holds, next } from '../../domain/bookingLife'
import { BOOKING_MOVES_MOST } from '../../domain/caps'
import { whyNotWait } from '../../domain/line'
import type { BookingCard } from '../../types/booking'
import type { ErrorCode } from '../../types/errors'
import { activities, bookings } from '../_lib/collections'
import { type Context, Refusal, refuse } from '../_lib/defineFunction'
import type { ActivityRecord, BookingRecord, Hold } from '../_lib/records'
import { cardOf } from './card'
import { joinLine, leaveLine, serveLine, tellOfSeats } from './line'
import type { Room } from './own'
import type { Asked, Party } from './party'
import { giveBack, renewHold, takeSeats } from './seats'
import { recall, remember } from './seen'
import { bookAgain, type Ground, newBooking } from './write'

/** After this long a hold without a booking may be released by the clock, so it is renewed before use. */
const STALE_MS = 5 * 60_000
const ROUNDS = 4

interface Attempt {
  party: Party
  asked: Asked
  context: Context
  room: () => Promise<Room>
}
type Outcome = BookingCard | Refusal | null

/**
 * Books for a party: seats, or a place in the line where that was asked for. A party that holds seats or stands in
 * the line already gets the booking those are for, whichever phone asks.
 */
export async function bookParty(
  party: Party,
  asked: Asked,
  context: Context,
  readRoom: () => Promise<Room>,
): Promise<BookingCard | Refusal> {
  let room: Promise<Room> | null = null
  const attempt: Attempt = { party, asked, context, room: () => (room ??= readRoom()) }
  const seen = party.usesReserve ? null : recall(asked.activityId)
  const booked = seen && (await takeAndWrite(seen, attempt))
  if (booked && !(booked instanceof Refusal)) return booked
  for (let round = 0; round < ROUNDS; round++) {
    const activity = await activities.find(asked.activityId)
    if (!activity) return refuse('activity_unknown')
    remember(activity)
    const answer = await tryOnce(activity, attempt)
    if (answer instanceof Refusal) return (await replayed(activity, attempt)) ?? answer
    if (answer) return answer
  }
  return refuse('booking_full')
}

async function tryOnce(activity: ActivityRecord, attempt: Attempt): Promise<Outcome> {
  const { holder } = attempt.party
  const held = activity.holders[holder]
  if (held) return settleHold(activity, held, attempt)
  const entry = activity.line.find(({ person }) => person === holder)
  if (entry) return write(activity, { event: 'wait', hold: entry }, attempt)
  return takeAndWrite(activity, attempt)
}

/** The straight way; null when the activity changed since it was read and is worth another look. */
async function takeAndWrite(activity: ActivityRecord, attempt: Attempt): Promise<Outcome> {
  const { party, asked, context } = attempt
  const reserved = party.usesReserve ? Math.min(activity.reserveLeft, asked.partySize) : 0
  const refusal = refusalOf(activity, attempt, reserved)
  if (refusal && !isFull(refusal)) return refuse(refusal)
  if (refusal && !asked.wait) return refuse(refusal)
  const room = await attempt.room()
  if (room.refusal) return refuse(room.refusal)
  if (refusal || room.patient) return wait(activity, attempt, room)
  const hold: Hold = { seats: asked.partySize, key: context.key, at: context.now }
  if (reserved > 0) hold.reserved = reserved
  if (!(await takeSeats(activity, party.holder, hold))) return null
  return write(activity, { event: 'book', hold }, attempt)
}

/** Why this party cannot have seats now; kept seats count as free for those they are kept for. */
function refusalOf(
  activity: ActivityRecord,
  { party, asked, context }: Attempt,
  reserved: number,
): ErrorCode | null {
  const seats =
    reserved >= asked.partySize
      ? { seatsLeft: reserved, waiting: 0 }
      : { seatsLeft: (activity.seatsLeft ?? 0) + reserved, waiting: activity.waiting }
  const open = party.untilEnd ? openUntilEnd(activity) : activity
  return whyNotBook({ ...open, ...seats, ...asksOf(activity, party) }, asked, context.now)
}

/** Who is booked by somebody else may have no telephone at all. */
const asksOf = ({ asksPhone }: ActivityRecord, { via }: Party) => ({
  asksPhone: asksPhone && via === 'self',
})

/** At the door booking ends with the activity itself, not before it. */
const openUntilEnd = (activity: ActivityRecord): ActivityRecord => ({
  ...activity,
  startsAt: activity.endsAt,
  opensAt: null,
  closesAt: null,
})

async function wait(activity: ActivityRecord, attempt: Attempt, room: Room): Promise<Outcome> {
  const { party, asked, context } = attempt
  const refusal = room.waitRefusal ?? whyNotWait(activity, county.booking.line, context.now)
  if (refusal) return refuse(refusal)
  const former = await bookings.find(`${activity._id}_${party.holder}`)
  if (former?.history.some(({ key }) => key === context.key)) return cardOf(former, activity, context.now)
  if (former && offersUsed(former) > county.booking.line.rejoins) return refuse('booking_line_again')
  const place = { seats: asked.partySize, key: context.key, at: context.now }
  const entry = { person: party.holder, ...place, passed: 0, patient: room.patient }
  if (!(await joinLine(activity, entry))) return null
  return write(activity, { event: 'wait', hold: place }, attempt)
}

/** How often somebody let an offer go. */
const offersUsed = ({ history }: BookingRecord): number =>
  history.filter(({ to }) => to === 'offer_expired' || to === 'declined').length

/** The seats are held, but perhaps the booking was never written, or was given up and they not yet given back. */
async function settleHold(activity: ActivityRecord, held: Hold, attempt: Attempt): Promise<Outcome> {
  const { party, asked, context } = attempt
  const booking = await bookings.find(`${activity._id}_${party.holder}`)
  if (booking && holds(booking.status) && booking.holdKey === held.key)
    return cardOf(booking, activity, context.now)
  if (booking?.holdKey === held.key) {
    if (booking.status === 'waitlisted') await tellOfSeats(activity._id, party.holder, held, context.now)
    else await giveBack(activity, party.holder, held, context.now)
    return null
  }
  // The seats are there, but the rest of the rule still holds. They stay held: another request may be at work.
  const spare = { ...activity, seatsLeft: activity.capacity, waiting: 0, ...asksOf(activity, party) }
  const wish = { ...asked, partySize: held.seats }
  const refusal = party.untilEnd ? whyNotParty(spare, wish) : whyNotBook(spare, wish, context.now)
  if (refusal) return refuse(refusal)
  const stale = Date.parse(context.now) - Date.parse(held.at) > STALE_MS
  if (stale && !(await renewHold(activity._id, party.holder, held, context.now))) return null
  return write(activity, { event: 'book', hold: stale ? { ...held, at: context.now } : held }, attempt)
}

async function write(activity: ActivityRecord, ground: Ground, attempt: Attempt): Promise<Outcome> {
  const { party, asked, context } = attempt
  const booking = newBooking(activity, party, ground, asked, context)
  if (await bookings.put(booking)) return served(booking, activity, attempt)
  const existing = await bookings.find(booking._id)
  if (!existing) return null
  if (next(existing.status, ground.event) === null) {
    return existing.holdKey === ground.hold.key ? cardOf(existing, activity, context.now) : null
  }
  if (existing.history.some((row) => row.key === ground.hold.key)) {
    // An old request arriving again after its booking was given up must not book anew.
    if (ground.event === 'book') await giveBack(activity, party.holder, ground.hold, context.now)
    return cardOf(existing, activity, context.now)
  }
  if (existing.history.length >= BOOKING_MOVES_MOST) {
    if (ground.event === 'book') await giveBack(activity, party.holder, ground.hold, context.now)
    else await leaveLine(activity._id, party.holder, ground.hold.key, context.now)
    return refuse('booking_too_often')
  }
  return (await bookAgain(existing, booking)) ? served(booking, activity, attempt) : null
}

/** Who has just joined the line is served at once if there is a seat: one may have come free meanwhile. */
async function served(
  booking: BookingRecord,
  activity: ActivityRecord,
  { context }: Attempt,
): Promise<BookingCard> {
  if (booking.status !== 'waitlisted') return cardOf(booking, activity, context.now)
  await serveLine(activity._id, context.now)
  const [now, after] = [await bookings.find(booking._id), await activities.find(activity._id)]
  const hold = after?.holders[booking.holder]
  if (now?.status === 'waitlisted' && hold && hold.key === now.holdKey) {
    await tellOfSeats(activity._id, booking.holder, hold, context.now)
    return cardOf((await bookings.find(booking._id)) ?? now, after, context.now)
  }
  return cardOf(now ?? booking, after ?? activity, context.now)
}

/** A request sent again after the activity filled up or closed still gets its first answer. */
async function replayed(activity: ActivityRecord, { party, context }: Attempt): Promise<BookingCard | null> {
  const booking = await bookings.find(`${activity._id}_${party.holder}`)
  const known = booking?.history.some(
    ({ key, to }) => key === context.key && (to === 'confirmed' || to === 'waitlisted'),
  )
  return booking && known ? cardOf(booking, activity, context.now) : null
}
