import { agreed, isHonoured } from '../../domain/case'
import { addMinutes } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { cases, clues, objections } from '../_lib/collections'
import type { Context } from '../_lib/defineFunction'
import { leaveCase } from '../_lib/goodPeople/leaveCase'
import { hideHonour, revokeHonour } from '../_lib/honours'
import type { CaseRecord, ClueRecord, ObjectionRecord } from '../_lib/records/goodPeople'
import { grant, revokedWhy } from '../case/honour'
import { comeBack, goOver } from '../case/merge'
import { hold } from '../case/object'
import { settleCase } from '../case/objection'
import { settleIn } from '../clue/link'
import { asClock } from './asClock'

const PER_RUN = 50
const CLUES_MOST = 1000
/** Whoever began it lives a minute at most. */
const SETTLE_MINUTES = 2

interface Loose {
  _id: string
  looseAt?: Instant | null
}
interface Rows<T extends Loose> {
  list(filter: Record<string, unknown>, options: { order: [['looseAt', 'asc']]; limit: number }): Promise<T[]>
  takeIf(filter: { _id: string } & Record<string, unknown>, data: Record<string, unknown>): Promise<boolean>
}

/**
 * Steps that go on in a second document, for the case that whoever took them died in between and nobody came back:
 * a clue without its case, an honour on the wall of somebody who took consent back. Each is done again as a whole.
 */
export const finishGoodPeople = async (now: Instant): Promise<number> =>
  (await finish(cases, finishCase, now)) +
  (await finish(clues, finishClue, now)) +
  (await finish(objections, finishObjection, now))

async function finish<T extends Loose>(
  rows: Rows<T>,
  work: (record: T, context: Context) => Promise<unknown>,
  now: Instant,
): Promise<number> {
  const due = await rows.list(
    { looseAt: _.lte(addMinutes(now, -SETTLE_MINUTES)) },
    { order: [['looseAt', 'asc']], limit: PER_RUN },
  )
  for (const record of due) {
    const { _id, looseAt } = record
    await work(record, asClock(now, `${_id}/${looseAt}`))
    await rows.takeIf({ _id, looseAt }, { looseAt: null })
  }
  return due.length
}

async function finishCase(record: CaseRecord, context: Context): Promise<void> {
  const { _id, status, mergedInto, honourNumber, consent } = record
  if (status === 'merged' && mergedInto !== null) await goOver(context, record, mergedInto)
  else if (status === 'collecting' && mergedInto !== null) await comeBack(context, _id, mergedInto)
  else if (status === 'revoked') await revokeHonour(context, _id, revokedWhy(record))
  else if (status === 'honoured' && honourNumber === null) await grant(context, record)
  else if (isHonoured(record.status) && !agreed(consent)) await hideHonour(context, _id, '本人撤回同意')
  if (status === 'collecting') await listAnew(_id)
}

/** The clues that say they belong to a case: one may have left while the case came out of another. */
async function listAnew(caseId: string): Promise<void> {
  const record = await cases.find(caseId)
  if (!record) return
  const own = await clues.list(
    { caseId, status: 'linked' },
    { limit: CLUES_MOST, without: { history: false } },
  )
  const ids = own.map(({ _id }) => _id)
  const same = ids.length === record.clueIds.length && ids.every((id) => record.clueIds.includes(id))
  if (!same) await cases.takeIf({ _id: caseId, rev: record.rev }, { clueIds: _.set(ids), rev: _.inc(1) })
}

async function finishClue(clue: ClueRecord, context: Context): Promise<void> {
  const { _id, status, caseId, history } = clue
  // In the name of the request that linked it, by which the case tells what was done for it already.
  const key = history.filter(({ step }) => step === 'link').at(-1)?.key ?? context.key
  if (status === 'linked' && caseId !== null) await settleIn({ ...context, key }, clue, caseId)
  const left = status === 'withdrawn' ? caseId : (history.filter(({ about }) => about).at(-1)?.about ?? null)
  if (left !== null && (status !== 'linked' || left !== caseId)) await leaveCase(context, left, _id, null)
}

async function finishObjection(objection: ObjectionRecord, context: Context): Promise<void> {
  const { _id, caseId, status, outcome, settleKey } = objection
  if (status === 'open') {
    await hold(context, objection)
    // Settled in this very moment it found nothing held, and let nothing go.
    const now = await objections.find(_id)
    return now && now.status !== 'open' ? finishObjection(now, context) : undefined
  }
  // In the name of the request that settled it: the case knows by that whether it was done, now and when it comes again.
  const asSettled = { ...context, key: settleKey ?? context.key }
  await settleCase(asSettled, caseId, _id, status === 'upheld', outcome ?? '')
}
