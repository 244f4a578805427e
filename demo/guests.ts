import type { ActivityRecord, BookingRecord, Hold } from '../cloudfunctions/_lib/records'
import { bookingCode, bookingId, guestId, personKey } from '../cloudfunctions/booking/ids'
import { addMinutes } from '../domain/day'
import type { Waiting } from '../domain/line'
import type { Via } from '../types/booking'
import type { LineRules } from '../types/county'
import type { Instant } from '../types/time'
import { openidOf } from './cast'
import { draw, shuffled } from './draw'
import { demoPhone } from './profiles'
import type { Series } from './series'

/** Somebody who booked; made up, and recognisable as such. */
interface Guest {
  openid: string
  name: string
  phone: string | null
  /** Who booked for them, where they did not themselves. */
  helper?: { openid: string; via: Via }
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
const resident: Guest = {
  openid: openidOf('resident'),
  name: '演示居民王阿姨',
  phone: demoPhone(PHONES_FROM + GUESTS + 1),
}
const helped = (n: number, name: string, role: string, via: Via): Guest => ({
  openid: guestId(openidOf(role), `demo-${n}`),
  name,
  phone: null,
  helper: { openid: openidOf(role), via },
})
/** People without a phone, for whom the helper and the neighbour booked. */
export const elders = {
  byHelper: [
    helped(1, '演示老人张大爷', 'helper', 'helper'),
    helped(2, '演示老人李奶奶', 'helper', 'helper'),
  ],
  byFamily: [helped(3, '演示老人（老李的母亲）', 'neighbour', 'family')],
} as const
const guests: readonly Guest[] = Array.from({ length: GUESTS }, (_, i) => {
  const number = String(i + 1).padStart(3, '0')
  return {
    openid: openidOf(`guest-${number}`),
    name: `演示居民${number}`,
    phone: demoPhone(PHONES_FROM + i + 1),
  }
})
const everybody = [neighbour, resident, ...elders.byHelper, ...elders.byFamily, ...guests]
const byKey = new Map(everybody.map((guest) => [personKey(guest.openid), guest]))

/** The activity with those on board who would have booked it by `now`, and those who wait. */
export function seated(
  activity: ActivityRecord,
  series: Series,
  rules: LineRules,
  now: Instant,
): ActivityRecord {
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
  if (taken === 0) return activity
  const full = { ...activity, holders, seatsLeft: capacity - taken, heldAt }
  return taken === capacity ? withLine(full, series, rules, now) : full
}

const WAIT_MOST = 5

/** A full activity that is still to come has a few parties in its waiting list, or none. */
function withLine(activity: ActivityRecord, series: Series, rules: LineRules, now: Instant): ActivityRecord {
  const { _id, startsAt, maxParty, holders, heldAt, lineMax } = activity
  const closes = addMinutes(startsAt, -rules.closeHours * 60)
  if (closes <= now) return activity
  const count = Math.min(draw(`line/${_id}`, WAIT_MOST), lineMax)
  const line = guestsOf(_id, series)
    .filter(({ openid }) => !holders[personKey(openid)])
    .slice(0, count)
    .map(({ openid }): Waiting => {
      const at = moment(`waits/${_id}/${openid}`, heldAt ?? now, now)
      const seats = 1 + draw(`waits-party/${_id}/${openid}`, Math.min(maxParty, 2))
      const key = `demo-wait-${bookingCode(_id + openid)}`
      return { person: personKey(openid), seats, key, at, passed: 0, patient: false }
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  const last = line.at(-1)
  if (!last) return activity
  const asks = addMinutes(startsAt, -rules.confirmHours * 60)
  return {
    ...activity,
    line,
    waiting: line.length,
    lineRev: line.length,
    lineDue: asks > now ? asks : null,
    heldAt: last.at,
  }
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

/** The bookings that an activity's holders and its waiting list stand for. */
export const bookingsOf = (activity: ActivityRecord): BookingRecord[] =>
  [
    ...Object.entries(activity.holders).map(
      ([key, hold]) => [key, hold, hold.until ? 'offered' : 'confirmed'] as const,
    ),
    ...activity.line.map(({ person, ...place }) => [person, place, 'waitlisted'] as const),
  ].flatMap(([key, hold, status]) => {
    const guest = byKey.get(key)
    return guest ? [bookingOf(activity, guest, hold, status)] : []
  })

type DemoStatus = 'confirmed' | 'waitlisted' | 'offered'

function bookingOf(activity: ActivityRecord, guest: Guest, hold: Hold, status: DemoStatus): BookingRecord {
  const id = bookingId(activity._id, guest.openid)
  const [group = 'everyone'] = activity.audiences
  return {
    _id: id,
    activityId: activity._id,
    person: guest.openid,
    holder: personKey(guest.openid),
    via: guest.helper?.via ?? 'self',
    helper: guest.helper?.openid ?? null,
    status,
    partySize: hold.seats,
    holdKey: hold.key,
    code: bookingCode(id),
    name: activity.asksName || guest.helper ? guest.name : null,
    phone: activity.asksPhone ? guest.phone : null,
    audience: group === 'everyone' ? null : group,
    createdAt: hold.at,
    statusAt: hold.at,
    cancelledAt: null,
    title: activity.title,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    agreedStart: (activity.reconfirmAt && activity.formerStarts.at(-1)) || activity.startsAt,
    offerUntil: hold.until ?? null,
    arrivedAt: null,
    leftAt: null,
    appeal: null,
    contactUntil: addMinutes(activity.endsAt, 90 * 24 * 60),
    history: historyOf(hold, status, guest),
  }
}

/** Whoever is offered a seat stood in the line before. */
function historyOf(hold: Hold, status: DemoStatus, guest: Guest): BookingRecord['history'] {
  const row = { at: hold.at, by: guest.helper?.openid ?? guest.openid, why: null, key: hold.key }
  if (status !== 'offered') return [{ ...row, from: null, to: status }]
  return [
    { ...row, from: null, to: 'waitlisted' },
    { ...row, by: 'clock', from: 'waitlisted', to: 'offered', key: `${hold.key}-offer` },
  ]
}

/** The one who is new, and the one who often comes. */
export const keys = { resident: personKey(resident.openid), neighbour: personKey(neighbour.openid) }
export const keyOf = ({ openid }: Guest): string => personKey(openid)
