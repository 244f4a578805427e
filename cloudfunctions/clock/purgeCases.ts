import { openClue } from '../../domain/clue'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { cases, clues } from '../_lib/collections'
import { blankCase, blankClue } from '../_lib/goodPeople/blank'

const PER_RUN = 50

/**
 * Clues that led nowhere and cases that ended long ago tell nobody any more who it was about, who said so and who
 * was heard. Where an honour came of it name, deed and agreement stay with it.
 */
export async function purgeCases(now: Instant): Promise<number> {
  const alone = await clues.list({ keptUntil: _.lte(now) }, { limit: PER_RUN })
  for (const clue of alone) {
    await blankClue(clue)
    // One that nobody ever took up does not go on waiting without a name.
    await clues.takeIf({ _id: clue._id, status: _.in([...openClue]) }, { status: 'withdrawn', statusAt: now })
  }
  const over = await cases.list({ keptUntil: _.lte(now) }, { limit: PER_RUN })
  for (const record of over) await blankCase(record)
  return alone.length + over.length
}
