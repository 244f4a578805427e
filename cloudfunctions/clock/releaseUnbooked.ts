import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import type { ActivityRecord } from '../_lib/records'
import { giveBack } from '../booking/seats'
import { sinceLast } from './mark'

const ACTIVITIES_PER_RUN = 50
const IDS_PER_READ = 400

/**
 * Seats taken by a request that died before it wrote its booking, and that nobody came back for,
 * go back to the activity.
 */
export const releaseUnbooked = (now: Instant): Promise<number> =>
  sinceLast('releaseUnbooked', now, async (from, to) => {
    const list = await activities.list(
      { heldAt: _.gt(from).and(_.lte(to)) },
      { order: [['heldAt', 'asc']], limit: ACTIVITIES_PER_RUN },
    )
    let count = 0
    for (const activity of list) count += await releaseIn(activity, to)
    const last = list.length === ACTIVITIES_PER_RUN ? list.at(-1)?.heldAt : null
    return { count, through: last ?? to }
  })

/** Those of these bookings that are confirmed; asked in parts, since one answer never holds more than 1000. */
async function confirmedOf(ids: readonly string[]): Promise<Set<string>> {
  const live = new Set<string>()
  for (let from = 0; from < ids.length; from += IDS_PER_READ) {
    const part = ids.slice(from, from + IDS_PER_READ)
    const found = await bookings.list({ _id: _.in(part), status: 'confirmed' }, { limit: part.length })
    for (const { _id } of found) live.add(_id)
  }
  return live
}

async function releaseIn(activity: ActivityRecord, settled: Instant): Promise<number> {
  const holds = Object.entries(activity.holders).filter(([, hold]) => hold.at <= settled)
  if (holds.length === 0) return 0
  const live = await confirmedOf(holds.map(([person]) => `${activity._id}_${person}`))
  let count = 0
  for (const [person, hold] of holds) {
    if (!live.has(`${activity._id}_${person}`) && (await giveBack(activity._id, person, hold))) count++
  }
  return count
}
