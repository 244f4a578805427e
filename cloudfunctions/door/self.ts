import { county } from '../../config/county/current'
import { departureAt, whyNotArrive } from '../../domain/arrival'
import { next } from '../../domain/bookingLife'
import type { doorContract } from '../../types/door'
import type { ErrorCode } from '../../types/errors'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import { cardOf } from '../booking/card'
import { bookingId } from '../booking/ids'
import { DAY_LINE } from '../day/line'
import { codesFrom, isCurrent } from './code'

type DoorActions = Actions<typeof doorContract>

const CODES_AHEAD = 10
const TRIES_MOST = 5
const TRIES_MINUTES = 10
const SAME_END_MAX = 20

export const code: DoorActions['code'] = async ({ activityId }, context) => {
  const activity = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  return refusal ?? { codes: await codesFrom(activityId, context.now, CODES_AHEAD) }
}

export const arrive: DoorActions['arrive'] = async (input, context) => {
  const found = await ownAt(input.activityId, context)
  if (found instanceof Refusal) return found
  const { booking, activity } = found
  if (booking.arrivedAt !== null) return cardOf(booking, activity, context.now)
  const to = next(booking.status, 'checkIn')
  if (to === null) return refuse(waits(booking) ? 'door_waiting' : 'door_gone')
  const refusal = await whyNotHere(booking, input.code, context.now)
  if (refusal) return refuse(refusal)
  const change = { status: to, arrivedAt: context.now, arrivalHeardAt: context.now, statusAt: context.now }
  const after = await write(booking, change, context)
  return after.arrivedAt === null ? refuse('door_gone') : cardOf(after, activity, context.now)
}

export const leave: DoorActions['leave'] = async (input, context) => {
  const found = await ownAt(input.activityId, context)
  if (found instanceof Refusal) return found
  const { booking, activity } = found
  if (booking.arrivedAt === null) return refuse('door_not_in')
  if (booking.leftAt !== null) return cardOf(booking, activity, context.now)
  const refusal = await whyNotHere(booking, input.code, context.now)
  if (refusal) return refuse(refusal)
  const change = { status: booking.status, leftAt: departureAt(activity, context.now) }
  return cardOf(await write(booking, change, context), activity, context.now)
}

const waits = ({ status }: BookingRecord) => status === 'waitlisted' || status === 'offered'

/** The caller's own booking of an activity whose door is open to them. */
async function ownAt(
  activityId: string,
  context: Context,
): Promise<Refusal | { booking: BookingRecord; activity: ActivityRecord }> {
  const activity = await activities.find(activityId, { holders: false, line: false, moves: false })
  if (!activity || activity.status === 'withdrawn') return refuse('activity_unknown')
  const booking = await ownBooking(activity, openidOf(context))
  if (!booking) return refuse('door_not_booked')
  const refusal = whyNotArrive(activity, county.booking.arrival.minutesBefore, context.now)
  return refusal ? refuse(refusal) : { booking, activity }
}

/** What they booked themselves, or the slip that somebody wrote for them and they claimed. */
async function ownBooking(activity: ActivityRecord, person: string): Promise<BookingRecord | null> {
  const own = await bookings.find(bookingId(activity._id, person))
  if (own && next(own.status, 'book') === null) return own
  const same = await bookings.list({ person, endsAt: activity.endsAt }, { limit: SAME_END_MAX })
  const claimed = same.find(({ _id, activityId }) => activityId === activity._id && _id !== own?._id)
  return claimed ?? own
}

/** Each guess is paid for before it is looked at, so that many at once are no more than few one after another. */
async function whyNotHere(booking: BookingRecord, typed: string, now: Instant): Promise<ErrorCode | null> {
  const window = Math.floor(Date.parse(now) / (TRIES_MINUTES * 60_000))
  const { _id } = booking
  const paid =
    (await bookings.takeIf(
      { _id, 'codeTries.window': _.neq(window) },
      { codeTries: _.set({ window, count: 1 }) },
    )) ||
    (await bookings.takeIf(
      { _id, 'codeTries.window': window, 'codeTries.count': _.lt(TRIES_MOST) },
      { 'codeTries.count': _.inc(1) },
    ))
  if (!paid) return 'door_tries'
  return (await isCurrent(booking.activityId, typed, now)) ? null : 'door_code_wrong'
}

/** The booking as it is afterwards, whoever was faster. */
async function write(
  booking: BookingRecord,
  change: Partial<BookingRecord> & Pick<BookingRecord, 'status'>,
  context: Context,
): Promise<BookingRecord> {
  const row = {
    at: context.now,
    by: openidOf(context),
    from: booking.status,
    to: change.status,
    why: null,
    key: context.key,
  }
  await bookings.takeIf(
    { _id: booking._id, status: booking.status, arrivedAt: booking.arrivedAt, leftAt: booking.leftAt },
    { ...change, history: _.push([row]) },
  )
  return (await bookings.find(booking._id)) ?? booking
}
