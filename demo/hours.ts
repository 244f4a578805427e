import type { ActivityRecord, BookingRecord, StationRecord } from '../cloudfunctions/_lib/records'
import type { HoursRecord, StarRecord } from '../cloudfunctions/_lib/records/hours'
import { personKey } from '../cloudfunctions/booking/ids'
import { addMinutes, dayOf, instantOn } from '../domain/day'
import { addWorkingDays } from '../domain/workday'
import type { Instant } from '../types/time'
import { cast, openidOf } from './cast'
import { bookingsOf } from './guests'

const RECORDS = 9
const NOTICE_LEFT_DAYS = 3

/** The volunteer of the cast served here and there; one service was written down by hand, one is doubted. */
export function demoHours(
  activities: readonly ActivityRecord[],
  stations: readonly StationRecord[],
  nowAt: Instant,
): HoursRecord[] {
  const over = activities
    .filter(({ settledAt, status, endsAt }) => settledAt !== null && status === 'published' && endsAt < nowAt)
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
  const own: ActivityRecord[] = []
  // One place at a time.
  for (const one of over)
    if (own.length < RECORDS && own.every((last) => one.endsAt <= last.startsAt)) own.push(one)
  const rows = own.map((activity, i) =>
    i === 1 ? confirmed(activity, nowAt) : recordOf(activity, openidOf('volunteer'), nowAt),
  )
  const doubted = rows.at(-1)
  if (doubted?.status === 'recorded') {
    const words = '我那天提前半小时走的'
    doubted.status = 'contested'
    doubted.contest = { at: nowAt, by: 'person', words, answeredAt: null, answer: null }
  }
  const town = stations.find(({ level }) => level === 'town')
  const there = over.filter(({ path }) => path.length === 3 && path[1] === town?._id)
  return [...rows, ...waiting(there, nowAt)]
}

/** Written down at a station of the cast's town, for a guest of an activity there: the town approves. */
function waiting(there: readonly ActivityRecord[], nowAt: Instant): HoursRecord[] {
  for (const activity of there) {
    const [booking] = bookingsOf(activity).filter(({ name }) => name !== null)
    if (booking) return [{ ...entered(activity, booking, nowAt), status: 'proposed' }]
  }
  return []
}

const confirmed = (activity: ActivityRecord, nowAt: Instant): HoursRecord => ({
  ...entered(activity, { _id: `demo-${activity._id}`, person: openidOf('volunteer') }, nowAt),
  status: 'confirmed',
  approvedBy: openidOf('townStaff'),
  approvedByName: nameOf('townStaff'),
})

const entered = (
  activity: ActivityRecord,
  booking: Pick<BookingRecord, '_id' | 'person'>,
  nowAt: Instant,
): HoursRecord => ({
  ...recordOf(activity, booking.person, nowAt),
  _id: `e_demo_${activity._id}_0`,
  ledger: 'entered',
  bookingId: booking._id,
  halfHours: 2,
  by: openidOf('stationStaff'),
  byName: nameOf('stationStaff'),
  byNodes: activity.path.slice(-1),
  reason: '忘了签到',
  evidence: 'roster',
})

const nameOf = (role: string): string => cast.find((member) => member.role === role)?.name ?? role

const recordOf = (activity: ActivityRecord, person: string, nowAt: Instant): HoursRecord => ({
  _id: `r_demo_${activity._id}`,
  ledger: 'recorded',
  status: 'recorded',
  person,
  bookingId: `demo-${activity._id}`,
  activityId: activity._id,
  activityTitle: activity.title,
  organiserName: activity.organiserName,
  path: activity.path,
  from: activity.startsAt,
  until: activity.endsAt,
  halfHours: Math.min(
    6,
    Math.round((Date.parse(activity.endsAt) - Date.parse(activity.startsAt)) / 1_800_000),
  ),
  formerHalfHours: null,
  at: activity.settledAt ?? nowAt,
  overlapAt: null,
  by: null,
  byName: null,
  byNodes: [],
  reason: null,
  evidence: null,
  approvedBy: null,
  approvedByName: null,
  refusedWhy: null,
  contest: null,
  history: [],
})

/** Two people on the public notice; one of them agreed to be named. */
export const demoStars = (nowAt: Instant): StarRecord[] =>
  [null, '演示志愿者老孟'].map((name, i) => {
    const person = openidOf(`star-${i + 1}`)
    return {
      _id: `${personKey(person)}_1`,
      person,
      level: 1,
      status: 'notice',
      noticedAt: addMinutes(nowAt, -24 * 60),
      noticeUntil: instantOn(addWorkingDays(dayOf(nowAt), NOTICE_LEFT_DAYS), '17:30'),
      name,
    }
  })
