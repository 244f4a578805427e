import { county } from '../../config/county/current'
import type { draftContract } from '../../types/draft'
import { isDone } from '../_lib/changeLive'
import { command as _ } from '../_lib/collection'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { draftFor, move } from './move'
import { nameOf } from './record'
import { draftOf } from './view'

/** Who wrote it; whoever did does not review it. */
export const writtenBy = (context: Context) => ({
  by: openidOf(context),
  byName: nameOf(context),
  writers: _.addToSet(openidOf(context)),
})

export const save: Actions<typeof draftContract>['save'] = async (input, context) => {
  const draft = await draftFor(context, input.draftId)
  if (draft instanceof Refusal) return draft
  if (isDone(draft, context)) return draftOf(context, draft)
  const fields = input[draft.kind]
  if (!fields || !isOfThisCounty(fields)) return refuse('bad_input')
  // The state is told first: that it waits for review says more than that it changed.
  if (draft.status === 'draft' && draft.rev !== input.rev) return refuse('draft_changed')
  const data = { ...writtenBy(context), [draft.kind]: _.set(fields) }
  return draftOf(context, await move(context, draft, { event: 'save', data }))
}

const isOfThisCounty = ({
  category,
  contentArea,
}: {
  category: string | null
  contentArea: string | null
}): boolean =>
  (category === null || county.categories.some(({ id }) => id === category)) &&
  (contentArea === null || county.contentAreas.some(({ id }) => id === contentArea))
