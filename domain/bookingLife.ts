import type { BookingStatus } from '../types/bookingStatus'
import type { Instant } from '../types/time'

/** Everything that can happen to a booking. */
export const bookingEvents = [
  /** A seat is taken at once. */
  'book',
  /** There is none: the person stands in the line. */
  'wait',
  /** The organiser decides who comes. */
  'ask',
  'approve',
  'reject',
  /** A freed seat is given to the line: at once, or for an answer. */
  'promote',
  'offer',
  'accept',
  'decline',
  'expire',
  'cancel',
  'cancelLate',
  /** The activity is off. */
  'callOff',
  /** The activity moved and the person did not answer. */
  'release',
  'checkIn',
  'undoCheckIn',
  'attend',
  'miss',
  /** Attendance was never taken. */
  'lapse',
  'excuse',
] as const
export type BookingEvent = (typeof bookingEvents)[number]

type Moves = Partial<Record<BookingEvent, BookingStatus>>

/** Whoever is out may come again. */
const ANEW: Moves = { book: 'confirmed', wait: 'waitlisted', ask: 'pending_approval' }

/** The life of a booking: where an event leads. What is not named leads nowhere, and nothing is ever deleted. */
const NEXT: Record<BookingStatus | 'none', Moves> = {
  none: ANEW,
  pending_approval: {
    approve: 'confirmed',
    reject: 'rejected',
    cancel: 'cancelled',
    cancelLate: 'cancelled',
    callOff: 'cancelled_by_org',
  },
  confirmed: {
    cancel: 'cancelled',
    cancelLate: 'late_cancelled',
    release: 'cancelled',
    callOff: 'cancelled_by_org',
    checkIn: 'checked_in',
    miss: 'no_show',
    lapse: 'unknown',
  },
  waitlisted: {
    promote: 'confirmed',
    offer: 'offered',
    cancel: 'cancelled',
    cancelLate: 'cancelled',
    callOff: 'cancelled_by_org',
  },
  offered: {
    accept: 'confirmed',
    decline: 'declined',
    cancel: 'declined',
    cancelLate: 'declined',
    expire: 'offer_expired',
    callOff: 'cancelled_by_org',
  },
  cancelled: ANEW,
  late_cancelled: { ...ANEW, excuse: 'excused' },
  cancelled_by_org: {},
  declined: ANEW,
  offer_expired: ANEW,
  rejected: {},
  checked_in: { undoCheckIn: 'confirmed', attend: 'attended', callOff: 'cancelled_by_org' },
  attended: {},
  no_show: { checkIn: 'checked_in', excuse: 'excused' },
  excused: ANEW,
  unknown: { checkIn: 'checked_in' },
}

/** The state after an event; null means that the event changes nothing. */
export const next = (status: BookingStatus | null, event: BookingEvent): BookingStatus | null =>
  NEXT[status ?? 'none'][event] ?? null

/** States in which seats stand behind a booking. */
export const holding: readonly BookingStatus[] = [
  'pending_approval',
  'confirmed',
  'offered',
  'checked_in',
  'attended',
  'no_show',
  'unknown',
]
export const holds = (status: BookingStatus): boolean => holding.includes(status)

/** States that still lead somewhere before the activity: what a person has going. */
export const live: readonly BookingStatus[] = [
  'pending_approval',
  'confirmed',
  'waitlisted',
  'offered',
  'checked_in',
]
export const isLive = (status: BookingStatus): boolean => live.includes(status)

/** States of someone who is, or was, expected at the door. */
export const expected: readonly BookingStatus[] = [
  'confirmed',
  'checked_in',
  'attended',
  'no_show',
  'unknown',
]

/** A line of a booking's history: who moved it when, from where to where, and why. */
export interface HistoryRow {
  at: Instant
  by: string
  from: BookingStatus | null
  to: BookingStatus
  why: string | null
}
