import { county } from '../../config/county/current'
import { whyNotTouch } from '../../domain/liveActivity'
import type { ActivityFields, ProjectFields } from '../../types/draft'
import { fieldsOf } from '../_lib/activityFields'
import { command as _ } from '../_lib/collection'
import { activities, drafts, projects, stations } from '../_lib/collections'
import { type Context, openidOf, type Refusal, refuse } from '../_lib/defineFunction'
import { mayAt, whyNotAt } from '../_lib/guard'
import type { DraftRecord } from '../_lib/records/draft'
import { AT_REST, move } from './move'
import { nameOf, newDraft, organiserPart, projectFieldsOf } from './record'

interface Source {
  organiserId: string
  path: readonly string[]
  live: boolean
  seriesId: string | null
  activity?: ActivityFields
  project?: ProjectFields
}

/** The draft in which something public is changed: the one there is, or begun from what is public now. */
export async function startChange(
  context: Context,
  kind: DraftRecord['kind'],
  id: string,
): Promise<DraftRecord | Refusal> {
  const source = await (kind === 'activity' ? activitySource(context, id) : projectSource(context, id))
  if ('code' in source) return source
  const draft = await drafts.find(id)
  return draft ? goOn(context, draft, source) : begin(context, id, source)
}

async function activitySource(context: Context, id: string): Promise<Source | Refusal> {
  const found = await activities.find(id, { holders: false })
  const refusal = whyNotAt(context, found, 'activity_unknown')
  if (refusal || !found) return refusal ?? refuse('activity_unknown')
  const live = found.status !== 'withdrawn'
  const over = live ? whyNotTouch(found, context.now) : null
  return over ? refuse(over) : { ...found, live, activity: fieldsOf(found) }
}

async function projectSource(context: Context, id: string): Promise<Source | Refusal> {
  const found = await projects.find(id)
  const path = found?.path ?? [county.rootId]
  const refusal = whyNotAt(context, found ? { path } : null, 'project_unknown')
  if (refusal || !found) return refusal ?? refuse('project_unknown')
  const organiserId = found.organiserId ?? county.rootId
  return { organiserId, path, live: true, seriesId: null, project: projectFieldsOf(found) }
}

async function begin(context: Context, id: string, source: Source): Promise<DraftRecord | Refusal> {
  const organiser = await stations.find(source.organiserId)
  if (!organiser || !mayAt(context, source.path)) return refuse('station_unknown')
  const draft = newDraft(context, organiserPart(organiser), {
    id,
    origin: source.seriesId === null ? 'staff' : 'series',
    live: source.live,
    activity: source.activity,
    base: source.live ? source.activity : null,
    project: source.project,
    did: '开始修改',
  })
  if (await drafts.put(draft)) return draft
  return (await drafts.find(id)) ?? refuse('draft_unknown')
}

/** A change that is being written or waits goes on; one that is through or was given up begins anew. */
async function goOn(context: Context, draft: DraftRecord, source: Source): Promise<DraftRecord | Refusal> {
  const going = draft.status === 'draft' || draft.status === 'submitted'
  if (going && (source.live || !draft.live)) return draft
  return move(context, draft, {
    event: source.live ? 'change' : 'withdraw',
    did: '开始修改',
    data: {
      ...AT_REST,
      live: source.live,
      activity: source.activity ? _.set(source.activity) : null,
      base: source.live && source.activity ? _.set(source.activity) : null,
      project: source.project ? _.set(source.project) : null,
      check: 'none',
      returnedWhy: null,
      submittedAt: null,
      escalatedAt: null,
      by: openidOf(context),
      byName: nameOf(context),
      writers: [openidOf(context)],
    },
  })
}
