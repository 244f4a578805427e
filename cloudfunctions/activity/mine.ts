import { overlaps } from '../../domain/activity'
import { holds } from '../../domain/bookingLife'
import type { ActivityDetail } from '../../types/activity'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'
import type { ActivityLine, ActivityRecord } from '../_lib/records'
import { placeIn, reconfirmByOf } from '../booking/card'

/** Nobody has more bookings at one time than this; it only bounds the read. */
const READ_MAX = 50

/** A person's own booking of an activity, and another of theirs at the same time. */
export async function myPart(
  openid: string | null,
  activity: ActivityLine & Pick<ActivityRecord, 'line'>,
  now: Instant,
): Promise<Pick<ActivityDetail, 'mine' | 'clash'>> {
  if (!openid) return { mine: null, clash: null }
  // Mine of this activity ends when it ends, so a read from its start on finds both.
  const from = activity.startsAt < now ? activity.startsAt : now
  const list = await bookings.list(
    { person: openid, endsAt: _.gt(from) },
    { order: [['endsAt', 'asc']], limit: READ_MAX },
  )
  const mine = list.find(({ activityId }) => activityId === activity._id)
  const clash = list.find(
    (booking) => booking.activityId !== activity._id && holds(booking.status) && overlaps(booking, activity),
  )
  return {
    mine: mine
      ? {
          ...mine,
          id: mine._id,
          position: placeIn(activity.line, mine),
          reconfirmBy: reconfirmByOf(mine, activity),
        }
      : null,
    clash: clash ?? null,
  }
}
