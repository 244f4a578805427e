import { county } from '../../config/county/current'
import { arrivalAt, departureAt, whyNotMark } from '../../domain/arrival'
import { next } from '../../domain/bookingLife'
import type { doorContract, Mark, MarkResult } from '../../types/door'
import type { ErrorCode } from '../../types/errors'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { type Actions, type Context, openidOf } from '../_lib/defineFunction'
import { mayAt, staffIn, whyNotAt } from '../_lib/guard'
import type { ActivityLine, BookingRecord } from '../_lib/records'
import { DAY_LINE } from '../day/line'
import { rowOf } from './row'

type Activity = Omit<ActivityLine, keyof typeof DAY_LINE>

/** Each mark is one conditional write and is answered by itself: what was queued on a phone is never lost in a heap. */
export const mark: Actions<typeof doorContract>['mark'] = async ({ activityId, marks }, context) => {
  const activity = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  if (refusal) return refusal
  const known = new Map(
    (await bookings.byIds([...new Set(marks.map(({ bookingId }) => bookingId))])).map((one) => [
      one._id,
      one,
    ]),
  )
  const results: MarkResult[] = []
  for (const one of marks) {
    const { result, after } = await markOne(activity as Activity, known.get(one.bookingId), one, context)
    if (after) known.set(after._id, after)
    results.push(result)
  }
  return { results }
}

type Marked = { result: MarkResult; after?: BookingRecord }

async function markOne(
  activity: Activity,
  booking: BookingRecord | undefined,
  one: Mark,
  context: Context,
  triesLeft = 3,
): Promise<Marked> {
  if (!booking) return refused(one, 'door_not_booked')
  if (booking.activityId !== activity._id) return refusedElsewhere(one, booking, context)
  if (booking.history.some(({ key }) => key === one.key)) return answered(one, 'done', booking)
  const { minutesBefore } = county.booking.arrival
  const refusal = whyNotMark(activity, one.at, minutesBefore, context.now, isCounty(context))
  if (refusal) return refused(one, refusal, booking)
  const change = changeOf(activity, booking, one)
  if (change === 'already') return answered(one, 'already', booking)
  if (typeof change === 'string') return refused(one, change, booking)
  const row = {
    at: one.at,
    by: openidOf(context),
    from: booking.status,
    to: change.status,
    why: one.act === 'out' ? '离开' : null,
    key: one.key,
  }
  const done = await bookings.takeIf(
    { _id: booking._id, status: booking.status, arrivedAt: booking.arrivedAt, leftAt: booking.leftAt },
    {
      ...change,
      ...(one.act === 'in' ? { arrivalHeardAt: context.now } : {}),
      statusAt: context.now,
      history: _.push([row]),
    },
  )
  if (done) return answered(one, 'done', { ...booking, ...change, history: [...booking.history, row] })
  const now = await bookings.find(booking._id)
  if (triesLeft === 0) throw new Error(`booking ${booking._id} never stands still`)
  // Somebody was faster: what stands there now decides.
  return markOne(activity, now ?? undefined, one, context, triesLeft - 1)
}

const isCounty = (context: Context) => staffIn(context).grants.some(({ role }) => role === 'county')

type Change = Pick<BookingRecord, 'status' | 'arrivedAt' | 'leftAt'>

function changeOf(
  activity: Activity,
  booking: BookingRecord,
  { act, at }: Mark,
): Change | 'already' | ErrorCode {
  const { status, arrivedAt, leftAt } = booking
  if (act === 'in') {
    if (status === 'checked_in' || status === 'attended') return 'already'
    const to = next(status, 'checkIn')
    if (to === null) return status === 'waitlisted' || status === 'offered' ? 'door_waiting' : 'door_gone'
    return { status: to, arrivedAt: arrivalAt(activity, at), leftAt: null }
  }
  if (act === 'out') {
    if (arrivedAt === null) return 'door_not_in'
    return leftAt === null ? { status, arrivedAt, leftAt: departureAt(activity, at) } : 'already'
  }
  const to = next(status, 'undoCheckIn')
  if (to === null) return arrivedAt === null ? 'already' : 'door_closed'
  return { status: to, arrivedAt: null, leftAt: null }
}

const answered = (one: Mark, outcome: 'done' | 'already', booking: BookingRecord): Marked => ({
  result: { key: one.key, outcome, code: null, other: null, row: rowOf(booking) },
  after: booking,
})

const refused = (one: Mark, code: ErrorCode, booking?: BookingRecord): Marked => ({
  result: { key: one.key, outcome: 'refused', code, other: null, row: booking ? rowOf(booking) : null },
})

async function refusedElsewhere(one: Mark, booking: BookingRecord, context: Context): Promise<Marked> {
  const other = await activities.find(booking.activityId, DAY_LINE)
  if (!other || !mayAt(context, other.path)) return refused(one, 'door_not_booked')
  const { title, startsAt } = other
  const { result } = refused(one, 'door_other_activity')
  return { result: { ...result, other: { title, startsAt } } }
}
