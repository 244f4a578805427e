import { county } from '../../config/county/current'
import { whyNotVerify } from '../../domain/case'
import { isDrawn } from '../../domain/sample'
import type { caseContract, Witness } from '../../types/case'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { caseFor, moveCase, wasDone } from '../_lib/goodPeople/move'
import { staffIn } from '../_lib/guard'
import type { CaseRecord } from '../_lib/records/goodPeople'
import { answerOf, cluesOf, viewOf } from './view'

type CaseActions = Actions<typeof caseContract>

/** A case for an opinion; who named the person, or is the person, has none. */
async function forOpinion(caseId: string, context: Context): Promise<CaseRecord | Refusal> {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal || wasDone(record, context)) return record
  const me = openidOf(context)
  if (record.consentPerson === me) return refuse('case_relative')
  return (await cluesOf(caseId)).some(({ person }) => person === me) ? refuse('clue_own') : record
}

const opinionOf = (
  level: 'village' | 'town',
  opinion: 'for' | 'against',
  words: string,
  witnesses: readonly Witness[],
  context: Context,
): CaseRecord['verifications'][number] => ({
  level,
  opinion,
  words,
  by: openidOf(context),
  byName: staffIn(context).name,
  at: context.now,
  witnesses: [...witnesses],
})

export const verify: CaseActions['verify'] = async (input, context) => {
  const record = await forOpinion(input.caseId, context)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return viewOf(record, context)
  if (input.opinion === 'for' && (record.facts === '' || record.deed === '')) return refuse('case_incomplete')
  const why = whyNotVerify(input, record.name)
  if (why) return refuse(why)
  const opinion = opinionOf('village', input.opinion, input.words, input.witnesses, context)
  const set = { verifications: [...record.verifications, opinion] }
  const step = { event: 'verify', set, why: input.opinion === 'for' ? '意见：同意' : '意见：不同意' } as const
  return answerOf(await moveCase(context, record, step), context)
}

/** The town's yes stands on all witnesses that were heard, the village's too. */
export const review: CaseActions['review'] = async (input, context) => {
  const record = await forOpinion(input.caseId, context)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return viewOf(record, context)
  if (record.facts === '' || record.deed === '') return refuse('case_incomplete')
  const witnesses = [...record.verifications.flatMap((one) => one.witnesses), ...input.witnesses]
  const why = whyNotVerify({ opinion: 'for', witnesses, noRelative: input.noRelative }, record.name)
  if (why) return refuse(why)
  const opinion = opinionOf('town', 'for', input.words, input.witnesses, context)
  const set = { verifications: [...record.verifications, opinion] }
  return answerOf(await moveCase(context, record, { event: 'review', set }), context)
}

export const sendBack: CaseActions['sendBack'] = async ({ caseId, why }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  return answerOf(await moveCase(context, record, { event: 'sendBack', why }), context)
}

/** Only before anybody was asked to agree: later it is for the panel. */
export const close: CaseActions['close'] = async ({ caseId, reason, why }, context) => {
  const record = await forOpinion(caseId, context)
  if (record instanceof Refusal) return record
  if (record.status === 'backgroundChecked' && !wasDone(record, context)) return refuse('case_moved_on')
  const set = { reason, drawn: drawnOf(record, context) }
  return answerOf(await moveCase(context, record, { event: 'notSelect', set, why }), context)
}

export const drawnOf = ({ _id }: CaseRecord, { now }: Context): 'waiting' | null =>
  isDrawn(_id, now, county.goodPeople.sampleShare) ? 'waiting' : null
