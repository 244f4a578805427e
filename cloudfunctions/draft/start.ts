import { EMPTY_ACTIVITY, EMPTY_PROJECT, movedToNext } from '../../domain/draft'
import type { draftContract } from '../../types/draft'
import { fieldsOf } from '../_lib/activityFields'
import { activities, drafts, projects } from '../_lib/collections'
import { type Actions, type Context, Refusal, refuse } from '../_lib/defineFunction'
import { mayAt, nodeFor } from '../_lib/guard'
import type { StationRecord } from '../_lib/records'
import type { DraftRecord } from '../_lib/records/draft'
import { startChange } from './change'
import { draftId } from './ids'
import { newDraft, organiserPart, projectFieldsOf } from './record'
import { draftOf } from './view'

type Fields = Pick<DraftRecord, 'activity'> | Pick<DraftRecord, 'project'>

export const start: Actions<typeof draftContract>['start'] = async (input, context) => {
  const { nodeId, kind, copyOf, changeOf } = input
  if (changeOf !== undefined) return draftOf(context, await startChange(context, kind, changeOf))
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  if (node.status !== 'open') return refuse('station_not_open')
  const fields = copyOf === undefined ? emptyFor(node, kind) : await copied(context, node, kind, copyOf)
  if (fields instanceof Refusal) return fields
  const did = copyOf === undefined ? '开始写' : '照着以前的写'
  const draft = newDraft(context, organiserPart(node), { id: draftId(context), did, ...(fields as object) })
  if (await drafts.put(draft)) return draftOf(context, draft, node)
  return draftOf(context, (await drafts.find(draft._id)) ?? refuse('draft_unknown'), node)
}

/** What the station's own page says already is filled in. */
const emptyFor = ({ dutyPerson, phone, route }: StationRecord, kind: DraftRecord['kind']): Fields =>
  kind === 'project'
    ? { project: EMPTY_PROJECT }
    : {
        activity: { ...EMPTY_ACTIVITY, placeRoute: route, contactName: dutyPerson, contactPhone: phone },
      }

async function copied(
  context: Context,
  node: StationRecord,
  kind: DraftRecord['kind'],
  id: string,
): Promise<Fields | Refusal> {
  if (kind === 'project') return copiedProject(context, id)
  const source = await activities.find(id, { holders: false })
  // What was withdrawn is no longer anybody's to read but its own people's.
  const seen = source && (source.status !== 'withdrawn' || mayAt(context, source.path)) ? source : null
  const draft = seen ? null : await drafts.find(id)
  const mine = draft?.activity && mayAt(context, draft.path) ? draft : null
  const fields = seen ? fieldsOf(seen) : mine?.activity
  if (!fields) return refuse('activity_unknown')
  const moved = movedToNext(fields, context.now)
  if ((seen ?? mine)?.organiserId === node._id) return { activity: moved }
  // Another place's idea, but not its rooms and telephones.
  const { placeRoute, contactName, contactPhone } = (
    emptyFor(node, 'activity') as Pick<DraftRecord, 'activity'>
  ).activity as NonNullable<DraftRecord['activity']>
  const own = {
    placeName: null,
    access: null,
    placeRoute,
    contactName,
    contactPhone,
    reach: 'station' as const,
  }
  return { activity: { ...moved, ...own } }
}

async function copiedProject(context: Context, id: string): Promise<Fields | Refusal> {
  const project = await projects.find(id)
  if (project) return { project: projectFieldsOf(project) }
  const draft = await drafts.find(id)
  if (draft?.project && mayAt(context, draft.path)) return { project: draft.project }
  return refuse('project_unknown')
}
