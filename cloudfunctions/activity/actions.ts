import { suits } from '../../domain/activity'
import { addDays, daysBetween, startOfDay } from '../../domain/day'
import type { activityContract } from '../../types/activity'
import { cardOf } from '../_lib/activityCards'
import { activities, stations } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { openBefore, openBetween } from '../_lib/openActivities'
import { cutPage } from '../_lib/page'
import { myPart } from './mine'

type ActivityActions = Actions<typeof activityContract>

const MENU_DAYS_MAX = 42
const MENU_MAX = 200
const PAST_MAX = 20

export const menu: ActivityActions['menu'] = async ({ stationId, fromOn, toOn, category, audience }) => {
  const days = daysBetween(fromOn, toOn)
  if (days < 0 || days > MENU_DAYS_MAX) return refuse('bad_input')
  const station = await stations.find(stationId)
  if (!station) return refuse('station_unknown')
  const read = await openBetween(station.path, startOfDay(fromOn), startOfDay(addDays(toOn, 1)), MENU_MAX + 1)
  const fitting = read
    .slice(0, MENU_MAX)
    .filter((activity) => category === undefined || activity.category === category)
    .filter((activity) => audience === undefined || suits(activity.audiences, audience))
  return { activities: fitting.map(cardOf), more: read.length > MENU_MAX }
}

export const past: ActivityActions['past'] = async ({ stationId, before }, { now }) => {
  const station = await stations.find(stationId)
  if (!station) return refuse('station_unknown')
  const read = await openBefore(
    station.path,
    before !== undefined && before < now ? before : now,
    PAST_MAX + 1,
  )
  const { rows, more } = cutPage(read, PAST_MAX, ({ startsAt }) => startsAt)
  return { activities: rows.map(cardOf), more }
}

export const show: ActivityActions['show'] = async ({ activityId }, { who, now }) => {
  const activity = await activities.find(activityId, { holders: false })
  if (!activity || activity.status === 'withdrawn') return refuse('activity_unknown')
  const { projectId, projectName } = activity
  return {
    ...activity,
    id: activity._id,
    status: activity.status,
    project: projectId === null ? null : { id: projectId, name: projectName ?? '' },
    ...(await myPart(who.openid, activity, now)),
  }
}
