import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings, hours } from '../_lib/collections'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import type { HoursRecord } from '../_lib/records/hours'
import { markOverlaps } from '../hours/overlaps'
import { atDoor } from '../hours/standing'
import { sinceLast } from './mark'

const ACTIVITIES_PER_RUN = 20
const PEOPLE_MAX = 1000

/** Once an activity is settled the hours of everyone who served there are written down, by the times at the door. */
export const recordHours = (now: Instant): Promise<number> =>
  sinceLast('recordHours', now, async (from, to) => {
    const settled = await activities.list(
      // Again from the last instant on: two may share it, and writing down twice is once.
      { settledAt: _.gte(from).and(_.lte(to)) },
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
  const attended = await bookings.list(
    { activityId: activity._id, status: 'attended' },
    { limit: PEOPLE_MAX, without: { history: false } },
  )
  const served = attended.flatMap((booking) => {
    const halfHours = booking.audience === 'volunteers' ? atDoor(booking, activity) : null
    return halfHours === null ? [] : [recorded(booking, activity, halfHours, now)]
  })
  let count = 0
  for (const record of served) if (await hours.put(record)) count++
  await markOverlaps([...new Set(served.map(({ person }) => person))], activity, now)
  return count
}

function recorded(
  booking: BookingRecord,
  activity: ActivityRecord,
  halfHours: number,
  now: Instant,
): HoursRecord {
  const { startsAt, endsAt } = activity
  const { arrivedAt, leftAt } = booking
  return {
    _id: `r_${booking._id}`,
    ledger: 'recorded',
    status: 'recorded',
    person: booking.person,
    bookingId: booking._id,
    activityId: activity._id,
    activityTitle: activity.title,
    organiserName: activity.organiserName,
    path: activity.path,
    from: arrivedAt !== null && arrivedAt > startsAt ? arrivedAt : startsAt,
    until: leftAt !== null && leftAt < endsAt ? leftAt : endsAt,
    halfHours,
    formerHalfHours: null,
    at: now,
    overlapAt: null,
    by: null,
    byName: null,
    byNodes: [],
    reason: null,
    evidence: null,
    approvedBy: null,
    approvedByName: null,
    refusedWhy: null,
    tell: `recorded:${booking._id}`,
    contest: null,
    history: [{ at: now, by: 'clock', from: null, to: 'recorded', why: null, key: `r-${booking._id}` }],
  }
}
