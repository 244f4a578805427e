import { mayTakeBack, nextCase } from '../../domain/case'
import type { caseContract } from '../../types/case'
import { command as _ } from '../_lib/collection'
import { cases, clues } from '../_lib/collections'
import { type Actions, type Context, Refusal, refuse } from '../_lib/defineFunction'
import { caseFor, moveCase, rowOf, wasDone } from '../_lib/goodPeople/move'
import type { CaseRecord } from '../_lib/records/goodPeople'
import { viewOf } from './view'

type CaseActions = Actions<typeof caseContract>

/**
 * The case that goes in is taken first; then its clues go over, each remembering where it was at home. Every part
 * may be done again, so a request that broke off is finished by the same request.
 */
export const merge: CaseActions['merge'] = async ({ caseId, intoId, why }, context) => {
  if (caseId === intoId) return refuse('case_same')
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  const into = await caseFor(context, intoId)
  if (into instanceof Refusal) return refuse('case_not_same_place')
  if (!wasDone(record, context)) {
    if (!mayTakeBack(into.status) || nextCase(record.status, 'merge') === null) return refuse('case_moved_on')
  }
  const after = await moveCase(context, record, { event: 'merge', set: { mergedInto: intoId }, why })
  if (after instanceof Refusal) return after
  if (after.mergedInto !== intoId) return viewOf(into, context)
  await goOver(context, after, intoId)
  return viewOf((await cases.find(intoId)) ?? into, context)
}

/** The clues of a case that was merged into another. */
export async function goOver(context: Context, { _id, clueIds }: CaseRecord, intoId: string): Promise<void> {
  await clues.updateAll({ caseId: _id }, { caseId: intoId, homes: _.push([_id]) })
  await addClues(context, intoId, clueIds, 'mergeIn')
}

/** Takes it out as it was: the clues that came with it and are still there. */
export const unmerge: CaseActions['unmerge'] = async ({ caseId, why }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  const intoId = record.mergedInto
  const into = intoId === null ? null : await cases.find(intoId)
  if (!wasDone(record, context)) {
    if (!into || !mayTakeBack(into.status)) return refuse('case_moved_on')
  }
  const after = await moveCase(context, record, { event: 'unmerge', why })
  if (after instanceof Refusal) return after
  if (intoId === null || after.status !== 'collecting') return viewOf(after, context)
  await comeBack(context, caseId, intoId)
  return viewOf((await cases.find(caseId)) ?? after, context)
}

/** The clues of a case that was taken out of another. */
export async function comeBack(context: Context, caseId: string, intoId: string): Promise<void> {
  await clues.updateAll({ caseId: intoId, homes: caseId }, { caseId, homes: _.pull(caseId) })
  const back = (await clues.list({ caseId }, { limit: 1000, without: { history: false } })).map(
    ({ _id }) => _id,
  )
  await removeClues(context, intoId, back)
  await cases.takeIf({ _id: caseId, mergedInto: intoId }, { mergedInto: null, clueIds: _.set(back) })
}

async function addClues(
  context: Context,
  caseId: string,
  ids: readonly string[],
  step: string,
): Promise<void> {
  for (const id of ids) {
    await cases.takeIf(
      { _id: caseId, clueIds: _.nin([id]) },
      { clueIds: _.push([id]), rev: _.inc(1), history: _.push([stepRow(context, step, id)]) },
    )
  }
}

async function removeClues(context: Context, caseId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await cases.takeIf(
      { _id: caseId, clueIds: id },
      { clueIds: _.pull(id), rev: _.inc(1), history: _.push([stepRow(context, 'mergeOut', id)]) },
    )
  }
}

const stepRow = (context: Context, step: string, id: string): CaseRecord['history'][number] => ({
  ...rowOf(context, step, null, step),
  key: `${context.key}/${id}`,
})
