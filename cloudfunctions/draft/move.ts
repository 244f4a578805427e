import { type DraftEvent, nextDraft, whyNotDraft } from '../../domain/draft'
import { isDone } from '../_lib/changeLive'
import { command as _ } from '../_lib/collection'
import { drafts } from '../_lib/collections'
import { type Context, openidOf, type Refusal, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { DraftRecord } from '../_lib/records/draft'
import { step } from './record'

const KEYS_KEPT = 40
const STEPS_KEPT = 60

/** A draft that the caller may do this to. */
export async function draftFor(context: Context, draftId: string): Promise<DraftRecord | Refusal> {
  const draft = await drafts.find(draftId)
  return whyNotAt(context, draft, 'draft_unknown') ?? (draft as DraftRecord)
}

/** Nothing waits any more. */
export const AT_REST = { waitsAt: [] as string[], dueAt: null, escalateAt: null }

/** Events of which whoever handed it in has to hear. */
const REVIEWED: readonly DraftEvent[] = ['publish', 'sendBack', 'decline']

/** Nobody is told of what they have just done themselves; a resident always is told of their idea. */
const isNewsOf = ({ by, proposer }: DraftRecord, event: DraftEvent, context: Context): boolean =>
  REVIEWED.includes(event) && (proposer !== null || by !== openidOf(context))

interface Move {
  event: DraftEvent
  data?: Record<string, unknown>
  /** What steps say happened; none for a mere save. */
  did?: string
  why?: string
}

/**
 * Moves a draft as it was read, in one conditional update, and answers with it as it is then. Refused when the
 * event is not for its state, or when somebody else was faster.
 */
export async function move(
  context: Context,
  draft: DraftRecord,
  { event, data = {}, did, why }: Move,
): Promise<DraftRecord | Refusal> {
  const to = nextDraft(draft.status, event)
  if (to === null) return refuse(whyNotDraft(draft.status, event) ?? 'draft_changed')
  const told = did ? { steps: _.push({ each: [step(context, did, why)], slice: -STEPS_KEPT }) } : {}
  const moved = await drafts.takeIf(
    { _id: draft._id, rev: draft.rev, status: draft.status },
    {
      ...data,
      ...told,
      ...(isNewsOf(draft, event, context) ? { tell: `${event}:${context.key}` } : {}),
      status: to,
      rev: _.inc(1),
      updatedAt: context.now,
      doneKeys: _.push({ each: [context.key], slice: -KEYS_KEPT }),
    },
  )
  const after = await drafts.find(draft._id)
  // A write that was sent again after its answer was lost finds that it was done.
  const done = moved || (after?.status === to && isDone(after, context))
  return after && done ? after : refuse('draft_changed')
}
