import { next } from '../../domain/bookingLife'
import { addMinutes } from '../../domain/day'
import type { BookingStatus } from '../../types/bookingStatus'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'

const PER_RUN = 200
const OPEN_DAYS = 7

/**
 * After the end whoever was checked in has attended. Where nobody said who came within a week, nobody knows, and
 * nobody is blamed.
 */
export async function closeAttendance(now: Instant): Promise<number> {
  const attended = await close('checked_in', 'attend', now, now)
  return attended + (await close('confirmed', 'lapse', addMinutes(now, -OPEN_DAYS * 24 * 60), now))
}

async function close(
  from: BookingStatus,
  event: 'attend' | 'lapse',
  endedBy: Instant,
  now: Instant,
): Promise<number> {
  const due = await bookings.list(
    { status: from, endsAt: _.lte(endedBy) },
    { order: [['endsAt', 'asc']], limit: PER_RUN, without: { history: false } },
  )
  if (due.length === 0) return 0
  const to = next(from, event)
  // No client can send such a key.
  const row = { at: now, by: 'clock', from, to, why: null, key: `clock/${event}` }
  return bookings.updateAll(
    { _id: _.in(due.map(({ _id }) => _id)), status: from },
    { status: to, statusAt: now, history: _.push([row]) },
  )
}
