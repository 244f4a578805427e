import type { ActivityCard, ActivityStatus, Audience } from '../types/activity'
import type { BookingStatus } from '../types/booking'
import type { ErrorCode } from '../types/errors'
import type { Instant } from '../types/time'
import { phaseOf, suits } from './activity'

/** What the rule needs to know of the activity. */
export type Bookable = Pick<
  ActivityCard,
  'mode' | 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'seatsLeft' | 'audiences'
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
 * and enough seats are left for their whole party. The first reason that applies is the one they hear.
 */
export function whyNotBook(activity: Bookable, wish: Wish, now: Instant): ErrorCode | null {
  if (activity.mode === 'dropIn') return 'booking_not_needed'
  if (activity.mode === 'byOrder') return 'booking_by_order'
  const phase = phaseOf(activity, now)
  if (phase !== 'open') return PHASE_REFUSALS[phase as keyof typeof PHASE_REFUSALS]
  if (!suits(activity.audiences, wish.audience ?? null)) return 'booking_audience'
  if (wish.partySize > activity.maxParty) return 'booking_party_too_large'
  if (activity.asksName && !wish.name) return 'booking_name_needed'
  if (activity.asksPhone && !wish.phone) return 'booking_phone_needed'
  return (activity.seatsLeft ?? 0) < wish.partySize ? 'booking_too_few_seats' : null
}

/** A booking can be given back until the activity starts. */
export function whyNotCancel(startsAt: Instant, now: Instant): ErrorCode | null {
  return now >= startsAt ? 'booking_activity_over' : null
}

export type BookingEvent = 'book' | 'cancel'

/** The life of a booking: where an event leads from a state, or null where it leads nowhere. */
const NEXT: Record<BookingStatus | 'none', Record<BookingEvent, BookingStatus | null>> = {
  none: { book: 'confirmed', cancel: null },
  confirmed: { book: null, cancel: 'cancelled' },
  cancelled: { book: 'confirmed', cancel: null },
}

/** The state after an event; null means that the event changes nothing. */
export const next = (status: BookingStatus | null, event: BookingEvent): BookingStatus | null =>
  NEXT[status ?? 'none'][event]

/** A line of a booking's history: who moved it when, from where to where, and why. */
export interface HistoryRow {
  at: Instant
  by: string
  from: BookingStatus | null
  to: BookingStatus
  why: string | null
}
