import { addMinutes } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'
import { callOffBookings } from '../booking/callOff'

const PER_RUN = 20
/** A booking that was being written while the activity was called off is there by then. */
const SETTLE_MINUTES = 5

/** Bookings of activities that are off, latecomers among them too. */
export async function callOff(now: Instant): Promise<number> {
  const due = await activities.list(
    { offDue: _.lte(addMinutes(now, -SETTLE_MINUTES)) },
    { order: [['offDue', 'asc']], limit: PER_RUN, without: { holders: false, line: false, content: false } },
  )
  for (const activity of due) {
    await callOffBookings(activity, now)
    await activities.takeIf({ _id: activity._id, offDue: activity.offDue }, { offDue: null })
  }
  return due.length
}
