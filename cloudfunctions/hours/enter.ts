import { county } from '../../config/county/current'
import { expected } from '../../domain/bookingLife'
import { mostToEnter, roundedHalfHours, whyNotEnter } from '../../domain/hours'
import type { hoursContract } from '../../types/hours'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities, bookings, hours } from '../_lib/collections'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import { staffIn, whyNotAt } from '../_lib/guard'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import type { HoursRecord } from '../_lib/records/hours'
import { DAY_LINE } from '../day/line'
import { sha256 } from '../staff/code'
import { markOverlaps } from './overlaps'
import { rowOf } from './row'
import { atDoor, rowsAt, taken } from './standing'

type HoursActions = Actions<typeof hoursContract>

const PEOPLE_MAX = 300
const ROWS_MAX = 1000
const TRIES = 5

export const ofActivity: HoursActions['ofActivity'] = async ({ activityId }, context) => {
  const found = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, found, 'activity_unknown')
  if (refusal) return refusal
  const activity = found as ActivityRecord
  const people = await bookings.list(
    { activityId, status: _.in([...expected]), audience: 'volunteers' },
    { limit: PEOPLE_MAX, without: { history: false } },
  )
  const all = await hours.list({ activityId }, { limit: ROWS_MAX, without: { history: false } })
  return {
    activityTitle: activity.title,
    lengthHalfHours: lengthOf(activity),
    people: people.map((booking) => {
      const rows = all.filter(({ person }) => person === booking.person)
      return {
        bookingId: booking._id,
        name: booking.name,
        code: booking.code,
        most: mostToEnter(activity, taken(rows, booking, activity), county.hours),
        heardLate: booking.arrivedAt !== null && atDoor(booking, activity) === null,
        rows: rows.map(rowOf),
      }
    }),
  }
}

const lengthOf = ({ startsAt, endsAt }: Pick<ActivityRecord, 'startsAt' | 'endsAt'>): number =>
  roundedHalfHours((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000, county.hours.rounding)

/**
 * Written down by one person; it counts only when somebody of another node approved. Its id is the next number of this
 * person at this activity, so that of two entries at once the second looks again at what is left.
 */
export const enter: HoursActions['enter'] = async ({ bookingId, ...said }, context) => {
  const booking = await bookings.find(bookingId)
  const found = booking ? await activities.find(booking.activityId, DAY_LINE) : null
  const refusal = whyNotAt(context, found, 'booking_unknown')
  if (refusal || !booking || !found) return refusal ?? refuse('booking_unknown')
  const activity = found as ActivityRecord
  for (let n = 0; n < TRIES; n++) {
    const rows = await rowsAt(booking.person, activity._id)
    const same = rows.find(({ history }) => history.some(({ key }) => key === context.key))
    if (same) return rowOf(same)
    const code = whyNot(booking, activity, rows, said.halfHours, context)
    if (code) return refuse(code)
    await tell(context, {
      act: 'record',
      thing: { kind: 'hours', id: bookingId, title: activity.title },
      path: activity.path,
      why: said.reason,
      after: { halfHours: said.halfHours, evidence: said.evidence },
    })
    const next = rows.filter(({ ledger }) => ledger === 'entered').length
    const id = `e_${sha256(`${activity._id}/${booking.person}`).slice(0, 24)}_${next}`
    const record = proposed(id, booking, activity, said, context)
    if (!(await hours.put(record))) continue
    await markOverlaps([booking.person], activity, context.now)
    return rowOf(record)
  }
  throw new Error(`entries of booking ${bookingId} never stand still`)
}

function whyNot(
  booking: BookingRecord,
  activity: ActivityRecord,
  rows: readonly HoursRecord[],
  halfHours: number,
  context: Context,
) {
  if (booking.audience !== 'volunteers' || !expected.includes(booking.status)) return 'hours_not_volunteer'
  if (booking.person === openidOf(context)) return 'hours_own'
  return whyNotEnter(activity, taken(rows, booking, activity), halfHours, county.hours, context.now)
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
  bookingId: booking._id,
  activityId: activity._id,
  activityTitle: activity.title,
  organiserName: activity.organiserName,
  path: activity.path,
  from: activity.startsAt,
  until: activity.endsAt,
  formerHalfHours: null,
  at: context.now,
  overlapAt: null,
  by: openidOf(context),
  byName: staffIn(context).name,
  byNodes: [...new Set(staffIn(context).grants.map(({ nodeId }) => nodeId))],
  approvedBy: null,
  approvedByName: null,
  refusedWhy: null,
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
