import type { draftContract } from '../../types/draft'
import { isDone } from '../_lib/changeLive'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import { AT_REST, draftFor, move } from './move'
import { isProposal } from './record'
import { draftOf } from './view'

type DraftActions = Actions<typeof draftContract>

export const takeBack: DraftActions['takeBack'] = async ({ draftId }, context) => {
  const draft = await draftFor(context, draftId)
  if (draft instanceof Refusal || isDone(draft, context)) return draftOf(context, draft)
  // An idea is a resident's to hold up, not the station's to take back: it takes it up or declines.
  if (isProposal(draft)) return refuse('draft_not_waiting')
  return draftOf(context, await move(context, draft, { event: 'takeBack', did: '收回修改', data: AT_REST }))
}

export const drop: DraftActions['drop'] = async ({ draftId }, context) => {
  const draft = await draftFor(context, draftId)
  if (draft instanceof Refusal || isDone(draft, context)) return draftOf(context, draft)
  return draftOf(context, await move(context, draft, { event: 'drop', did: '放弃' }))
}
