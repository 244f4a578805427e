import { expected, isLive } from '../../domain/bookingLife'
import type { DoorRow, doorContract } from '../../types/door'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import type { Actions } from '../_lib/defineFunction'
import { mayAt, whyNotAt } from '../_lib/guard'
import type { ActivityRecord } from '../_lib/records'
import { DAY_LINE, lineOf } from '../day/line'
import { rowOf } from './row'

type DoorActions = Actions<typeof doorContract>

const ROWS_MOST = 1000
const SAME_CODE_MAX = 20

export const list: DoorActions['list'] = async ({ activityId }, context) => {
  const activity = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  if (refusal) return refusal
  const coming = await bookings.list(
    { activityId, status: _.in([...expected]) },
    { limit: ROWS_MOST, without: { history: false, person: false } },
  )
  const people = (of: typeof coming) => of.reduce((sum, { partySize }) => sum + partySize, 0)
  return {
    activity: lineOf(activity as ActivityRecord),
    rows: coming.map(rowOf).sort(byName),
    expected: people(coming),
    arrived: people(coming.filter(({ arrivedAt }) => arrivedAt !== null)),
  }
}

/** By pinyin, those without a name at the end, by code. */
const byName = (a: DoorRow, b: DoorRow): number => {
  if ((a.name === null) !== (b.name === null)) return a.name === null ? 1 : -1
  return (a.name ?? '').localeCompare(b.name ?? '', 'zh-Hans-CN') || a.code.localeCompare(b.code)
}

export const find: DoorActions['find'] = async ({ activityId, code }, context) => {
  const activity = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  if (refusal) return refusal
  const same = await bookings.list(
    { code: code.trim().toUpperCase() },
    { limit: SAME_CODE_MAX, without: { history: false, person: false } },
  )
  const here = same.find((booking) => booking.activityId === activityId)
  if (here) {
    const comes = expected.includes(here.status)
    return { found: comes ? 'here' : 'gone', other: null, row: rowOf(here) }
  }
  const live = same.find(({ status }) => isLive(status))
  const other = live ? await activities.find(live.activityId, DAY_LINE) : null
  // What is on elsewhere is told only to who may see it there.
  if (!other || !mayAt(context, other.path)) return { found: 'nobody', other: null, row: null }
  return { found: 'otherActivity', other: { title: other.title, startsAt: other.startsAt }, row: null }
}
