import { county } from '../../config/county/current'
import { mayWrite } from '../../domain/case'
import { holdsNumber } from '../../domain/clue'
import { likenessKeys } from '../../domain/likeness'
import type { caseContract } from '../../types/case'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { caseFor, changeCase, wasDone } from '../_lib/goodPeople/move'
import { dropSent, keepPhotos } from '../_lib/goodPeople/photos'
import { removeStored } from '../_lib/photoStore'
import { answerOf, viewOf } from './view'

type CaseActions = Actions<typeof caseContract>

/** The deed is what may become public, so nothing in it reaches or identifies anybody. */
export const write: CaseActions['write'] = async ({ caseId, rev, ...told }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return viewOf(record, context)
  if (!mayWrite(record.status)) return refuse('case_frozen')
  if (record.rev !== rev) return refuse('case_changed')
  if (!county.goodPeople.categories.some(({ id }) => id === told.category)) return refuse('clue_category')
  if (holdsNumber(told.deed)) return refuse('clue_number')
  const verdict = await checkWords(openidOf(context), [told.name, told.deed, told.facts])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  const { exact, near } = likenessKeys(told.name, record.path)
  const set = { ...told, exactKeys: exact, nearKeys: near }
  return answerOf(await changeCase(context, record, 'write', set), context)
}

export const addPhoto: CaseActions['addPhoto'] = async ({ caseId, ...sent }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return viewOf(record, context)
  if (!mayWrite(record.status)) return refuse('case_frozen')
  const kept = await keepPhotos(context, [sent], `cases/${caseId}`)
  if (kept instanceof Refusal) return kept
  const after = await changeCase(context, record, 'addPhoto', { photo: kept[0] ?? null })
  if (after instanceof Refusal) return after
  if (record.photo) await removeStored(record.photo.fileId)
  await dropSent(context, [sent])
  return viewOf(after, context)
}

export const removePhoto: CaseActions['removePhoto'] = async ({ caseId }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return viewOf(record, context)
  if (!mayWrite(record.status)) return refuse('case_frozen')
  const after = await changeCase(context, record, 'removePhoto', { photo: null })
  if (!(after instanceof Refusal) && record.photo) await removeStored(record.photo.fileId)
  return answerOf(after, context)
}
