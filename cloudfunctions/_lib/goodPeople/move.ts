import { type CaseEvent, isOver, nextCase } from '../../../domain/case'
import { sayCaseStep } from '../../../domain/clueSaying'
import { type Deed, tell, untell } from '../audit'
import { command as _ } from '../collection'
import { cases } from '../collections'
import { type Context, openidOf, type Refusal, refuse } from '../defineFunction'
import { whyNotAt } from '../guard'
import { keptUntil } from '../keptUntil'
import type { CaseRecord, StepRow } from '../records/goodPeople'
import { dutyOf } from './deadlines'

/** A case that the caller of a staff action may handle. */
export async function caseFor(context: Context, caseId: string): Promise<CaseRecord | Refusal> {
  const record = await cases.find(caseId)
  const refusal = whyNotAt(context, record, 'case_unknown')
  if (refusal || !record) return refusal ?? refuse('case_unknown')
  return record
}

export const wasDone = ({ history }: { history: readonly StepRow[] }, { key }: Context): boolean =>
  history.some((row) => row.key === key)

export interface Step {
  event: CaseEvent
  /** What else is written with it. */
  set?: Record<string, unknown>
  why?: string | null
  /** What somebody who is not staff is to the matter. */
  byName?: string
  /** End of the public notice that begins or goes on. */
  untilAt?: string | null
  /** Tried again at once where somebody else was faster: the log's line stays for the next try. */
  retried?: boolean
}

export const rowOf = (
  context: Context,
  step: string,
  from: string | null,
  to: string,
  { why = null, byName }: { why?: string | null; byName?: string } = {},
): StepRow => ({
  at: context.now,
  by: openidOf(context),
  byName: byName ?? context.staff?.name ?? '系统',
  step,
  from,
  to,
  why,
  key: context.key,
})

/** Writes the log's line; the person's name stays out of it. */
export const tellStep = (
  context: Context,
  record: Pick<CaseRecord, '_id' | 'path'>,
  step: string,
  why: string | null = null,
  kind: 'case' | 'clue' = 'case',
): Promise<void> => tell(context, deedOf(record, step, why, kind))

const deedOf = (
  record: Pick<CaseRecord, '_id' | 'path'>,
  step: string,
  why: string | null,
  kind: 'case' | 'clue',
): Deed => ({
  act: 'caseStep',
  thing: { kind, id: record._id, title: kind === 'case' ? '好人案卷' : '好人线索' },
  path: record.path,
  why,
  after: { step },
})

/** Events that go on in other documents: clues go over, an honour is given, hidden or revoked. */
const LOOSE: ReadonlySet<CaseEvent> = new Set(['merge', 'unmerge', 'honour', 'withdrawConsent', 'revoke'])

/**
 * Carries out an event: status, deadline, desk and history in one write that stands on the copy that was read. A
 * request sent again finds itself in the history.
 */
export async function moveCase(
  context: Context,
  record: CaseRecord,
  { event, set = {}, why = null, byName, untilAt = null, retried = false }: Step,
): Promise<CaseRecord | Refusal> {
  if (wasDone(record, context)) return record
  const to = nextCase(record.status, event)
  if (to === null) return refuse('case_moved_on')
  if (context.staff) await tellStep(context, record, event, why)
  // Where the state stays, so does what it waits for.
  const duty = to === record.status ? {} : dutyOf(to, record, context.now, untilAt)
  const data = {
    ...wholes(duty),
    ...wholes(set),
    keptUntil: isOver(to) ? keptUntil('caseDays', context.now) : null,
    rev: _.inc(1),
    ...(LOOSE.has(event) ? { looseAt: context.now } : {}),
    // Those who named the person hear of it; the trace is written with the step itself.
    ...(sayCaseStep(event) ? { tell: `${event}:${context.key}` } : {}),
    history: _.push([rowOf(context, event, record.status, to, byName ? { why, byName } : { why })]),
  }
  await cases.takeIf({ _id: record._id, rev: record.rev }, data)
  return readBack(record, context, event, retried)
}

/** Writes something of a case that is no event, on the copy that was read. */
export async function changeCase(
  context: Context,
  record: CaseRecord,
  step: string,
  set: Record<string, unknown>,
  { why = null, retried = false }: Pick<Step, 'why' | 'retried'> = {},
): Promise<CaseRecord | Refusal> {
  if (wasDone(record, context)) return record
  if (context.staff) await tellStep(context, record, step, why)
  await cases.takeIf(
    { _id: record._id, rev: record.rev },
    {
      ...wholes(set),
      rev: _.inc(1),
      history: _.push([rowOf(context, step, record.status, record.status, { why })]),
    },
  )
  return readBack(record, context, step, retried)
}

/** Read back rather than believed: the answer to a write may have been lost. */
async function readBack(
  record: CaseRecord,
  context: Context,
  step: string,
  retried: boolean,
): Promise<CaseRecord | Refusal> {
  const after = await cases.find(record._id)
  if (after && wasDone(after, context)) return after
  if (context.staff && !retried) await untell(context, deedOf(record, step, null, 'case'))
  return refuse('case_changed')
}

/** Objects and lists are put whole; the database would merge the fields of an object. */
export const wholes = (data: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isPlain(value) ? _.set(value) : value]),
  )

const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
