import { mayTakeBack } from '../../domain/case'
import { nextClue } from '../../domain/clue'
import type { clueContract } from '../../types/clue'
import { command as _ } from '../_lib/collection'
import { cases } from '../_lib/collections'
import { type Actions, type Context, Refusal, refuse } from '../_lib/defineFunction'
import { moveCase, rowOf } from '../_lib/goodPeople/move'
import { caseIdOf, openCase } from '../_lib/goodPeople/newCase'
import { mayAt } from '../_lib/guard'
import type { CaseRecord, ClueRecord } from '../_lib/records/goodPeople'
import { clueFor, isOwn, moveClue, wasDone } from './move'

/** The clue first and the case after it: whichever broke off is done when the same request comes again. */
export const link: Actions<typeof clueContract>['link'] = async ({ clueId, caseId }, context) => {
  const clue = await clueFor(context, clueId)
  if (clue instanceof Refusal) return clue
  if (!wasDone(clue, context)) {
    if (isOwn(clue, context)) return refuse('clue_own')
    if (nextClue(clue.status, 'link') === null) return refuse('clue_moved_on')
  }
  const into = caseId === null ? null : await openTo(caseId, context)
  if (into instanceof Refusal && !wasDone(clue, context)) return into
  const id = caseId ?? caseIdOf(clue, context)
  const after = await moveClue(context, clue, { event: 'link', set: { caseId: id, lapseAt: null } })
  if (after instanceof Refusal) return after
  // Arriving again after the clue went on, it settles nothing anew.
  if (after.status === 'linked' && after.caseId === id) await settleIn(context, after, id)
  return { caseId: id }
}

/** The case of a clue that says it belongs there: opened if it is not there yet. */
export async function settleIn(context: Context, clue: ClueRecord, caseId: string): Promise<void> {
  if (await cases.find(caseId)) await join(context, caseId, clue)
  else await openCase(context, clue, caseId)
}

/** A case that still takes clues, which the caller may handle too. */
async function openTo(caseId: string, context: Context): Promise<CaseRecord | Refusal> {
  const record = await cases.find(caseId)
  if (!record || !mayAt(context, record.path)) return refuse('case_unknown')
  return mayTakeBack(record.status) || record.status === 'pool' ? record : refuse('case_moved_on')
}

/** New evidence for somebody in the pool has them looked at again. */
async function join(context: Context, caseId: string, clue: ClueRecord): Promise<void> {
  await cases.takeIf(
    { _id: caseId, clueIds: _.nin([clue._id]) },
    {
      clueIds: _.push([clue._id]),
      rev: _.inc(1),
      history: _.push([{ ...rowOf(context, 'link', null, 'linked'), key: `${context.key}/link` }]),
    },
  )
  const record = await cases.find(caseId)
  if (record?.status === 'pool' && !pooledWith(record, context))
    await moveCase(context, record, { event: 'reconsider', set: { consent: null } })
}

/** It went into the pool after this request had brought its clue in, which so is nothing new. */
function pooledWith({ history }: CaseRecord, { key }: Context): boolean {
  const came = history.findIndex((row) => row.key === `${key}/link` || row.key === key)
  return came < 0 || history.slice(came + 1).some(({ from, to }) => to === 'pool' && from !== 'pool')
}
