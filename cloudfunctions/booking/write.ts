import { next } from '../../domain/booking'
import type { bookingContract } from '../../types/booking'
import type { InputOf } from '../../types/contract'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'
import { type Context, openidOf } from '../_lib/defineFunction'
import type { ActivityRecord, BookingRecord, Hold } from '../_lib/records'
import { bookingCode, bookingId } from './ids'

/** The booking these seats are for. Only what the activity asks for is kept. */
export function newBooking(
  activity: ActivityRecord,
  hold: Hold,
  input: InputOf<typeof bookingContract.book>,
  context: Context,
): BookingRecord {
  const openid = openidOf(context)
  const id = bookingId(activity._id, openid)
  return {
    _id: id,
    activityId: activity._id,
    person: openid,
    status: 'confirmed',
    partySize: hold.seats,
    holdKey: hold.key,
    code: bookingCode(id),
    name: activity.asksName ? (input.name ?? null) : null,
    phone: activity.asksPhone ? (input.phone ?? null) : null,
    audience: input.audience ?? null,
    createdAt: context.now,
    cancelledAt: null,
    title: activity.title,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    notice: input.notify ? 'due' : null,
    history: [
      {
        at: context.now,
        by: openid,
        from: null,
        to: next(null, 'book') ?? 'confirmed',
        why: null,
        key: hold.key,
      },
    ],
  }
}

/**
 * A cancelled booking becomes the new one and keeps its history. False when it changed meanwhile: it may have
 * been confirmed and cancelled again since it was read, and then these seats are no longer held.
 */
export function confirmAgain(cancelled: BookingRecord, booking: BookingRecord): Promise<boolean> {
  const { _id, history, ...fields } = booking
  const row = { ...history[0], from: cancelled.status }
  const unchanged = { _id, status: 'cancelled', holdKey: cancelled.holdKey }
  return bookings.takeIf(unchanged, { ...fields, history: _.push([row]) })
}
