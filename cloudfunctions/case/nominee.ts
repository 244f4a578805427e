import { ANSWERER, agreed, isRunning } from '../../domain/case'
import type { ConsentPage, caseContract } from '../../types/case'
import { cases } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { shownPhotos } from '../_lib/goodPeople/photos'
import type { CaseRecord } from '../_lib/records/goodPeople'
import { sha256 } from '../staff/code'
import { chargeTry, refundTry } from '../staff/tries'
import { takeAnswer } from './consent'
import { takeBack } from './takeBack'
import { cluesOf } from './view'

type CaseActions = Actions<typeof caseContract>

const MOST = 20

/** The case behind a code. Guessing is bounded per person; once answered it is for that phone alone. */
async function caseOfCode(code: string, context: Context): Promise<CaseRecord | Refusal> {
  const codeHash = sha256(code)
  const person = openidOf(context)
  if (!(await chargeTry(person, codeHash, context.now))) return refuse('consent_tries')
  const [record] = await cases.list({ codeHash }, { limit: 1 })
  if (!record) return refuse('consent_unknown')
  await refundTry(person, codeHash)
  if (record.consent === null || record.consent.status === 'void') return refuse('consent_unknown')
  if (record.consent.status !== 'asked' && record.consentPerson !== person) return refuse('consent_used')
  return record
}

/** Somewhere on its way, and not more than concerns the person. */
const STAGE = (record: CaseRecord): string => {
  const { status, consent } = record
  if (status === 'consentAsked') return '等您答复'
  if (status === 'publicity' || status === 'objectionHold') return '正在公示'
  if (isRunning(status)) return '正在按程序办理'
  if (status === 'honoured' || status === 'storied' || status === 'recommendedUp') {
    return agreed(consent) ? '已经评上，按您的选择公开' : '已经评上，按您的意思不公开'
  }
  if (status === 'declinedByPerson' || status === 'privateThanks') return '按您的意思，不公开'
  return '已经办完，没有公开'
}

const MAY_WITHDRAW = new Set(['honoured', 'storied', 'recommendedUp'])

export async function pageOf(record: CaseRecord, context: Context): Promise<ConsentPage> {
  const { consent } = record
  if (!consent) throw new Error('nobody was asked')
  const [photo] = await shownPhotos(record.photo ? [record.photo] : [], context.now)
  const named = (await cluesOf(record._id)).filter(({ shownTo }) => shownTo === 'nominee')
  return {
    ...record,
    ...consent,
    status: consent.status,
    caseId: record._id,
    photo: photo?.url ?? null,
    nominators: named.flatMap(({ reach }) => (reach?.name ? [reach.name] : [])),
    stage: STAGE(record),
    mayWithdraw: agreed(consent) && (isRunning(record.status) || MAY_WITHDRAW.has(record.status)),
  }
}

export const askedByCode: CaseActions['askedByCode'] = async ({ code }, context) => {
  const record = await caseOfCode(code, context)
  return record instanceof Refusal ? record : pageOf(record, context)
}

export const answerConsent: CaseActions['answerConsent'] = async ({ code, answer }, context) => {
  const record = await caseOfCode(code, context)
  if (record instanceof Refusal) return record
  const how = { via: 'phone', paper: null, person: openidOf(context), byName: ANSWERER[answer.by] } as const
  const after = await takeAnswer(context, record, answer, how)
  return after instanceof Refusal ? after : pageOf(after, context)
}

export const myConsents: CaseActions['myConsents'] = async (_input, context) => {
  const found = await cases.list({ consentPerson: openidOf(context) }, { limit: MOST })
  const latest = found.filter(({ consent }) => consent !== null)
  latest.sort((a, b) => b.statusAt.localeCompare(a.statusAt))
  return { consents: await Promise.all(latest.map((record) => pageOf(record, context))) }
}

export const withdrawConsent: CaseActions['withdrawConsent'] = async ({ caseId, why }, context) => {
  const record = await cases.find(caseId)
  if (!record || record.consentPerson !== openidOf(context)) return refuse('consent_unknown')
  const after = await takeBack(context, record, why, ANSWERER[record.consent?.by ?? 'self'])
  return after instanceof Refusal ? after : pageOf(after, context)
}
