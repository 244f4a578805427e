import { createHash } from 'node:crypto'
import { addMinutes, dayOf } from '../../domain/day'
import { differencesOf } from '../../domain/ledger'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings, clockMarks, differences } from '../_lib/collections'
import type { ActivityRecord } from '../_lib/records'

const PER_RUN = 20
const BOOKINGS_MOST = 1000
/** Younger changes may be under way. */
const SETTLE_MINUTES = 15

/**
 * Counts every coming activity's seats and waiting list anew from the bookings, some at each run, round and round.
 * A difference is a bug: it is written down and logged; counters are set right, people are left to people.
 */
export async function repair(now: Instant): Promise<number> {
  const mark = await clockMarks.find('repair')
  const from = mark && mark.through > now ? mark.through : now
  const list = await activities.list(
    { endsAt: _.gte(from), capacity: _.gt(0) },
    { order: [['endsAt', 'asc']], limit: PER_RUN },
  )
  const last = list.length === PER_RUN ? list.at(-1)?.endsAt : undefined
  // Where more than a page end at one instant the rest of them wait for their next change.
  const through = last === undefined ? now : last === from ? addMinutes(last, 1) : last
  let count = 0
  for (const activity of list) if (activity.status === 'published') count += await check(activity, now)
  await clockMarks.set('repair', { through })
  return count
}

async function check(activity: ActivityRecord, now: Instant): Promise<number> {
  const { _id, capacity, seatsLeft } = activity
  const entries = await bookings.list(
    { activityId: _id },
    { limit: BOOKINGS_MOST, without: { history: false, person: false } },
  )
  if (entries.length === BOOKINGS_MOST || activity.moves.length > 0) return 0
  const account = { ...activity, capacity: capacity ?? 0, seatsLeft: seatsLeft ?? 0 }
  const found = differencesOf(account, entries, addMinutes(now, -SETTLE_MINUTES))
  if (found.length === 0) return 0
  const mended = await mend(activity)
  for (const what of found) {
    console.error(JSON.stringify({ difference: what, activity: _id }))
    const id = createHash('sha256')
      .update(`${_id}/${what}/${dayOf(now)}`)
      .digest('hex')
      .slice(0, 32)
    await differences.put({
      _id: id,
      activityId: _id,
      title: activity.title,
      what,
      at: now,
      mended: mended && /^(剩余座位|候补数)/.test(what),
    })
  }
  return found.length
}

/** Sets the two counters right, if nothing else changed meanwhile. */
async function mend(activity: ActivityRecord): Promise<boolean> {
  const { _id, rev, lineRev, capacity, seatsLeft, reserveLeft, waiting, holders, line, heldAt } = activity
  const held = Object.values(holders).reduce((sum, { seats }) => sum + seats, 0)
  const right = { seatsLeft: (capacity ?? 0) - reserveLeft - held, waiting: line.length }
  if (right.seatsLeft < 0 || (right.seatsLeft === seatsLeft && right.waiting === waiting)) return false
  return activities.takeIf({ _id, rev, lineRev, seatsLeft, waiting, heldAt }, right)
}
