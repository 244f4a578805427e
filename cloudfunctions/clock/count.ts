import { addMinutes } from '../../domain/day'
import { countedIn } from '../../domain/stats'
import type { Instant } from '../../types/time'
import { clockMarks } from '../_lib/collections'
import { countChild } from './countChild'
import { inLanes } from './countLanes'
import { advance, type Found, nextOf } from './countScan'
import { countUp } from './countUp'

const LANES = 8
/** A change may be written a while after the moment it is dated, so the last minutes are looked at each time. */
const OVERLAP_MINUTES = 5
/** An activity is counted as held once nothing moves its seats any more: the clock frees lost ones after ten minutes. */
const ENDED_MINUTES = 15
/** When the jobs that free seats are stuck, counting goes on without them after so long. */
const WAIT_MINUTES = 24 * 60

/**
 * Keeps the statistics: the station-months in which staff changed something or an activity ended are counted
 * anew from their activities, then the towns and the county from what lies below them. Answers how many
 * station-months; a long silence is made up for over several runs.
 */
export async function count(now: Instant): Promise<number> {
  const changed = await scan('changedAt', { through: now, again: addMinutes(now, -OVERLAP_MINUTES) }, now)
  const ended = await endedThrough(now)
  const over = await scan('endsAt', { through: ended, again: ended }, now)
  const isUp = await countUp()
  if (changed.isDone && over.isDone && isUp) await clockMarks.set('counted', { through: now })
  return changed.count + over.count
}

/** Up to when activities are over and their seats settled. */
async function endedThrough(now: Instant): Promise<Instant> {
  const releases = ['releaseUnbooked', 'releaseCancelled']
  const marks = await clockMarks.byIds(releases)
  const released = releases.map((id) => marks.find(({ _id }) => _id === id)?.through ?? '')
  const settled = [addMinutes(now, -ENDED_MINUTES), ...released].reduce((a, b) => (a < b ? a : b))
  const latest = addMinutes(now, -WAIT_MINUTES)
  return settled > latest ? settled : latest
}

async function scan(
  field: 'changedAt' | 'endsAt',
  span: { through: Instant; again: Instant },
  now: Instant,
): Promise<{ count: number; isDone: boolean }> {
  const found = await nextOf(field, span.through)
  const months = [...monthsOf(found)]
  await inLanes(LANES, months, ([, { nodeId, month }]) => countChild(nodeId, month, now))
  await advance(field, found, span.again)
  return { count: months.length, isDone: found.isLast }
}

/** The station-months to count anew, those included from which an activity was postponed. */
function monthsOf({ activities }: Found): Map<string, { nodeId: string; month: string }> {
  return new Map(
    activities.flatMap(({ organiserId, startsAt, formerStarts }) =>
      [startsAt, ...formerStarts].map((start) => {
        const month = countedIn(start)
        return [`${organiserId}/${month}`, { nodeId: organiserId, month }] as const
      }),
    ),
  )
}
