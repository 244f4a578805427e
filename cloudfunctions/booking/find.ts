import { activities, bookings } from '../_lib/collections'
import { type Context, openidOf, type Refusal, refuse } from '../_lib/defineFunction'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import { serveLine } from './line'

export interface Found {
  booking: BookingRecord
  activity: ActivityRecord
}

/**
 * A booking that the caller has or made for somebody, with its activity; what was decided about it and not yet
 * written is written first. One that is not theirs is refused like one that does not exist.
 */
export async function findOwn(bookingId: string, context: Context): Promise<Found | Refusal> {
  const openid = openidOf(context)
  for (let round = 0; ; round++) {
    const booking = await bookings.find(bookingId)
    if (!booking || (booking.person !== openid && booking.helper !== openid)) return refuse('booking_unknown')
    const activity = await activities.find(booking.activityId)
    if (!activity) return refuse('activity_unknown')
    const waits = activity.moves.some(({ person }) => person === booking.holder)
    if (!waits || round > 0) return { booking, activity }
    await serveLine(activity._id, context.now)
  }
}
