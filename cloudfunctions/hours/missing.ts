import { county } from '../../config/county/current'
import { expected } from '../../domain/bookingLife'
import { addMinutes } from '../../domain/day'
import type { hoursContract, Unrecorded } from '../../types/hours'
import type { Instant } from '../../types/time'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities, bookings, hours, missingHours } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import { keptUntil } from '../_lib/keptUntil'
import type { BookingRecord } from '../_lib/records'
import type { MissingRecord } from '../_lib/records/hours'
import { DAY_LINE } from '../day/line'
import { rowsAt } from './standing'

type HoursActions = Actions<typeof hoursContract>

const READ_MAX = 200
const DAY_MINUTES = 24 * 60

const since = (now: Instant): Instant => addMinutes(now, -county.hours.askDays * DAY_MINUTES)
const served = ({ audience, status }: BookingRecord) => audience === 'volunteers' && expected.includes(status)
const idOf = (bookingId: string) => `m_${bookingId}`

const toldOf = (booking: BookingRecord, record: MissingRecord | undefined): Unrecorded => ({
  bookingId: booking._id,
  activityId: booking.activityId,
  title: booking.title,
  startsAt: booking.startsAt,
  endsAt: booking.endsAt,
  asked: record ?? null,
})

export const unrecorded: HoursActions['unrecorded'] = async (_input, context) => {
  const person = openidOf(context)
  const from = since(context.now)
  const [all, rows] = await Promise.all([
    bookings.list(
      { person, endsAt: _.gt(from).and(_.lte(context.now)) },
      { order: [['endsAt', 'desc']], limit: READ_MAX, without: { history: false } },
    ),
    hours.list(
      { person, from: _.gt(addMinutes(from, -DAY_MINUTES)) },
      { limit: READ_MAX, without: { history: false } },
    ),
  ])
  const written = new Set(rows.filter(({ status }) => status !== 'refused').map((row) => row.activityId))
  const open = all.filter((booking) => served(booking) && !written.has(booking.activityId))
  const asked = new Map(
    (await missingHours.byIds(open.map(({ _id }) => idOf(_id)))).map((one) => [one._id, one]),
  )
  return { services: open.map((booking) => toldOf(booking, asked.get(idOf(booking._id)))) }
}

/** Asked again it is the same question, answered or not. */
export const ask: HoursActions['ask'] = async ({ bookingId, words }, context) => {
  const person = openidOf(context)
  const booking = await bookings.find(bookingId)
  if (!booking || booking.person !== person) return refuse('booking_unknown')
  if (context.now < booking.endsAt) return refuse('day_not_over')
  if (!served(booking) || booking.endsAt <= since(context.now)) return refuse('hours_ask_late')
  const [activity, rows] = await Promise.all([
    activities.find(booking.activityId, DAY_LINE),
    rowsAt(person, booking.activityId),
  ])
  if (activity?.status !== 'published') return refuse('hours_called_off')
  if (rows.some(({ status }) => status !== 'refused')) return refuse('hours_has_record')
  const record: MissingRecord = {
    _id: idOf(bookingId),
    person,
    bookingId,
    activityId: booking.activityId,
    title: booking.title,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    path: activity.path,
    at: context.now,
    words,
    answeredAt: null,
    answer: null,
    answeredBy: null,
    answeredKey: null,
    keptUntil: keptUntil('serviceDays', context.now),
  }
  if (await missingHours.put(record)) return toldOf(booking, record)
  return toldOf(booking, (await missingHours.find(record._id)) ?? record)
}

export const answerMissing: HoursActions['answerMissing'] = async ({ id, why }, context) => {
  const record = await missingHours.find(id)
  const refusal = whyNotAt(context, record, 'hours_unknown')
  if (refusal || !record) return refusal ?? refuse('hours_unknown')
  if (record.answeredKey === context.key) return { answered: true }
  if (record.answeredAt !== null) return refuse('hours_answered')
  if (record.person === openidOf(context)) return refuse('hours_own')
  await tell(context, {
    act: 'answer',
    thing: { kind: 'hours', id, title: record.title },
    path: record.path,
    why,
  })
  const said = {
    answeredAt: context.now,
    answer: why,
    answeredBy: openidOf(context),
    answeredKey: context.key,
    tell: `answered:${context.key}`,
  }
  if (await missingHours.takeIf({ _id: id, answeredAt: null }, said)) return { answered: true }
  const after = await missingHours.find(id)
  return after?.answeredKey === context.key ? { answered: true } : refuse('hours_answered')
}
