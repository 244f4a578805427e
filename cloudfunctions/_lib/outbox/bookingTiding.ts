import { addMinutes, dayOf, sayDay, sayTime } from '../../../domain/day'
import type { MessageKind } from '../../../types/message'
import type { Instant } from '../../../types/time'
import type { ActivityRecord, BookingRecord } from '../records'
import type { Tiding } from './enqueue'

const DAY_MINUTES = 24 * 60
/** Where the phone opens when it is not the activity itself. */
const PAGES: Partial<Record<MessageKind, string>> = {
  offer: 'pages/mine/index',
  promoted: 'pages/mine/index',
  appealed: 'booking/pages/standing/index',
}
const URGENT: readonly MessageKind[] = ['offer', 'duty', 'dutySoon']

/** Who holds the phone for this booking: the helper, until somebody claimed the slip as their own. */
export const receiverOf = ({ via, helper, person }: BookingRecord): string =>
  via === 'self' || helper === null || !person.startsWith('guest_') ? person : helper

/** A message about a booking. `round` tells apart what can happen to the same booking more than once. */
export function bookingTiding(
  kind: MessageKind,
  booking: BookingRecord,
  activity: Pick<
    ActivityRecord,
    '_id' | 'title' | 'startsAt' | 'endsAt' | 'placeName' | 'path' | 'cancelReason' | 'postponeReason'
  >,
  round: string,
  now: Instant,
): Tiding {
  const { startsAt, title, placeName } = activity
  const soonOff = kind === 'cancelled' && startsAt < addMinutes(now, DAY_MINUTES)
  return {
    kind,
    object: booking._id,
    round,
    person: receiverOf(booking),
    words: {
      title,
      when: startsAt,
      place: placeName,
      note: noteOf(kind, booking, activity, now),
      number: booking.code,
    },
    page: PAGES[kind] ?? `pages/activity/index?id=${activity._id}`,
    until: kind === 'offer' ? booking.offerUntil : kind === 'appealed' ? null : activity.endsAt,
    urgent: URGENT.includes(kind) || soonOff,
    path: activity.path,
    bookingId: booking._id,
  }
}

const WHY_OVER: Partial<Record<BookingRecord['status'], string>> = {
  offer_expired: '没有等到您确认，座位给了后面的人',
  cancelled: '改期后没有回复，座位已让出',
}

function noteOf(
  kind: MessageKind,
  { offerUntil, status, name, via }: BookingRecord,
  { cancelReason, postponeReason }: Pick<ActivityRecord, 'cancelReason' | 'postponeReason'>,
  now: Instant,
): string | null {
  const forWhom = via !== 'self' && name ? `替${name}报的。` : ''
  const said: Partial<Record<MessageKind, string | null>> = {
    offer: offerUntil
      ? `座位留到${sayDay(dayOf(offerUntil), dayOf(now))}${sayTime(offerUntil)}，请确认`
      : null,
    promoted: '有人退座，您补上了',
    released: WHY_OVER[status] ?? null,
    cancelled: cancelReason,
    postponed: postponeReason ? `${postponeReason}。请点开回复能不能来` : '请点开回复能不能来',
    changed: '地点有变化，请点开看',
    reminder: '来不了请点开说一声',
    duty: '来不了请尽早说一声',
    dutySoon: '马上到您上岗了',
    appealed: '您的异议有答复了，请点开看',
  }
  const note = said[kind]
  return note ? forWhom + note : forWhom || null
}
