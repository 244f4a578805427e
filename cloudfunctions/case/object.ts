import { createHash } from 'node:crypto'
import { dayCaps } from '../../domain/caps'
import { dayOf, startOfDay } from '../../domain/day'
import { noticeOver, pauseNotice } from '../../domain/publicity'
import type { caseContract } from '../../types/case'
import { command as _ } from '../_lib/collection'
import { cases, objections } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { withinDay } from '../_lib/dayCap'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { calendar } from '../_lib/goodPeople/deadlines'
import { moveCase } from '../_lib/goodPeople/move'
import type { CaseRecord, ObjectionRecord } from '../_lib/records/goodPeople'
import { mineOf, noticeOf } from './notice'

/** Without a number to ask back, so many characters at least can hold a fact. */
const FACTS_LEAST = 30
const ROUNDS = 6

/** One for each person and case. */
export const objectionId = (caseId: string, person: string): string =>
  `o${createHash('sha256').update(`${caseId}/${person}`).digest('hex').slice(0, 24)}`

/** The clock stands still from this moment on, until somebody has looked into it. */
export const object: Actions<typeof caseContract>['object'] = async (input, context) => {
  const { caseId, words, name, phone } = input
  const person = openidOf(context)
  const _id = objectionId(caseId, person)
  const [record, former] = await Promise.all([cases.find(caseId), objections.find(_id)])
  if (former && former.key !== context.key) return refuse('objection_again')
  if (former) {
    await hold(context, former)
    return mineOf(former)
  }
  const refusal = await whyNot(record, input, context)
  if (refusal || !record) return refusal ?? refuse('case_notice_over')
  const objection: ObjectionRecord = {
    _id,
    caseId,
    path: record.path,
    person,
    name,
    phone,
    words,
    at: context.now,
    status: 'open',
    outcome: null,
    settledBy: null,
    settledAt: null,
    key: context.key,
    settleKey: null,
    looseAt: context.now,
  }
  if (!(await objections.put(objection))) {
    const first = await objections.find(_id)
    if (first?.key !== context.key) return refuse('objection_again')
  }
  const held = await hold(context, objection)
  return held instanceof Refusal ? held : mineOf(objection)
}

async function whyNot(
  record: CaseRecord | null,
  { words, phone }: { words: string; phone: string | null },
  context: Context,
): Promise<Refusal | null> {
  if (!record || !noticeOf(record) || !record.notice) return refuse('case_notice_over')
  if (noticeOver(record.notice, context.now)) return refuse('case_notice_over')
  if (phone === null && [...words.replace(/\s/g, '')].length < FACTS_LEAST) return refuse('objection_facts')
  const person = openidOf(context)
  const today = startOfDay(dayOf(context.now))
  const mine = await objections.list({ person, at: _.gte(today) }, { limit: dayCaps.objection })
  if (mine.length >= dayCaps.objection) return refuse('objection_too_many')
  const verdict = await checkWords(person, [words])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  // Several at the same moment do not see each other above.
  return (await withinDay('objection', context)) ? null : refuse('objection_too_many')
}

/** Tried again when somebody wrote at the same moment; an objection that is settled already holds nothing. */
export async function hold(context: Context, objection: ObjectionRecord): Promise<null | Refusal> {
  for (let round = 0; round < ROUNDS; round++) {
    const record = await cases.find(objection.caseId)
    if (!record?.notice || record.openObjections.includes(objection._id) || objection.status !== 'open') {
      return null
    }
    const set = {
      openObjections: _.push([objection._id]),
      notice: { ...record.notice, ...pauseNotice(record.notice, context.now, calendar) },
    }
    const held = await moveCase(context, record, { event: 'object', set, byName: '反映人' })
    if (!(held instanceof Refusal)) return null
    // It came off the notice meanwhile: there is nothing left to hold.
    if (held.code === 'case_moved_on') return null
  }
  return refuse('case_changed')
}
