import { agreed, revokedFor } from '../../domain/case'
import { dayOf } from '../../domain/day'
import { plainName } from '../../domain/likeness'
import { noticeOver } from '../../domain/publicity'
import type { caseContract } from '../../types/case'
import { cases, objections } from '../_lib/collections'
import { type Actions, type Context, Refusal, refuse } from '../_lib/defineFunction'
import { caseFor, moveCase, wasDone } from '../_lib/goodPeople/move'
import { staffIn } from '../_lib/guard'
import { grantHonour, hideHonour, revokeHonour } from '../_lib/honours'
import type { CaseRecord } from '../_lib/records/goodPeople'
import { answerOf, faceNow, viewOf } from './view'

type CaseActions = Actions<typeof caseContract>

/** The notice has run its time, nothing is open against it, and the consent still stands. */
export const honour: CaseActions['honour'] = async ({ caseId }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  const granted = record.status === 'honoured' && record.honourNumber === null
  if (granted) return answerOf(await grant(context, record), context)
  if (wasDone(record, context)) return viewOf(record, context)
  if (!agreed(record.consent)) return refuse('case_consent_missing')
  if (!record.notice || !noticeOver(record.notice, context.now)) return refuse('case_notice_running')
  const against = await objections.list({ caseId }, { limit: 100 })
  if (against.some(({ status }) => status === 'open')) return refuse('case_notice_running')
  const after = await moveCase(context, record, { event: 'honour' })
  return after instanceof Refusal ? after : answerOf(await grant(context, after), context)
}

/** The honour itself; asked again it is the same one. Without standing consent it is theirs and hidden. */
export async function grant(context: Context, record: CaseRecord): Promise<CaseRecord> {
  const { _id, consent, notice } = record
  const face = faceNow(record)
  const shown = {
    mode: face && consent?.mode ? consent.mode : ('none' as const),
    name: face && !face.alias ? face.name : null,
    alias: face?.alias ? face.name : null,
    photoFileId: face?.photo ?? null,
    deed: face?.deed ?? '',
    place: face?.place ?? null,
    consentId: `${_id}_${Date.parse(consent?.at ?? notice?.startedAt ?? context.now)}`,
    consentUntil: null,
  }
  const { number } = await grantHonour(context, {
    caseId: _id,
    personKey: record.personKey,
    category: record.category,
    level: 'county',
    year: Number(dayOf(record.statusAt).slice(0, 4)),
    nodeId: record.nodeId,
    path: record.path,
    shown,
  })
  await cases.takeIf({ _id, honourNumber: null }, { honourNumber: number })
  const after = (await cases.find(_id)) ?? record
  // Consent may have been taken back between the two writes, before there was anything to hide.
  if (!agreed(after.consent)) await hideHonour(context, _id, '本人撤回同意')
  return after
}

const EVENT = { storied: 'tellStory', recommendedUp: 'recommendUp', pool: 'pool' } as const

export const advance: CaseActions['advance'] = async ({ caseId, to, why }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return viewOf(record, context)
  const allowed = agreed(record.consent) && (to === 'storied' || record.consent?.higher === true)
  if (to !== 'pool' && !allowed) return refuse('case_consent_missing')
  return answerOf(await moveCase(context, record, { event: EVENT[to], why }), context)
}

/** Two people stand for it. The honour leaves the wall, the record stays. */
export const revoke: CaseActions['revoke'] = async ({ caseId, reason, leaderName, why }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (plainName(leaderName) === plainName(staffIn(context).name)) return refuse('case_leader_self')
  const said = `${REASONS[reason]}：${why}（${leaderName}同意）`
  const after = await moveCase(context, record, { event: 'revoke', why: said })
  if (after instanceof Refusal) return after
  await revokeHonour(context, caseId, REASONS[reason])
  return viewOf(after, context)
}

/** Why a case was revoked, as its honours say it. */
export const revokedWhy = ({ history }: CaseRecord): string =>
  revokedFor(history.filter(({ step }) => step === 'revoke').at(-1)?.why ?? REASONS.other)

const REASONS = { falseDeed: '事迹不实', crime: '违法犯罪', other: '其他严重情况' } as const

export const thank: CaseActions['thank'] = async ({ caseId, how, words }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  const thanks = { how, words, byName: staffIn(context).name, at: context.now }
  return answerOf(await moveCase(context, record, { event: 'thank', set: { thanks } }), context)
}
