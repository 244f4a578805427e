import { addDays, daysBetween, startOfDay } from '../../domain/day'
import type { draftContract } from '../../types/draft'
import { LINE } from '../_lib/activityCards'
import { command as _ } from '../_lib/collection'
import { activities, drafts, projects } from '../_lib/collections'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor, ownNodes, whyNotAt } from '../_lib/guard'
import { draftFor } from './move'
import { draftOf, lineOf, workLineOf } from './view'

type DraftActions = Actions<typeof draftContract>

const DAYS_MAX = 100
const DRAFTS_MAX = 100
const ACTIVITIES_MAX = 300
const PROJECTS_MAX = 300

export const work: DraftActions['work'] = async ({ nodeId, fromOn, toOn }, context) => {
  const days = daysBetween(fromOn, toOn)
  if (days < 0 || days > DAYS_MAX) return refuse('bad_input')
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const [written, on] = await Promise.all([
    drafts.list(
      { organiserId: nodeId, status: _.in(['draft', 'submitted']) },
      { order: [['updatedAt', 'desc']], limit: DRAFTS_MAX + 1, without: { steps: false } },
    ),
    activities.list(
      {
        organiserId: nodeId,
        startsAt: _.gte(startOfDay(fromOn)).and(_.lt(startOfDay(addDays(toOn, 1)))),
      },
      { order: [['startsAt', 'asc']], limit: ACTIVITIES_MAX + 1, without: LINE },
    ),
  ])
  return {
    drafts: written.slice(0, DRAFTS_MAX).map(lineOf),
    activities: on.slice(0, ACTIVITIES_MAX).map(workLineOf),
    more: written.length > DRAFTS_MAX || on.length > ACTIVITIES_MAX,
  }
}

export const open: DraftActions['open'] = async ({ draftId }, context) =>
  draftOf(context, await draftFor(context, draftId))

export const activity: DraftActions['activity'] = async ({ activityId }, context) => {
  const found = await activities.find(activityId, { holders: false })
  const refusal = whyNotAt(context, found, 'activity_unknown')
  if (refusal || !found) return refusal ?? refuse('activity_unknown')
  return workLineOf(found)
}

export const queue: DraftActions['queue'] = async (_input, context) => {
  const waiting = await drafts.list(
    { waitsAt: _.in(ownNodes(context)) },
    { order: [['submittedAt', 'asc']], limit: DRAFTS_MAX + 1, without: { steps: false } },
  )
  return { waiting: waiting.slice(0, DRAFTS_MAX).map(lineOf), more: waiting.length > DRAFTS_MAX }
}

export const listProjects: DraftActions['projects'] = async () => {
  const all = await projects.list(
    {},
    { order: [['_id', 'asc']], limit: PROJECTS_MAX, without: { story: false } },
  )
  return { projects: all.map((project) => ({ ...project, id: project._id })) }
}
