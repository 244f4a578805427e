import { county } from '../../config/county/current'
import { type BookingEvent, next } from '../../domain/bookingLife'
import { addMinutes } from '../../domain/day'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'
import type { Context } from '../_lib/defineFunction'
import type { ActivityRecord, BookingRecord, Hold } from '../_lib/records'
import { bookingCode } from './ids'
import type { Asked, Party } from './party'

const DAY_MINUTES = 24 * 60

/** What the booking stands on: seats, an offer of seats, or a place in the line. */
export interface Ground {
  event: Extract<BookingEvent, 'book' | 'wait'>
  hold: Hold
}

/** The booking these seats, or this place in the line, are for. Only what the activity asks for is kept. */
export function newBooking(
  activity: ActivityRecord,
  party: Party,
  { event, hold }: Ground,
  asked: Asked,
  { now, who }: Context,
): BookingRecord {
  const _id = `${activity._id}_${party.holder}`
  const own = party.via === 'self'
  const status = next(null, event) ?? 'confirmed'
  return {
    _id,
    activityId: activity._id,
    person: party.person,
    holder: party.holder,
    via: party.via,
    helper: party.helper,
    status,
    partySize: hold.seats,
    holdKey: hold.key,
    code: bookingCode(_id),
    name: activity.asksName || !own ? (asked.name ?? null) : null,
    phone: activity.asksPhone || !own ? (asked.phone ?? null) : null,
    audience: asked.audience ?? null,
    createdAt: now,
    statusAt: now,
    cancelledAt: null,
    title: activity.title,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    agreedStart: activity.startsAt,
    offerUntil: null,
    arrivedAt: null,
    leftAt: null,
    appeal: null,
    contactUntil: addMinutes(activity.endsAt, county.booking.contactDays * DAY_MINUTES),
    tell: `status:${hold.key}`,
    history: [{ at: now, by: who.openid ?? '', from: null, to: status, why: null, key: hold.key }],
  }
}

/**
 * A booking that was over becomes the new one and keeps its history. False when it changed meanwhile: it may have
 * been confirmed and cancelled again since it was read, and then these seats are no longer held.
 */
export function bookAgain(former: BookingRecord, booking: BookingRecord): Promise<boolean> {
  const { _id, history, ...fields } = booking
  const row = { ...history[0], from: former.status }
  const unchanged = { _id, status: former.status, holdKey: former.holdKey }
  return bookings.takeIf(unchanged, { ...fields, history: _.push([row]) })
}
