import { county } from '../../config/county/current'
import { answererNames, mayWrite, nextCase, whyNotAgree } from '../../domain/case'
import { plainName } from '../../domain/likeness'
import type { caseContract } from '../../types/case'
import type { InputOf } from '../../types/contract'
import { cases } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { daysLater } from '../_lib/goodPeople/deadlines'
import { caseFor, moveCase, wasDone } from '../_lib/goodPeople/move'
import { dropSent, keepPhotos, statesOf } from '../_lib/goodPeople/photos'
import { staffIn } from '../_lib/guard'
import type { CaseRecord, ConsentRecord } from '../_lib/records/goodPeople'
import { rowsAnew } from '../_lib/rowsAnew'
import { codeFor, sha256 } from '../staff/code'
import { takeBack } from './takeBack'
import { answerOf, viewOf } from './view'

type CaseActions = Actions<typeof caseContract>
type Answer = InputOf<typeof caseContract.answerConsent>['answer']

const codeOf = (caseId: string, askedAt: string) => codeFor(`consent/${caseId}/${askedAt}`)

export const askConsent: CaseActions['askConsent'] = async ({ caseId }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (record.consent?.status === 'asked') {
    return { code: await codeOf(caseId, record.consent.askedAt), view: await viewOf(record, context) }
  }
  if (record.facts === '' || record.deed === '') return refuse('case_incomplete')
  if (record.photo) {
    const [checked] = await statesOf([record.photo], context.now)
    if (checked?.state === 'checking' || checked?.state === 'removed') return refuse('case_photo_unchecked')
  }
  if (nextCase(record.status, 'askConsent') !== null) await forgetFormer(record)
  const code = await codeOf(caseId, context.now)
  const set = {
    consent: asked(context),
    codeHash: sha256(code),
    consentPerson: null,
  }
  const after = await moveCase(context, record, { event: 'askConsent', set })
  return after instanceof Refusal ? after : { code, view: await viewOf(after, context) }
}

/** What nobody stands by any more leads to nobody: once it is asked anew, nothing finds who answered before. */
async function forgetFormer({ _id, consentPerson, history }: CaseRecord): Promise<void> {
  const rows = rowsAnew(history, ({ by, byName }) => by !== '' && answererNames.includes(byName), { by: '' })
  if (Object.keys(rows).length > 0) await cases.takeIf({ _id, consentPerson }, rows)
}

const asked = ({ now }: Context): ConsentRecord => ({
  status: 'asked',
  mode: null,
  alias: null,
  higher: false,
  by: null,
  answererName: null,
  via: null,
  paper: null,
  askedAt: now,
  answerBy: daysLater(now, county.goodPeople.consentDays),
  remindedAt: null,
  at: null,
})

/** Writes an answer down, on whichever way it came. Whoever did not answer has not agreed. */
export async function takeAnswer(
  context: Context,
  record: CaseRecord,
  answer: Answer,
  how: Pick<ConsentRecord, 'via' | 'paper'> & { person: string | null; byName?: string },
): Promise<CaseRecord | Refusal> {
  if (wasDone(record, context)) return record
  if (record.status !== 'consentAsked' || record.consent?.status !== 'asked') return refuse('consent_over')
  const why = whyNotAgree(answer, { ...record, hasPhoto: record.photo !== null })
  if (why) return refuse(why)
  if (answer.mode === 'alias') {
    const verdict = await checkWords(openidOf(context), [answer.alias])
    if (verdict === 'risky') return refuse('content_risky')
    if (verdict === 'failed') return refuse('content_check_failed')
  }
  const declined = answer.mode === 'declined'
  const consent: ConsentRecord = {
    ...record.consent,
    status: declined ? 'declined' : 'given',
    mode: answer.mode === 'declined' ? null : answer.mode,
    alias: answer.mode === 'alias' ? answer.alias : null,
    higher: answer.higher && answer.mode !== 'none' && !declined,
    by: answer.by,
    answererName: answer.answererName,
    via: how.via,
    paper: how.paper,
    at: context.now,
  }
  const event = declined ? 'decline' : answer.mode === 'none' ? 'stayPrivate' : 'consent'
  const set = { consent, consentPerson: how.person }
  return moveCase(context, record, { event, set, ...(how.byName ? { byName: how.byName } : {}) })
}

export const recordConsent: CaseActions['recordConsent'] = async (
  { caseId, answer, witnessName, paper },
  context,
) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return viewOf(record, context)
  const { name } = staffIn(context)
  const seen = witnessName !== null && plainName(witnessName) !== plainName(name)
  if (!seen && paper === null) return refuse('consent_paper_proof')
  if (record.status !== 'consentAsked') return refuse('consent_over')
  const kept = paper && (await keepPhotos(context, [paper], `consents/${caseId}`))
  if (kept instanceof Refusal) return kept
  const after = await takeAnswer(context, record, answer, {
    via: 'paper',
    paper: { recordedBy: name, witnessName, fileId: kept?.[0]?.fileId ?? null },
    person: null,
  })
  if (paper && !(after instanceof Refusal)) await dropSent(context, [paper])
  return answerOf(after, context)
}

export const withdrawFor: CaseActions['withdrawFor'] = async ({ caseId, why }, context) => {
  const record = await caseFor(context, caseId)
  return record instanceof Refusal ? record : answerOf(await takeBack(context, record, why), context)
}

/** What was agreed to would be something else, so the agreement goes with it. */
export const rewrite: CaseActions['rewrite'] = async ({ caseId, why }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  if (mayWrite(record.status) && !wasDone(record, context)) return refuse('case_moved_on')
  const set = { consent: record.consent && { ...record.consent, status: 'void' }, codeHash: null }
  return answerOf(await moveCase(context, record, { event: 'rewrite', set, why }), context)
}
