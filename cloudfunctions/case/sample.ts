import { SCREEN_REASONS } from '../../domain/clue'
import type { caseContract } from '../../types/case'
import { command as _ } from '../_lib/collection'
import { cases, clues } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { caseFor, changeCase, moveCase, rowOf, tellStep, wasDone } from '../_lib/goodPeople/move'
import { mayAt, whyNotAt } from '../_lib/guard'
import type { StepRow } from '../_lib/records/goodPeople'
import { moveClue } from '../clue/move'

type CaseActions = Actions<typeof caseContract>

const MOST = 50
const REFUSING = new Set(['screenOut', 'notSelect', 'failBackground', 'uphold'])

const refusalOf = (history: readonly StepRow[]): StepRow | null =>
  history.filter(({ step }) => REFUSING.has(step)).at(-1) ?? null

export const drawn: CaseActions['drawn'] = async (_input, context) => {
  const asked = { order: [['statusAt', 'asc']] as const, limit: MOST + 1 }
  const [ofClues, ofCases] = await Promise.all([
    clues.list({ drawn: 'waiting' }, asked),
    cases.list({ drawn: 'waiting' }, asked),
  ])
  const all = [
    ...ofClues.map((one) => ({
      kind: 'clue' as const,
      one,
      about: one.sentence,
      reason: one.screened ? SCREEN_REASONS[one.screened.reason] : '',
    })),
    ...ofCases.map((one) => ({ kind: 'case' as const, one, about: one.deed, reason: one.reason ?? '' })),
  ]
  const refused = all.flatMap(({ kind, one, about, reason }) => {
    const row = refusalOf(one.history)
    if (!row || row.by === openidOf(context) || !mayAt(context, one.path)) return []
    const { name, stationName } = one
    return [
      { kind, id: one._id, name, stationName, about, reason, why: row.why, byName: row.byName, at: row.at },
    ]
  })
  return { refused: refused.slice(0, MOST), more: refused.length > MOST }
}

export const judgeRefusal: CaseActions['judgeRefusal'] = async ({ kind, id, upheld, why }, context) => {
  const refusal =
    kind === 'clue' ? await judgeClue(id, upheld, why, context) : await judgeCase(id, upheld, why, context)
  return refusal ?? { done: true }
}

async function judgeClue(
  id: string,
  upheld: boolean,
  why: string,
  context: Context,
): Promise<Refusal | null> {
  const clue = await clues.find(id)
  const refusal = whyNotAt(context, clue, 'clue_unknown')
  if (refusal || !clue) return refusal ?? refuse('clue_unknown')
  if (wasDone(clue, context)) return null
  const wrong = whyNotJudge(clue.drawn, clue.history, context)
  if (wrong) return wrong
  if (!upheld) {
    const after = await moveClue(context, clue, {
      event: 'reopen',
      set: { drawn: 'done', screened: null },
      why,
    })
    return after instanceof Refusal ? after : null
  }
  await tellStep(context, clue, 'keepRefusal', why, 'clue')
  const row = rowOf(context, 'keepRefusal', clue.status, clue.status, { why })
  await clues.takeIf({ _id: id, drawn: 'waiting' }, { drawn: 'done', history: _.push([row]) })
  return null
}

async function judgeCase(
  id: string,
  upheld: boolean,
  why: string,
  context: Context,
): Promise<Refusal | null> {
  const record = await caseFor(context, id)
  if (record instanceof Refusal) return record
  if (wasDone(record, context)) return null
  const wrong = whyNotJudge(record.drawn, record.history, context)
  if (wrong) return wrong
  const anew = {
    drawn: 'done',
    reason: null,
    openObjections: [],
    consent: record.consent && { ...record.consent, status: 'void' },
    codeHash: null,
  }
  const after = upheld
    ? await changeCase(context, record, 'keepRefusal', { drawn: 'done' }, { why })
    : await moveCase(context, record, { event: 'reopen', set: anew, why })
  return after instanceof Refusal ? after : null
}

/** What was drawn is looked at once, by somebody else than who refused it. */
function whyNotJudge(drawnAs: string | null, history: readonly StepRow[], context: Context): Refusal | null {
  if (drawnAs !== 'waiting') return refuse('case_moved_on')
  return refusalOf(history)?.by === openidOf(context) ? refuse('case_refused_self') : null
}
