import type { ActivityRecord, BookingRecord, Hold } from '../cloudfunctions/_lib/records'
import { bookingCode, bookingId, personKey } from '../cloudfunctions/booking/ids'
import { addMinutes } from '../domain/day'
import type { Instant } from '../types/time'
import { openidOf } from './cast'
import { draw, shuffled } from './draw'
import { demoPhone } from './profiles'
import type { Series } from './series'

/** Somebody who booked; made up, and recognisable as such. */
interface Guest {
  openid: string
  name: string
  phone: string
}

const GUESTS = 240
const PHONES_FROM = 5000
/** How full activities are, in tenths; 10 is full. */
const FILLED = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10] as const

const neighbour: Guest = {
  openid: openidOf('neighbour'),
  name: '演示居民老李',
  phone: demoPhone(PHONES_FROM),
}
const guests: readonly Guest[] = Array.from({ length: GUESTS }, (_, i) => {
  const number = String(i + 1).padStart(3, '0')
  return {
    openid: openidOf(`guest-${number}`),
    name: `演示居民${number}`,
    phone: demoPhone(PHONES_FROM + i + 1),
  }
})
const byKey = new Map([neighbour, ...guests].map((guest) => [personKey(guest.openid), guest]))

/** The activity with those on board who would have booked it by `now`. */
export function seated(activity: ActivityRecord, series: Series, now: Instant): ActivityRecord {
  const { _id, capacity, opensAt, closesAt, maxParty } = activity
  if (capacity === null || opensAt === null || closesAt === null || opensAt >= now) return activity
  const last = closesAt < now ? closesAt : now
  const filled = FILLED[draw(`filled/${_id}`, FILLED.length)] ?? 0
  const holders: Record<string, Hold> = {}
  let left = Math.floor((capacity * filled) / 10)
  let heldAt = opensAt
  for (const { openid } of guestsOf(_id, series)) {
    if (left === 0) break
    const seats = Math.min(left, 1 + draw(`party/${_id}/${openid}`, Math.min(maxParty, 3)))
    const at = moment(`at/${_id}/${openid}`, opensAt, last)
    holders[personKey(openid)] = {
      seats,
      key: `demo-${bookingCode(_id + openid)}`,
      at,
    }
    if (at > heldAt) heldAt = at
    left -= seats
  }
  const taken = Object.values(holders).reduce((sum, { seats }) => sum + seats, 0)
  return taken === 0 ? activity : { ...activity, holders, seatsLeft: capacity - taken, heldAt }
}

/** Those who would come, keenest first. The neighbour lives where the first sign of a village hangs. */
function guestsOf(activityId: string, { station }: Series): Guest[] {
  const others = shuffled(`guests/${activityId}`, guests).slice(0, 60)
  return station.number === NEIGHBOURS_STATION ? [neighbour, ...others] : others
}

/** The first station of the first town. */
const NEIGHBOURS_STATION = '003'

function moment(key: string, from: Instant, to: Instant): Instant {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)
  return minutes < 1 ? from : addMinutes(from, draw(key, minutes))
}

/** The bookings that an activity's holders stand for. */
export const bookingsOf = (activity: ActivityRecord): BookingRecord[] =>
  Object.entries(activity.holders).flatMap(([key, hold]) => {
    const guest = byKey.get(key)
    return guest ? [bookingOf(activity, guest, hold)] : []
  })

function bookingOf(activity: ActivityRecord, guest: Guest, hold: Hold): BookingRecord {
  const id = bookingId(activity._id, guest.openid)
  const [group = 'everyone'] = activity.audiences
  return {
    _id: id,
    activityId: activity._id,
    person: guest.openid,
    holder: personKey(guest.openid),
    via: 'self',
    helper: null,
    status: 'confirmed',
    partySize: hold.seats,
    holdKey: hold.key,
    code: bookingCode(id),
    name: activity.asksName ? guest.name : null,
    phone: activity.asksPhone ? guest.phone : null,
    audience: group === 'everyone' ? null : group,
    createdAt: hold.at,
    statusAt: hold.at,
    cancelledAt: null,
    title: activity.title,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    agreedStart: activity.startsAt,
    offerUntil: null,
    arrivedAt: null,
    leftAt: null,
    appeal: null,
    contactUntil: addMinutes(activity.endsAt, 90 * 24 * 60),
    notice: null,
    history: [{ at: hold.at, by: guest.openid, from: null, to: 'confirmed', why: null, key: hold.key }],
  }
}
