import { county } from '../../config/county/current'
import { isDrawn } from '../../domain/sample'
import type { clueContract } from '../../types/clue'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { viewOf } from './card'
import { clueFor, isOwn, moveClue, wasDone } from './move'

/** The nominator reads why. Whether somebody else looks at it again is drawn, not chosen. */
export const screenOut: Actions<typeof clueContract>['screenOut'] = async (
  { clueId, reason, why },
  context,
) => {
  const clue = await clueFor(context, clueId)
  if (clue instanceof Refusal) return clue
  if (wasDone(clue, context)) return viewOf(clue, context)
  if (isOwn(clue, context)) return refuse('clue_own')
  const verdict = await checkWords(openidOf(context), [why])
  if (verdict === 'risky') return refuse('content_risky')
  const drawn = isDrawn(clueId, context.now, county.goodPeople.sampleShare) ? 'waiting' : null
  const set = { screened: { reason, why }, drawn }
  const after = await moveClue(context, clue, { event: 'screenOut', set, why })
  return after instanceof Refusal ? after : viewOf(after, context)
}
