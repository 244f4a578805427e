import { mayTakeBack } from '../../domain/case'
import type { clueContract } from '../../types/clue'
import { cases } from '../_lib/collections'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import { leaveCase } from '../_lib/goodPeople/leaveCase'
import { viewOf } from './card'
import { clueFor, moveClue, wasDone } from './move'

/** It was about somebody else: the clue waits again, the case goes on without it. */
export const unlink: Actions<typeof clueContract>['unlink'] = async ({ clueId, why }, context) => {
  const clue = await clueFor(context, clueId)
  if (clue instanceof Refusal) return clue
  // Of a request sent again: its row names the case that was left.
  const caseId = clue.history.find(({ key }) => key === context.key)?.about ?? clue.caseId
  if (caseId === null) return refuse('clue_moved_on')
  if (!wasDone(clue, context)) {
    const record = await cases.find(caseId)
    if (record && !mayTakeBack(record.status)) return refuse('clue_moved_on')
  }
  const set = { caseId: null, homes: [] }
  const after = await moveClue(context, clue, { event: 'unlink', set, why, about: caseId })
  if (after instanceof Refusal) return after
  await leaveCase(context, caseId, clueId, why)
  return viewOf(after, context)
}
