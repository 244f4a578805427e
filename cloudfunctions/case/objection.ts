import { plainName } from '../../domain/likeness'
import { resumeNotice } from '../../domain/publicity'
import type { caseContract } from '../../types/case'
import { tell } from '../_lib/audit'
import { cases, objections } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { calendar } from '../_lib/goodPeople/deadlines'
import { changeCase, moveCase, tellStep, wasDone } from '../_lib/goodPeople/move'
import { whyNotAt } from '../_lib/guard'
import type { CaseRecord, ObjectionRecord } from '../_lib/records/goodPeople'
import { drawnOf } from './verify'
import { viewOf } from './view'

type CaseActions = Actions<typeof caseContract>
const ROUNDS = 6

async function objectionFor(context: Context, id: string): Promise<ObjectionRecord | Refusal> {
  const found = await objections.find(id)
  return whyNotAt(context, found, 'objection_unknown') ?? found ?? refuse('objection_unknown')
}

/** What came of it: the case ends, or once nothing is open any more the remaining days run. */
export const settleObjection: CaseActions['settleObjection'] = async (
  { objectionId, upheld, outcome },
  context,
) => {
  const objection = await objectionFor(context, objectionId)
  if (objection instanceof Refusal) return objection
  if (objection.status !== 'open' && objection.settleKey !== context.key) return refuse('objection_settled')
  if (objection.status === 'open') {
    if (tellsWho(outcome, objection)) return refuse('case_outcome_names')
    const verdict = await checkWords(openidOf(context), [outcome])
    if (verdict === 'risky') return refuse('content_risky')
    if (verdict === 'failed') return refuse('content_check_failed')
    await tellStep(context, { _id: objection.caseId, path: objection.path }, upheld ? 'uphold' : 'dismiss')
    await objections.takeIf(
      { _id: objectionId, status: 'open' },
      {
        status: upheld ? 'upheld' : 'dismissed',
        outcome,
        settledBy: openidOf(context),
        settledAt: context.now,
        settleKey: context.key,
        looseAt: context.now,
      },
    )
    const after = await objections.find(objectionId)
    if (after?.settleKey !== context.key) return refuse('objection_settled')
  }
  const after = await settleCase(context, objection.caseId, objectionId, upheld, outcome)
  return after instanceof Refusal ? after : viewOf(after, context)
}

/** The public result must not lead to who objected. */
const tellsWho = (outcome: string, { name, phone }: ObjectionRecord): boolean =>
  (phone !== null && outcome.replace(/[\s-]/g, '').includes(phone)) ||
  (name !== null && plainName(name).length > 1 && outcome.includes(plainName(name)))

export async function settleCase(
  context: Context,
  caseId: string,
  id: string,
  upheld: boolean,
  outcome: string,
): Promise<CaseRecord | Refusal> {
  for (let round = 0; round < ROUNDS; round++) {
    const record = await cases.find(caseId)
    if (!record) return refuse('case_unknown')
    if (wasDone(record, context)) return record
    // It may have left the notice otherwise, for instance because the person took consent back.
    if (record.status !== 'objectionHold' || !record.notice) return record
    const after = await settleOnce(context, record, id, upheld, outcome)
    if (!(after instanceof Refusal) || after.code !== 'case_changed') return after
  }
  return refuse('case_changed')
}

function settleOnce(context: Context, record: CaseRecord, id: string, upheld: boolean, outcome: string) {
  const openObjections = record.openObjections.filter((one) => one !== id)
  if (upheld) {
    const set = { openObjections, reason: 'objection', drawn: drawnOf(record, context) }
    return moveCase(context, record, { event: 'uphold', set, retried: true })
  }
  const told = { ...record.notice, outcomes: [...(record.notice?.outcomes ?? []), outcome] }
  if (openObjections.length > 0 || !record.notice) {
    return changeCase(context, record, 'dismiss', { openObjections, notice: told }, { retried: true })
  }
  const running = resumeNotice(record.notice, context.now, calendar)
  const set = { openObjections, notice: { ...told, ...running, outcomes: told.outcomes } }
  return moveCase(context, record, { event: 'resume', set, untilAt: running.untilAt, retried: true })
}

export const objector: CaseActions['objector'] = async ({ objectionId, why }, context) => {
  const objection = await objectionFor(context, objectionId)
  if (objection instanceof Refusal) return objection
  await tell(context, {
    act: 'reveal',
    thing: { kind: 'objection', id: objectionId, title: '公示反映人' },
    path: objection.path,
    why,
  })
  return { name: objection.name, phone: objection.phone }
}
