import { createHash } from 'node:crypto'
import { county } from '../../config/county/current'
import { expected } from '../../domain/bookingLife'
import { roundedHalfHours, whyNotEnter } from '../../domain/hours'
import { may } from '../../domain/rights'
import type { hoursContract } from '../../types/hours'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities, bookings, hours } from '../_lib/collections'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import { staffIn, whyNotAt } from '../_lib/guard'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import type { HoursRecord } from '../_lib/records/hours'
import { DAY_LINE } from '../day/line'
import { rowOf } from './row'

type HoursActions = Actions<typeof hoursContract>

const PEOPLE_MAX = 300
const ROWS_MAX = 1000

export const ofActivity: HoursActions['ofActivity'] = async ({ activityId }, context) => {
  const found = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, found, 'activity_unknown')
  if (refusal) return refusal
  const activity = found as ActivityRecord
  const people = await bookings.list(
    { activityId, status: _.in([...expected]), audience: 'volunteers' },
    { limit: PEOPLE_MAX, without: { history: false } },
  )
  const rows = await hours.list({ activityId }, { limit: ROWS_MAX, without: { history: false } })
  return {
    activityTitle: activity.title,
    lengthHalfHours: lengthOf(activity),
    people: people.map(({ _id, name, code }) => ({
      bookingId: _id,
      name,
      code,
      rows: rows.filter(({ bookingId }) => bookingId === _id).map(rowOf),
    })),
  }
}

const lengthOf = ({ startsAt, endsAt }: Pick<ActivityRecord, 'startsAt' | 'endsAt'>): number =>
  roundedHalfHours((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000, county.hours.rounding)

/** Written down by one person; it counts only when somebody of another node approved. */
export const enter: HoursActions['enter'] = async ({ bookingId, halfHours, reason, evidence }, context) => {
  const booking = await bookings.find(bookingId)
  const found = booking ? await activities.find(booking.activityId, DAY_LINE) : null
  const refusal = whyNotAt(context, found, 'booking_unknown')
  if (refusal || !booking || !found) return refusal ?? refuse('booking_unknown')
  const _id = `e_${createHash('sha256')
    .update(`${openidOf(context)}/${context.key}`)
    .digest('hex')
    .slice(0, 24)}`
  const same = await hours.find(_id)
  if (same) return rowOf(same)
  if (booking.audience !== 'volunteers' || !expected.includes(booking.status))
    return refuse('hours_not_volunteer')
  if (booking.person === openidOf(context)) return refuse('hours_own')
  const known = await hours.list({ bookingId }, { limit: ROWS_MAX, without: { history: false } })
  const already = known
    .filter(({ status }) => status !== 'refused')
    .reduce((sum, row) => sum + row.halfHours, 0)
  const code = whyNotEnter(found, already, halfHours, county.hours, context.now)
  if (code) return refuse(code)
  await tell(context, {
    act: 'record',
    thing: { kind: 'hours', id: _id, title: found.title },
    path: found.path,
    why: reason,
    after: { halfHours, evidence },
  })
  const record = proposed(_id, booking, found, { halfHours, reason, evidence }, context)
  await hours.put(record)
  return rowOf(record)
}

/** The node for whose people the writer speaks here: the nearest of theirs to the activity. */
export const nodeOf = (context: Context, path: readonly string[]): string | null => {
  const { grants, right } = staffIn(context)
  const own = grants.filter((grant) => may([grant], right, path)).map(({ nodeId }) => nodeId)
  return [...path].reverse().find((node) => own.includes(node)) ?? null
}

const proposed = (
  _id: string,
  booking: BookingRecord,
  activity: ActivityRecord,
  said: Pick<HoursRecord, 'halfHours' | 'reason' | 'evidence'>,
  context: Context,
): HoursRecord => ({
  _id,
  ledger: 'entered',
  status: 'proposed',
  person: booking.person,
  name: booking.name,
  bookingId: booking._id,
  activityId: activity._id,
  activityTitle: activity.title,
  organiserName: activity.organiserName,
  path: activity.path,
  from: activity.startsAt,
  until: activity.endsAt,
  at: context.now,
  by: openidOf(context),
  byName: staffIn(context).name,
  byNode: nodeOf(context, activity.path),
  approvedBy: null,
  approvedByName: null,
  contest: null,
  history: [
    {
      at: context.now,
      by: openidOf(context),
      from: null,
      to: 'proposed',
      why: said.reason,
      key: context.key,
    },
  ],
  ...said,
})
