import { createHash } from 'node:crypto'
import type { clueContract } from '../../types/clue'
import { clues } from '../_lib/collections'
import { type Actions, openidOf, Refusal } from '../_lib/defineFunction'
import { tellStep } from '../_lib/goodPeople/move'
import { nodeFor, staffIn } from '../_lib/guard'
import { viewOf } from './card'
import { doubtOf, newClue, placeOf } from './newClue'

/** What came by phone or on paper. Who said it is kept as hidden as that of anybody else. */
export const enter: Actions<typeof clueContract>['enter'] = async ({ source, ...told }, context) => {
  const allowed = await nodeFor(context, told.stationId)
  if (allowed instanceof Refusal) return allowed
  const _id = `l${createHash('sha256')
    .update(`${context.key}/${openidOf(context)}`)
    .digest('hex')
    .slice(0, 24)}`
  const former = await clues.find(_id)
  if (former) return viewOf(former, context)
  const node = await placeOf(told)
  if (node instanceof Refusal) return node
  const doubtful = await doubtOf(told, context)
  if (doubtful instanceof Refusal) return doubtful
  const from = { source, person: null, byName: staffIn(context).name }
  const clue = newClue(_id, told, node, from, { doubtful, photos: [] }, context)
  await tellStep(context, clue, 'submit', null, 'clue')
  await clues.put(clue)
  return viewOf(clue, context)
}
