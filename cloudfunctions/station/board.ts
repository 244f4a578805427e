import { addDays, dayOf, startOfDay } from '../../domain/day'
import type { StationBoard } from '../../types/station'
import type { Instant } from '../../types/time'
import { cardOf } from '../_lib/activityCards'
import { openBetween } from '../_lib/openActivities'
import type { ActivityRecord } from '../_lib/records'
import { themeOf } from '../_lib/theme'
import type { Resolved } from './resolve'

/** Counts look this many days ahead; the cards are the soonest of them. */
const DAYS_AHEAD = 30
const READ_MAX = 200
const CARDS_MAX = 30

/** The whole station page. One more database call after the sign is resolved. */
export async function boardOf({ station, root, signNote }: Resolved, now: Instant): Promise<StationBoard> {
  const todayOn = dayOf(now)
  const from = startOfDay(todayOn)
  const coming = await openBetween(station.path, from, startOfDay(addDays(todayOn, DAYS_AHEAD)), READ_MAX)
  return {
    kind: 'station',
    station: { ...station, id: station._id },
    signNote,
    todayOn,
    theme: themeOf(station, root, todayOn),
    upcoming: coming.slice(0, CARDS_MAX).map(cardOf),
    categoryCounts: countByCategory(coming.filter((activity) => isStillOn(activity, now))),
  }
}

const isStillOn = (activity: ActivityRecord, now: Instant) =>
  activity.status === 'published' && activity.endsAt > now

function countByCategory(list: readonly ActivityRecord[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { category } of list) counts[category] = (counts[category] ?? 0) + 1
  return counts
}
