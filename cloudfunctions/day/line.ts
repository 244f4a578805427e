import type { DayLine } from '../../types/day'
import { PAGE_ONLY, publicStatus } from '../_lib/activityCards'
import type { ActivityLine, ActivityRecord } from '../_lib/records'

/** What neither a list nor the roster shows, left behind in the database. */
export const DAY_LINE = {
  ...PAGE_ONLY,
  holders: false,
  formerStarts: false,
} as const satisfies Partial<Record<keyof ActivityRecord, false>>

type Line = Omit<ActivityLine, keyof typeof DAY_LINE>

export const lineOf = (activity: Line): DayLine => ({
  id: activity._id,
  title: activity.title,
  category: activity.category,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  placeName: activity.placeName,
  organiserName: activity.organiserName,
  mode: activity.mode,
  status: publicStatus(activity),
  booked:
    activity.capacity === null
      ? null
      : Math.max(0, activity.capacity - (activity.seatsLeft ?? 0) - activity.reserveLeft),
  capacity: activity.capacity,
  recorded: Boolean(activity.outcome),
  settledAt: activity.settledAt,
})
