import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { clues } from '../_lib/collections'
import { Refusal } from '../_lib/defineFunction'
import { moveClue } from '../clue/move'
import { asClock } from './asClock'

const PER_RUN = 100

/** A question that nobody answered in time holds a clue up no longer. */
export async function clueLapses(now: Instant): Promise<number> {
  const due = await clues.list({ lapseAt: _.lte(now) }, { order: [['lapseAt', 'asc']], limit: PER_RUN })
  let count = 0
  for (const clue of due) {
    const step = { event: 'lapse', set: { lapseAt: null } } as const
    const after = await moveClue(asClock(now, `${clue._id}/${clue.lapseAt}`), clue, step)
    if (!(after instanceof Refusal)) count++
  }
  return count
}
