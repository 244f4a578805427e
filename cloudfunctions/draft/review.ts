import { may } from '../../domain/rights'
import type { draftContract } from '../../types/draft'
import { tell } from '../_lib/audit'
import { isDone } from '../_lib/changeLive'
import { stations } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { staffIn } from '../_lib/guard'
import type { DraftRecord } from '../_lib/records/draft'
import { AT_REST, draftFor, move } from './move'
import { publishAndMark } from './publishAndMark'
import { isProposal } from './record'
import { isReady } from './submit'
import { draftOf } from './view'

type DraftActions = Actions<typeof draftContract>

export const approve: DraftActions['approve'] = async ({ draftId, rev }, context) => {
  const draft = await waitingFor(context, draftId, rev)
  if (draft instanceof Refusal || isDone(draft, context)) return draftOf(context, draft)
  if (draft.writers.includes(openidOf(context))) return refuse('draft_own_words')
  // Time went on since it was handed in: what would begin in the past is not let out.
  if (!isReady(draft, context.now)) return refuse('draft_incomplete')
  const organiser = await stations.find(draft.organiserId)
  if (!organiser) return refuse('station_unknown')
  return draftOf(context, await publishAndMark(context, draft, organiser, '通过并发布'), organiser)
}

export const sendBack: DraftActions['sendBack'] = async ({ draftId, rev, why }, context) => {
  const draft = await waitingFor(context, draftId, rev)
  if (draft instanceof Refusal || isDone(draft, context)) return draftOf(context, draft)
  return draftOf(context, await returnDraft(context, draft, why))
}

/** Back to who wrote it; an idea of a resident's that nobody took up is over with it. */
export async function returnDraft(
  context: Context,
  draft: DraftRecord,
  why: string,
): Promise<DraftRecord | Refusal> {
  const idea = isProposal(draft)
  const title = idea ? '居民的想法' : (draft.activity?.title ?? draft.project?.name ?? '')
  await tell(context, {
    act: 'sendBack',
    thing: { kind: draft.kind, id: draft._id, title },
    path: draft.path,
    why,
  })
  return move(context, draft, {
    event: idea ? 'decline' : 'sendBack',
    did: idea ? '没有采用' : '退回修改',
    why,
    data: { ...AT_REST, returnedWhy: why },
  })
}

/** A draft that waits for the caller, or one that this very request has dealt with already. */
async function waitingFor(context: Context, draftId: string, rev: number): Promise<DraftRecord | Refusal> {
  const draft = await draftFor(context, draftId)
  if (draft instanceof Refusal || isDone(draft, context)) return draft
  if (draft.status !== 'submitted') return refuse('draft_not_waiting')
  if (!isAskedOf(context, draft)) return refuse('not_allowed')
  return draft.rev === rev ? draft : refuse('draft_changed')
}

/** One of those it waits for, or anyone above them; a town does not let out what reaches the whole county. */
function isAskedOf(context: Context, { path, waitsAt }: DraftRecord): boolean {
  const { grants, right } = staffIn(context)
  return waitsAt.some((node) => may(grants, right, path.slice(0, path.indexOf(node) + 1)))
}
