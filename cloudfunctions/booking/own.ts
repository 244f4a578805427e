import { county } from '../../config/county/current'
import { live } from '../../domain/bookingLife'
import { addMinutes } from '../../domain/day'
import { standingOf } from '../../domain/standing'
import type { ErrorCode } from '../../types/errors'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'
import type { BookingRecord } from '../_lib/records'

const READ_MAX = 300
const DAY_MINUTES = 24 * 60

/** What a person has going and how they kept their word: one read. */
export async function ownBookings(person: string, now: Instant): Promise<BookingRecord[]> {
  const since = addMinutes(now, -county.booking.standing.days * DAY_MINUTES)
  return bookings.list(
    { person, endsAt: _.gt(since) },
    { order: [['endsAt', 'desc']], limit: READ_MAX, without: { history: false } },
  )
}

/** Standing from these bookings: a no-show counts when the activity ended, a late cancel when it was made. */
export const standingFrom = (own: readonly BookingRecord[], now: Instant) =>
  standingOf(
    own.map(({ status, via, endsAt, statusAt }) => ({
      status,
      via,
      at: status === 'late_cancelled' ? statusAt : endsAt,
    })),
    county.booking.standing,
    now,
  )

export interface Room {
  refusal: ErrorCode | null
  /** Of the places in waiting lists: whether one more is too many. */
  waitRefusal: ErrorCode | null
  patient: boolean
}

/** Whether someone with these bookings may have one more. */
export function roomFor(own: readonly BookingRecord[], activityId: string, now: Instant): Room {
  const others = own.filter(
    (one) =>
      one.activityId !== activityId && one.endsAt > now && live.includes(one.status) && one.via === 'self',
  )
  const limited = standingFrom(own, now).state === 'limited'
  const { liveMost, standing, line } = county.booking
  const waits = others.filter(({ status }) => status === 'waitlisted' || status === 'offered').length
  return {
    refusal:
      limited && others.length >= standing.liveMost
        ? 'booking_limited'
        : others.length >= liveMost
          ? 'booking_too_many'
          : null,
    waitRefusal: waits >= line.perPerson ? 'booking_line_elsewhere' : null,
    patient: limited,
  }
}
