import type { BookingStatus } from '../types/bookingStatus'
import type { MessageKind } from '../types/message'
import type { Instant } from '../types/time'

/** Of a booking, what decides what its person has to hear. */
interface Told {
  status: BookingStatus
  /** The last thing that happened to it. */
  last: { from: BookingStatus | null; by: string }
  /** What the change that is to be told wrote: `status:…`, `postponed:…`, `changed:…`, `appeal:…`. */
  tell: string
  person: string
  /** When it was made, and the start that was agreed to: who came after the change, or said yes to it, knows. */
  createdAt: Instant
  agreedStart: Instant
  startsAt: Instant
}

/** The kinds of message that a booking calls for as it stands now; what was told before is the same message again. */
export function tidingsFor(told: Told): MessageKind[] {
  const { status, last, person } = told
  if (told.tell.startsWith('appeal:')) return ['appealed']
  const own = statusTiding(status, last, person)
  const moved = changeOf(told)
  const stands = status === 'confirmed' || status === 'waitlisted' || status === 'offered'
  return [...(own ? [own] : []), ...(moved && stands ? [moved] : [])]
}

function changeOf({ tell, createdAt, agreedStart, startsAt }: Told): MessageKind | null {
  if (tell.startsWith('postponed:')) return agreedStart === startsAt ? null : 'postponed'
  return tell.startsWith('changed:') && createdAt < tell.slice('changed:'.length) ? 'changed' : null
}

function statusTiding(status: BookingStatus, { from, by }: Told['last'], person: string): MessageKind | null {
  if (status === 'cancelled_by_org') return 'cancelled'
  if (status === 'offered') return 'offer'
  // Nobody is told of what they have just done themselves; the clock acts for nobody.
  if (status === 'cancelled' || status === 'offer_expired') return by === 'clock' ? 'released' : null
  if (status !== 'confirmed') return null
  if (from === 'waitlisted' || from === 'offered') return by === person ? null : 'promoted'
  return from === 'checked_in' ? null : 'booked'
}

/** Kinds that are not true any more once a booking is over. */
export const OVER: readonly MessageKind[] = [
  'booked',
  'offer',
  'promoted',
  'reminder',
  'duty',
  'dutySoon',
  'postponed',
  'changed',
]
