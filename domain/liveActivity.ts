import type { ErrorCode } from '../types/errors'
import type { Instant } from '../types/time'
import { addMinutes } from './day'

/** A public activity as far as the rules of changing it need to know it. */
export interface Live {
  status: 'published' | 'cancelled' | 'withdrawn'
  startsAt: Instant
  endsAt: Instant
  capacity: number | null
  seatsLeft: number | null
  reserveLeft: number
  /** Parties in the waiting list: they are promised an answer. */
  waiting: number
  opensAt: Instant | null
  closesAt: Instant | null
}

/** Seats that people hold. */
export const seatsHeld = ({ capacity, seatsLeft, reserveLeft }: Live): number =>
  capacity === null ? 0 : capacity - (seatsLeft ?? 0) - reserveLeft

/** Anything about an activity can be changed until it is over, unless it was called off or taken back. */
export const whyNotTouch = ({ status, endsAt }: Live, now: Instant): ErrorCode | null =>
  status !== 'published' || now >= endsAt ? 'activity_not_live' : null

/** It can be taken back silently until it begins, while nobody holds a seat. */
export function whyNotWithdraw(live: Live, now: Instant): ErrorCode | null {
  const refusal = whyNotTouch(live, now)
  if (refusal) return refusal
  if (now >= live.startsAt) return 'activity_begun'
  return seatsHeld(live) > 0 || live.waiting > 0 ? 'activity_has_bookings' : null
}

/** Seats can be taken away only as far as nobody holds them and they are not kept for walk-ins. */
export function whyNotCapacity(live: Live, capacity: number, now: Instant): ErrorCode | null {
  const refusal = whyNotTouch(live, now)
  if (refusal) return refusal
  if (live.capacity === null) return 'bad_input'
  return capacity < live.capacity - (live.seatsLeft ?? 0) ? 'capacity_promised' : null
}

/** The new time is to come, ends after it begins, and is another one. */
export function whyNotPostpone(
  live: Live,
  to: { startsAt: Instant; endsAt: Instant },
  now: Instant,
): ErrorCode | null {
  const refusal = whyNotTouch(live, now)
  if (refusal) return refusal
  const same = to.startsAt === live.startsAt && to.endsAt === live.endsAt
  return same || to.startsAt <= now || to.endsAt <= to.startsAt ? 'postpone_times' : null
}

/** Seats kept for walk-ins and helpers are for everyone from this long before the start. */
const RESERVE_MINUTES = 24 * 60
export const reserveOpensAt = (startsAt: Instant): Instant => addMinutes(startsAt, -RESERVE_MINUTES)

/** When booking opens and closes once the start has moved: it closes as long before; what is open stays open. */
export function movedBooking(
  live: Pick<Live, 'startsAt' | 'opensAt' | 'closesAt'>,
  startsAt: Instant,
  now: Instant,
): { opensAt: Instant | null; closesAt: Instant | null } {
  const minutes = (Date.parse(startsAt) - Date.parse(live.startsAt)) / 60_000
  const { opensAt, closesAt } = live
  return {
    opensAt: opensAt === null || opensAt <= now ? opensAt : addMinutes(opensAt, minutes),
    closesAt: closesAt === null ? null : addMinutes(closesAt, minutes),
  }
}
