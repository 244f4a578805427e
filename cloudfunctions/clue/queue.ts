import type { clueContract } from '../../types/clue'
import { command as _ } from '../_lib/collection'
import { clues } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { ownNodes } from '../_lib/guard'
import type { ClueRecord } from '../_lib/records/goodPeople'
import { cardOf, viewOf } from './card'
import { clueFor } from './move'

type ClueActions = Actions<typeof clueContract>

const MOST = 100
const STATUS = { new: 'submitted', asked: 'needsInfo', over: 'screenedOut' } as const

/** Clues of the caller's nodes and of all below them. */
export const queue: ClueActions['queue'] = async ({ which }, context) => {
  const found = await clues.list(
    { path: _.in(ownNodes(context)), status: STATUS[which] },
    {
      order: [['submittedAt', which === 'over' ? 'desc' : 'asc']],
      limit: MOST + 1,
      without: { history: false },
    },
  )
  return { clues: unique(found).slice(0, MOST).map(cardOf), more: found.length > MOST }
}

/** A clue of a node that the caller holds twice over, itself and from above, is one clue. */
const unique = (found: readonly ClueRecord[]): ClueRecord[] => [
  ...new Map(found.map((clue) => [clue._id, clue])).values(),
]

export const open: ClueActions['open'] = async ({ clueId }, context) => {
  const clue = await clueFor(context, clueId)
  return clue instanceof Refusal ? clue : viewOf(clue, context)
}
