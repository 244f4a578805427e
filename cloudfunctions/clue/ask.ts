import { county } from '../../config/county/current'
import type { clueContract } from '../../types/clue'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { daysLater } from '../_lib/goodPeople/deadlines'
import { viewOf } from './card'
import { clueFor, isOwn, moveClue, wasDone } from './move'

/** By the app, so that who asks need not know whom. */
export const ask: Actions<typeof clueContract>['ask'] = async ({ clueId, words }, context) => {
  const clue = await clueFor(context, clueId)
  if (clue instanceof Refusal) return clue
  if (wasDone(clue, context)) return viewOf(clue, context)
  if (isOwn(clue, context)) return refuse('clue_own')
  if (clue.person === null) return refuse('clue_not_reachable')
  const verdict = await checkWords(openidOf(context), [words])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  const answerBy = daysLater(context.now, county.goodPeople.answerDays)
  const question = { words, askedAt: context.now, answerBy, answer: null }
  const after = await moveClue(context, clue, { event: 'ask', set: { question, lapseAt: answerBy } })
  return after instanceof Refusal ? after : viewOf(after, context)
}
