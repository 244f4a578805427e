import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import { freeSeats } from '../booking/cancel'

const ACTIVITIES_PER_RUN = 10
const BOOKINGS_PER_RUN = 200

/** Seats of an activity that moved, for which nobody said that the new time suits them. Nobody is blamed. */
export async function releaseUnanswered(now: Instant): Promise<number> {
  const due = await activities.list(
    { reconfirmAt: _.lte(now) },
    {
      order: [['reconfirmAt', 'asc']],
      limit: ACTIVITIES_PER_RUN,
      without: { holders: false, line: false, content: false },
    },
  )
  let count = 0
  for (const activity of due) count += await releaseOf(activity, now)
  return count
}

async function releaseOf(activity: ActivityRecord, now: Instant): Promise<number> {
  const { _id, startsAt, reconfirmAt } = activity
  const silent = await bookings.list(
    { activityId: _id, status: 'confirmed', agreedStart: _.neq(startsAt) },
    { limit: BOOKINGS_PER_RUN },
  )
  for (const booking of silent) {
    if (await release(booking, now)) await freeSeats(booking, { now })
  }
  if (silent.length < BOOKINGS_PER_RUN) await activities.takeIf({ _id, reconfirmAt }, { reconfirmAt: null })
  return silent.length
}

function release({ _id, holdKey, agreedStart }: BookingRecord, now: Instant): Promise<boolean> {
  const row = {
    at: now,
    by: 'clock',
    from: 'confirmed',
    to: 'cancelled',
    why: '改期后没有回复',
    key: `release-${agreedStart}`,
  }
  return bookings.takeIf(
    { _id, holdKey, agreedStart, status: 'confirmed' },
    {
      status: 'cancelled',
      statusAt: now,
      cancelledAt: now,
      tell: `status:${row.key}`,
      history: _.push([row]),
    },
  )
}
