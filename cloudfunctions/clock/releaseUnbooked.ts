import { holds } from '../../domain/bookingLife'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import type { ActivityRecord, BookingRecord, Hold } from '../_lib/records'
import { leaveLine, tellOfSeats } from '../booking/line'
import { giveBack } from '../booking/seats'
import { sinceLast } from './mark'

const ACTIVITIES_PER_RUN = 50
const IDS_PER_READ = 400

/**
 * Seats and places in the line taken by a request that died before it wrote its booking, and that nobody came back
 * for, go back to the activity; and a booking that did not hear of its seats hears of them.
 */
export const releaseUnbooked = (now: Instant): Promise<number> =>
  sinceLast('releaseUnbooked', now, async (from, to) => {
    const list = await activities.list(
      { heldAt: _.gt(from).and(_.lte(to)) },
      { order: [['heldAt', 'asc']], limit: ACTIVITIES_PER_RUN },
    )
    let count = 0
    for (const activity of list) count += await releaseIn(activity, to, now)
    const last = list.length === ACTIVITIES_PER_RUN ? list.at(-1)?.heldAt : null
    return { count, through: last ?? to }
  })

/** These bookings by id; asked in parts, since one answer never holds more than 1000. */
async function bookingsOf(ids: readonly string[]): Promise<Map<string, BookingRecord>> {
  const found = new Map<string, BookingRecord>()
  for (let from = 0; from < ids.length; from += IDS_PER_READ) {
    const part = ids.slice(from, from + IDS_PER_READ)
    const list = await bookings.list({ _id: _.in(part) }, { limit: part.length, without: { history: false } })
    for (const booking of list) found.set(booking._id, booking)
  }
  return found
}

async function releaseIn(activity: ActivityRecord, settled: Instant, now: Instant): Promise<number> {
  const { _id } = activity
  const seats = Object.entries(activity.holders).filter(([, { at }]) => at <= settled)
  const places = activity.line.filter(({ at }) => at <= settled)
  const parties = [...seats.map(([party]) => party), ...places.map(({ person }) => person)]
  if (parties.length === 0) return 0
  const known = await bookingsOf(parties.map((party) => `${_id}_${party}`))
  let count = 0
  for (const [party, hold] of seats) {
    if (await settleSeats(activity, party, hold, known.get(`${_id}_${party}`), now)) count++
  }
  for (const { person, key } of places) {
    const booking = known.get(`${_id}_${person}`)
    const stands = booking?.holdKey === key && booking.status === 'waitlisted'
    if (!stands && (await leaveLine(_id, person, key, now))) count++
  }
  return count
}

async function settleSeats(
  activity: ActivityRecord,
  party: string,
  hold: Hold,
  booking: BookingRecord | undefined,
  now: Instant,
): Promise<boolean> {
  const own = booking?.holdKey === hold.key
  if (own && holds(booking.status)) return false
  if (!own || booking.status !== 'waitlisted') return giveBack(activity, party, hold, now)
  return tellOfSeats(activity._id, party, hold, now)
}
