import type { draftContract } from '../../types/draft'
import { tell } from '../_lib/audit'
import { isDone } from '../_lib/changeLive'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import { AT_REST, draftFor, move } from './move'
import { isProposal } from './record'
import { returnDraft } from './review'
import { writtenBy } from './save'
import { draftOf } from './view'

type DraftActions = Actions<typeof draftContract>

export const takeUp: DraftActions['takeUp'] = async ({ draftId }, context) => {
  const draft = await draftFor(context, draftId)
  if (draft instanceof Refusal || isDone(draft, context)) return draftOf(context, draft)
  if (!isProposal(draft)) return refuse('draft_not_waiting')
  // The title is the resident's own; what it holds is not for the log.
  const thing = { kind: draft.kind, id: draft._id, title: '居民的想法' }
  await tell(context, { act: 'answer', thing, path: draft.path })
  const data = { ...AT_REST, ...writtenBy(context) }
  return draftOf(context, await move(context, draft, { event: 'takeUp', did: '接下这个想法', data }))
}

export const decline: DraftActions['decline'] = async ({ draftId, why }, context) => {
  const draft = await draftFor(context, draftId)
  if (draft instanceof Refusal || isDone(draft, context)) return draftOf(context, draft)
  if (!isProposal(draft)) return refuse('draft_not_waiting')
  return draftOf(context, await returnDraft(context, draft, why))
}
