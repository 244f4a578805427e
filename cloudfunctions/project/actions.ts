import { county } from '../../config/county/current'
import { addDays, dayOf, startOfDay } from '../../domain/day'
import type { projectContract } from '../../types/project'
import { cardOf } from '../_lib/activityCards'
import { projects, stations } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { openBefore, openBetween } from '../_lib/openActivities'

const COMING_MAX = 20
const DAYS_AHEAD = 180
const PAST_MAX = 5

export const show: Actions<typeof projectContract>['show'] = async ({ projectId, stationId }, { now }) => {
  const project = await projects.find(projectId)
  if (!project) return refuse('project_unknown')
  const station = await stations.find(stationId ?? county.rootId)
  if (!station) return refuse('station_unknown')
  const until = startOfDay(addDays(dayOf(now), DAYS_AHEAD))
  const [coming, past] = await Promise.all([
    openBetween(station.path, now, until, COMING_MAX, { projectId }),
    openBefore(station.path, now, PAST_MAX, { projectId }),
  ])
  return { project: { ...project, id: project._id }, coming: coming.map(cardOf), past: past.map(cardOf) }
}
