import { county } from '../../config/county/current'
import { cancelEvent, whyNotCancel } from '../../domain/booking'
import { next } from '../../domain/bookingLife'
import type { bookingContract } from '../../types/booking'
import type { BookingStatus } from '../../types/bookingStatus'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import type { BookingRecord } from '../_lib/records'
import { cardOf } from './card'
import { type Found, findOwn } from './find'
import { leaveLine, serveLine } from './line'
import { giveBack } from './seats'

const ROUNDS = 4

/** The booking is given up first and its seats freed after, so a seat is never promised twice in between. */
export const cancel: Actions<typeof bookingContract>['cancel'] = async ({ bookingId, why }, context) => {
  for (let round = 0; round < ROUNDS; round++) {
    const found = await findOwn(bookingId, context)
    if (found instanceof Refusal) return found
    const answer = await giveUp(found, why ?? null, context)
    if (answer) return answer
  }
  return refuse('internal')
}

/** Null when the booking changed since it was read and is worth another look. */
async function giveUp({ booking, activity }: Found, why: string | null, context: Context) {
  const { now, key } = context
  // An old request arriving again must not cancel what was booked since.
  const heard = booking.history.some((row) => row.key === key)
  const to = heard ? null : next(booking.status, cancelEvent(booking, activity.startsAt, county.booking, now))
  if (to === null && booking.cancelledAt === null) return cardOf(booking, activity, now)
  const refusal = to === null ? null : whyNotCancel(activity.startsAt, now)
  if (refusal) return refuse(refusal)
  if (to !== null && !(await markGone(booking, to, why, context))) return null
  await freeSeats(booking, context)
  if (activity.waiting > 0) await serveLine(activity._id, now)
  return cardOf(to === null ? booking : { ...booking, status: to, statusAt: now }, activity, now)
}

/** Only the seats or the place in the line of this very booking; a request before may have died between the steps. */
export async function freeSeats(booking: BookingRecord, { now }: Pick<Context, 'now'>): Promise<boolean> {
  const { activityId, holder, holdKey } = booking
  const activity = await activities.find(activityId)
  if (!activity) return false
  const hold = activity.holders[holder]
  if (hold?.key === holdKey) return giveBack(activity, holder, hold, now)
  const waits = activity.line.some(({ person, key }) => person === holder && key === holdKey)
  if (!waits) return false
  if (await leaveLine(activityId, holder, holdKey, now)) return true
  // It was served in this very moment: then it holds seats now.
  const after = (await activities.find(activityId))?.holders[holder]
  return after?.key === holdKey ? giveBack(activity, holder, after, now) : false
}

async function markGone(booking: BookingRecord, to: BookingStatus, why: string | null, context: Context) {
  const { now, key } = context
  const row = { at: now, by: openidOf(context), from: booking.status, to, why, key }
  const marked = await bookings.takeIf(
    { _id: booking._id, status: booking.status, holdKey: booking.holdKey },
    {
      status: to,
      statusAt: now,
      cancelledAt: now,
      offerUntil: null,
      tell: `status:${key}`,
      history: _.push([row]),
    },
  )
  // A write that was sent twice looks as if it had failed.
  return marked || ((await bookings.find(booking._id))?.history.some((one) => one.key === key) ?? false)
}
