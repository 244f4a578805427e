import { county } from '../../config/county/current'
import { recordedHalfHours } from '../../domain/hours'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings, hours } from '../_lib/collections'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import type { HoursRecord } from '../_lib/records/hours'
import { sinceLast } from './mark'

const ACTIVITIES_PER_RUN = 20
const PEOPLE_MAX = 1000

/** Once an activity is settled the hours of everyone who served there are written down, by the times at the door. */
export const recordHours = (now: Instant): Promise<number> =>
  sinceLast('recordHours', now, async (from, to) => {
    const settled = await activities.list(
      { settledAt: _.gt(from).and(_.lte(to)) },
      {
        order: [['settledAt', 'asc']],
        limit: ACTIVITIES_PER_RUN,
        without: { holders: false, line: false, content: false },
      },
    )
    let count = 0
    for (const activity of settled) count += await recordOf(activity, now)
    const last = settled.length === ACTIVITIES_PER_RUN ? settled.at(-1)?.settledAt : null
    return { count, through: last ?? to }
  })

async function recordOf(activity: ActivityRecord, now: Instant): Promise<number> {
  if (activity.status !== 'published') return 0
  const served = await bookings.list(
    { activityId: activity._id, status: 'attended' },
    { limit: PEOPLE_MAX, without: { history: false } },
  )
  let count = 0
  for (const booking of served) {
    if (booking.audience !== 'volunteers' || booking.arrivedAt === null) continue
    if (await hours.put(hoursOf(booking, booking.arrivedAt, activity, now))) count++
  }
  return count
}

function hoursOf(
  booking: BookingRecord,
  arrivedAt: Instant,
  activity: ActivityRecord,
  now: Instant,
): HoursRecord {
  const { startsAt, endsAt } = activity
  const service = { startsAt, endsAt, arrivedAt, leftAt: booking.leftAt }
  return {
    _id: `r_${booking._id}`,
    ledger: 'recorded',
    status: 'recorded',
    person: booking.person,
    name: booking.name,
    bookingId: booking._id,
    activityId: activity._id,
    activityTitle: activity.title,
    organiserName: activity.organiserName,
    path: activity.path,
    from: arrivedAt > startsAt ? arrivedAt : startsAt,
    until: booking.leftAt ?? endsAt,
    halfHours: recordedHalfHours(service, county.booking.arrival.attendedShare, county.hours),
    at: now,
    by: null,
    byName: null,
    byNode: null,
    reason: null,
    evidence: null,
    approvedBy: null,
    approvedByName: null,
    contest: null,
    history: [{ at: now, by: 'clock', from: null, to: 'recorded', why: null, key: `r-${booking._id}` }],
  }
}
