import type { ActivityRecord, Hold } from '../cloudfunctions/_lib/records'
import { reconfirmBy } from '../domain/booking'
import { addMinutes } from '../domain/day'
import { lineMode, offerUntil } from '../domain/line'
import { movedBooking } from '../domain/liveActivity'
import type { CountyBooking } from '../types/county'
import type { Instant } from '../types/time'
import { elders, keyOf, keys } from './guests'

const DAY = 24 * 60

/**
 * The programme with what else can become of a booking, as it stands at `now`: a seat is kept for the resident to
 * answer, an activity of the neighbour was moved, and two people without a phone were booked by others.
 */
export function withMoments(
  activities: readonly ActivityRecord[],
  rules: CountyBooking,
  now: Instant,
): ActivityRecord[] {
  const shifted = moved(activities, now)
  const rest = activities.filter(({ _id }) => _id !== shifted?._id)
  const moments = [offered(rest, rules, now), shifted, ...helped(rest, now)]
  const changed = new Map(moments.flatMap((one) => (one ? [[one._id, one] as const] : [])))
  return activities.map((activity) => changed.get(activity._id) ?? activity)
}

const isLive = ({ status, capacity, startsAt }: ActivityRecord, now: Instant): boolean =>
  status === 'published' && capacity !== null && startsAt > now

/** Somebody gave up their seats in a full activity, and the resident was next; the others still wait. */
function offered(activities: readonly ActivityRecord[], { line }: CountyBooking, now: Instant) {
  const full = activities.filter(
    (one) =>
      isLive(one, now) &&
      one.seatsLeft === 0 &&
      lineMode(one.startsAt, line, now) === 'offer' &&
      one.holders[keys.neighbour] === undefined,
  )
  const activity = full.find(({ waiting }) => waiting > 1) ?? full[0]
  const until = activity && offerUntil(activity.startsAt, line, now)
  const [left, hold] = Object.entries(activity?.holders ?? {}).at(-1) ?? []
  if (!activity || !until || !left || !hold) return null
  const { [left]: _gone, ...holders } = activity.holders
  const offer: Hold = { seats: hold.seats, key: `demo-offer-${activity._id}`, at: hold.at, until }
  return { ...activity, holders: { ...holders, [keys.resident]: offer }, lineDue: until }
}

/** The same time a day later; whoever has a seat is asked once more. */
function moved(activities: readonly ActivityRecord[], now: Instant) {
  const activity = activities.find(
    (one) =>
      isLive(one, now) &&
      one.holders[keys.neighbour] &&
      one.startsAt > addMinutes(now, 2 * DAY) &&
      !one.waiting,
  )
  if (!activity) return null
  const startsAt = addMinutes(activity.startsAt, DAY)
  return {
    ...activity,
    startsAt,
    endsAt: addMinutes(activity.endsAt, DAY),
    ...movedBooking(activity, startsAt, now),
    postponedFrom: activity.startsAt,
    postponeReason: '老师当天有事，推后一天，地点不变。',
    formerStarts: [activity.startsAt],
    reconfirmAt: reconfirmBy(startsAt, now),
    changedAt: now,
    rev: activity.rev + 1,
  }
}

/** In the village of the neighbour and the helper, as far as there is something to book. */
function helped(activities: readonly ActivityRecord[], now: Instant) {
  const home = activities.find(({ holders }) => holders[keys.neighbour])?.organiserId
  const takes = activities.filter(
    (one) => isLive(one, now) && (one.seatsLeft ?? 0) > 2 && one.opensAt !== null && one.opensAt < now,
  )
  const near = takes.filter(({ organiserId }) => organiserId === home)
  const open = [...near, ...takes.filter(({ organiserId }) => organiserId !== home)]
  return [elders.byHelper, elders.byFamily].map((guests, i) => {
    const activity = open[i]
    if (!activity?.opensAt) return null
    const { heldAt, opensAt, holders } = activity
    const held = guests.map((guest, n): [string, Hold] => [
      keyOf(guest),
      { seats: 1, key: `demo-elder-${i}-${n}`, at: opensAt },
    ])
    return {
      ...activity,
      holders: { ...holders, ...Object.fromEntries(held) },
      seatsLeft: (activity.seatsLeft ?? 0) - held.length,
      heldAt: heldAt ?? opensAt,
    }
  })
}
