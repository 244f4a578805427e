import { type ClueEvent, nextClue } from '../../domain/clue'
import { sayClueStep } from '../../domain/clueSaying'
import { command as _ } from '../_lib/collection'
import { clues } from '../_lib/collections'
import { type Context, openidOf, type Refusal, refuse } from '../_lib/defineFunction'
import { rowOf, tellStep, wholes } from '../_lib/goodPeople/move'
import { whyNotAt } from '../_lib/guard'
import type { ClueRecord } from '../_lib/records/goodPeople'
import { clueKeptUntil } from './keptUntil'

export const wasDone = ({ history }: ClueRecord, { key }: Context): boolean =>
  history.some((row) => row.key === key)

/** A clue that the caller of a staff action may handle; nobody handles what they sent themselves. */
export async function clueFor(context: Context, clueId: string): Promise<ClueRecord | Refusal> {
  const clue = await clues.find(clueId)
  const refusal = whyNotAt(context, clue, 'clue_unknown')
  if (refusal || !clue) return refusal ?? refuse('clue_unknown')
  return clue
}

export const isOwn = (clue: ClueRecord, context: Context): boolean => clue.person === openidOf(context)

/** Events of which the case hears after. */
const LOOSE: ReadonlySet<ClueEvent> = new Set(['link', 'unlink', 'withdraw'])

interface Step {
  event: ClueEvent
  set?: Record<string, unknown>
  why?: string | null
  byName?: string
  /** The case that is left. */
  about?: string
}

/** Carries out an event with its history in one write, which stands on the state that was read. */
export async function moveClue(
  context: Context,
  clue: ClueRecord,
  { event, set = {}, why = null, byName, about }: Step,
): Promise<ClueRecord | Refusal> {
  if (!wasDone(clue, context)) {
    const to = nextClue(clue.status, event)
    if (to === null) return refuse('clue_moved_on')
    if (context.staff) await tellStep(context, clue, event, why, 'clue')
    const row = {
      ...rowOf(context, event, clue.status, to, byName ? { why, byName } : { why }),
      ...(about ? { about } : {}),
    }
    await clues.takeIf(
      { _id: clue._id, status: clue.status, [`history.${clue.history.length}`]: _.exists(false) },
      {
        status: to,
        statusAt: context.now,
        keptUntil: clueKeptUntil(to, context.now),
        ...wholes(set),
        ...(LOOSE.has(event) ? { looseAt: context.now } : {}),
        // What somebody did to their own clue they know.
        tell: byName || !sayClueStep(event) ? null : `${event}:${context.key}`,
        history: _.push([row]),
      },
    )
  }
  const after = await clues.find(clue._id)
  if (!after || !wasDone(after, context)) return refuse('clue_moved_on')
  return after
}
