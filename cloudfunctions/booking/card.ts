import { county } from '../../config/county/current'
import { lateFrom } from '../../domain/booking'
import { addMinutes } from '../../domain/day'
import { lineMode, type Waiting } from '../../domain/line'
import type { BookingCard } from '../../types/booking'
import type { Instant } from '../../types/time'
import { publicStatus } from '../_lib/activityCards'
import type { ActivityLine, BookingRecord } from '../_lib/records'

type Activity = ActivityLine & { line?: readonly Waiting[] }

const DAY_MINUTES = 24 * 60

/** A booking with what its holder needs on the day, as the activity stands now. */
export const cardOf = (booking: BookingRecord, activity: Activity, now: Instant): BookingCard => ({
  id: booking._id,
  activityId: activity._id,
  status: booking.status,
  partySize: booking.partySize,
  via: booking.via,
  guestName: booking.via === 'self' ? null : booking.name,
  code: booking.code,
  createdAt: booking.createdAt,
  title: activity.title,
  category: activity.category,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  placeName: activity.placeName,
  organiserName: activity.organiserName,
  contactPhone: activity.contactPhone,
  activityStatus: publicStatus(activity),
  cancelReason: activity.cancelReason,
  postponedFrom: activity.postponedFrom,
  postponeReason: activity.postponeReason,
  position: placeIn(activity.line ?? [], booking),
  freeNow: freeNow(booking, activity, now),
  offerUntil: booking.status === 'offered' ? booking.offerUntil : null,
  reconfirmBy: reconfirmByOf(booking, activity),
  lateFrom: lateFrom(activity.startsAt, county.booking),
  arrivedAt: booking.arrivedAt,
  leftAt: booking.leftAt,
  appealUntil: appealUntil(booking),
  appeal: booking.appeal,
})

/** The place in the line, from 1; null for who does not wait, or whose line was not read. */
export function placeIn(line: readonly Waiting[], { status, holder }: BookingRecord): number | null {
  const at = status === 'waitlisted' ? line.findIndex(({ person }) => person === holder) : -1
  return at < 0 ? null : at + 1
}

/** Seats that whoever of the line comes first may take now. */
const freeNow = ({ status }: BookingRecord, activity: Activity, now: Instant): number | null =>
  status === 'waitlisted' && lineMode(activity.startsAt, county.booking.line, now) === 'take'
    ? (activity.seatsLeft ?? 0)
    : null

/** Until when a seat is kept without a new yes, for an activity that moved since it was booked. */
export const reconfirmByOf = (
  { status, agreedStart }: BookingRecord,
  { startsAt, reconfirmAt }: ActivityLine,
): Instant | null => (status === 'confirmed' && agreedStart !== startsAt ? (reconfirmAt ?? null) : null)

const appealUntil = ({ status, statusAt, via }: BookingRecord): Instant | null =>
  via === 'self' && (status === 'no_show' || status === 'late_cancelled')
    ? addMinutes(statusAt, county.booking.standing.appealDays * DAY_MINUTES)
    : null
