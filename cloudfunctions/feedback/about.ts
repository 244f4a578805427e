import { county } from '../../config/county/current'
import type { ErrorCode } from '../../types/errors'
import type { FeedbackAbout } from '../../types/feedback'
import { activities, projects, stations } from '../_lib/collections'
import { type Refusal, refuse } from '../_lib/defineFunction'
import type { StationRecord } from '../_lib/records'
import { standsFor } from '../station/resolve'

/** What a report is about: its name, and the node it belongs to today. */
export interface Subject {
  title: string
  node: StationRecord
}

const PAGES: Record<string, string> = {
  choose: '找实践站',
  menu: '活动菜单',
  poster: '活动海报',
}

export async function subjectOf(about: FeedbackAbout): Promise<Subject | Refusal> {
  if (about.kind === 'station') return at(about.id, null, 'station_unknown')
  if (about.kind === 'activity') {
    const activity = await activities.find(about.id, { holders: false })
    return activity && activity.status !== 'withdrawn'
      ? at(activity.organiserId, activity.title, 'activity_unknown')
      : refuse('activity_unknown')
  }
  if (about.kind === 'project') {
    const project = await projects.find(about.id)
    return project
      ? at(project.organiserId ?? county.rootId, project.name, 'project_unknown')
      : refuse('project_unknown')
  }
  const name = PAGES[about.id]
  return name ? at(about.stationId ?? county.rootId, name, 'station_unknown') : refuse('bad_input')
}

async function at(nodeId: string, title: string | null, unknown: ErrorCode): Promise<Subject | Refusal> {
  const station = await stations.find(nodeId)
  const node = station && (await standsFor(station))
  return node ? { node, title: title ?? node.fullName } : refuse(unknown)
}
