import { county } from '../../config/county/current'
import { departureAt, whyNotMark } from '../../domain/arrival'
import { next } from '../../domain/bookingLife'
import type { doorContract } from '../../types/door'
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

export const code: DoorActions['code'] = async ({ activityId }, context) => {
  const activity = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  return refusal ?? { codes: await codesFrom(activityId, context.now, CODES_AHEAD) }
}

export const arrive: DoorActions['arrive'] = async (input, context) => {
  const found = await atDoor(input, context)
  if (found instanceof Refusal) return found
  const { booking, activity } = found
  if (booking.arrivedAt !== null) return cardOf(booking, activity, context.now)
  const to = next(booking.status, 'checkIn')
  if (to === null) return refuse(booking.status === 'waitlisted' ? 'door_waiting' : 'door_gone')
  const change = { status: to, arrivedAt: context.now, statusAt: context.now }
  return write(booking, activity, change, context)
}

export const leave: DoorActions['leave'] = async (input, context) => {
  const found = await atDoor(input, context)
  if (found instanceof Refusal) return found
  const { booking, activity } = found
  if (booking.arrivedAt === null) return refuse('door_not_in')
  if (booking.leftAt !== null) return cardOf(booking, activity, context.now)
  return write(
    booking,
    activity,
    { status: booking.status, leftAt: departureAt(activity, context.now) },
    context,
  )
}

/** The caller's own booking, once they showed that they stand at the door now. */
async function atDoor(
  { activityId, code: typed }: { activityId: string; code: string },
  context: Context,
): Promise<Refusal | { booking: BookingRecord; activity: ActivityRecord }> {
  const activity = await activities.find(activityId, { holders: false, line: false, moves: false })
  if (!activity || activity.status === 'withdrawn') return refuse('activity_unknown')
  const booking = await bookings.find(bookingId(activityId, openidOf(context)))
  if (!booking) return refuse('door_not_booked')
  const late = context.now > activity.endsAt ? 'day_settled' : null
  const refusal = whyNotMark(activity, context.now, county.booking.arrival.minutesBefore, context.now) ?? late
  if (refusal) return refuse(refusal)
  const window = windowOfTries(context.now)
  const tries = booking.codeTries?.window === window ? booking.codeTries.count : 0
  if (tries >= TRIES_MOST) return refuse('door_tries')
  if (await isCurrent(activityId, typed, context.now)) return { booking, activity }
  await bookings.takeIf({ _id: booking._id }, { codeTries: _.set({ window, count: tries + 1 }) })
  return refuse('door_code_wrong')
}

const windowOfTries = (now: Instant): number => Math.floor(Date.parse(now) / (TRIES_MINUTES * 60_000))

async function write(
  booking: BookingRecord,
  activity: ActivityRecord,
  change: Partial<BookingRecord> & Pick<BookingRecord, 'status'>,
  context: Context,
) {
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
  const after = (await bookings.find(booking._id)) ?? booking
  return cardOf(after, activity, context.now)
}
