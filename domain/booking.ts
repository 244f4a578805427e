import type { ActivityCard, ActivityStatus, Audience } from '../types/activity'
import type { BookingStatus } from '../types/bookingStatus'
import type { CountyBooking } from '../types/county'
import type { ErrorCode } from '../types/errors'
import type { Instant } from '../types/time'
import { phaseOf, suits } from './activity'
import type { BookingEvent } from './bookingLife'
import { addMinutes } from './day'

/** What the rule needs to know of the activity. */
export type Bookable = Pick<
  ActivityCard,
  'mode' | 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'seatsLeft' | 'audiences' | 'waiting'
> & { status: ActivityStatus | 'withdrawn'; asksName: boolean; asksPhone: boolean; maxParty: number }

/** What a person asks for. */
export interface Wish {
  partySize: number
  audience?: Audience | null
  name?: string
  phone?: string
}

const PHASE_REFUSALS = {
  cancelled: 'booking_activity_cancelled',
  over: 'booking_activity_over',
  running: 'booking_activity_over',
  notOpen: 'booking_not_open',
  closed: 'booking_closed',
  full: 'booking_full',
} as const satisfies Record<string, ErrorCode>

/**
 * A resident may book while booking is open, if the activity is for them, they gave what it asks for,
 * and enough seats are left for their whole party. The first reason that applies is the one they hear; that there
 * is no seat comes last, since whoever hears it may wait.
 */
export function whyNotBook(activity: Bookable, wish: Wish, now: Instant): ErrorCode | null {
  if (activity.mode === 'dropIn') return 'booking_not_needed'
  if (activity.mode === 'byOrder') return 'booking_by_order'
  const phase = phaseOf(activity, now)
  if (phase !== 'open' && phase !== 'full') return PHASE_REFUSALS[phase as keyof typeof PHASE_REFUSALS]
  const refusal = whyNotParty(activity, wish)
  if (refusal) return refusal
  if (phase === 'full') return 'booking_full'
  return (activity.seatsLeft ?? 0) < wish.partySize ? 'booking_too_few_seats' : null
}

/** Whether the activity is for this party, and they gave what it asks for. */
export function whyNotParty(
  activity: Pick<Bookable, 'audiences' | 'maxParty' | 'asksName' | 'asksPhone'>,
  wish: Wish,
): ErrorCode | null {
  if (!suits(activity.audiences, wish.audience ?? null)) return 'booking_audience'
  if (wish.partySize > activity.maxParty) return 'booking_party_too_large'
  if (activity.asksName && !wish.name) return 'booking_name_needed'
  return activity.asksPhone && !wish.phone ? 'booking_phone_needed' : null
}

/** Whether the reason is only that there is no seat for this party just now. */
export const isFull = (refusal: ErrorCode | null): boolean =>
  refusal === 'booking_full' || refusal === 'booking_too_few_seats'

/** A booking can be given back until the activity starts. */
export function whyNotCancel(startsAt: Instant, now: Instant): ErrorCode | null {
  return now >= startsAt ? 'booking_activity_over' : null
}

/** From then on giving a seat back counts as late. */
export const lateFrom = (startsAt: Instant, { cancelHours }: Pick<CountyBooking, 'cancelHours'>): Instant =>
  addMinutes(startsAt, -cancelHours * 60)

/** What a cancelling is: late for a promised seat close to the start, unless it was only just got, or the time moved. */
export function cancelEvent(
  booking: { status: BookingStatus; statusAt: Instant; agreedStart: Instant },
  startsAt: Instant,
  rules: Pick<CountyBooking, 'cancelHours' | 'graceMinutes'>,
  now: Instant,
): BookingEvent {
  const late = booking.status === 'confirmed' && now >= lateFrom(startsAt, rules)
  const moved = booking.agreedStart !== startsAt
  const justGot = now <= addMinutes(booking.statusAt, rules.graceMinutes)
  return late && !moved && !justGot ? 'cancelLate' : 'cancel'
}

const DAY_MINUTES = 24 * 60
/** Nobody has less time than this to say that the new time suits them. */
const ANSWER_MINUTES = 12 * 60
/** Later than this before the start seats are not taken away any more. */
const LAST_MINUTES = 3 * 60

/**
 * Until when seats are kept without a new yes after an activity moved: a day before the new start, but long enough
 * to answer. Null when there is no time for that: then they simply stay.
 */
export function reconfirmBy(startsAt: Instant, now: Instant): Instant | null {
  const dayBefore = addMinutes(startsAt, -DAY_MINUTES)
  const soonest = addMinutes(now, ANSWER_MINUTES)
  const by = dayBefore > soonest ? dayBefore : soonest
  return by <= addMinutes(startsAt, -LAST_MINUTES) ? by : null
}
