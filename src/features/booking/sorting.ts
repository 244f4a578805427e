import type { BookingCard } from '../../../types/booking'
import type { Instant } from '../../../types/time'
import { isOpen, mayTake } from './saying'

export interface Sorted {
  /** Something has to be answered. */
  asked: BookingCard[]
  going: BookingCard[]
  waiting: BookingCard[]
  /** Given up, or called off. */
  off: BookingCard[]
}

/** Bookings to come by what their holder has to know first. */
export function sorted(bookings: readonly BookingCard[], now: Instant): Sorted {
  const groups: Sorted = { asked: [], going: [], waiting: [], off: [] }
  for (const booking of bookings) groups[groupOf(booking, now)].push(booking)
  return groups
}

function groupOf(booking: BookingCard, now: Instant): keyof Sorted {
  const { status, activityStatus, reconfirmBy } = booking
  const open = isOpen(booking, now)
  if (open && (status === 'offered' || reconfirmBy || mayTake(booking))) return 'asked'
  if (open && (status === 'waitlisted' || status === 'pending_approval')) return 'waiting'
  const stands = status === 'confirmed' || status === 'checked_in' || status === 'attended'
  return stands && activityStatus === 'published' ? 'going' : 'off'
}
