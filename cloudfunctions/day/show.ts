import { addMinutes } from '../../domain/day'
import type { DayPhoto, DayShow, dayContract } from '../../types/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import type { Actions } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import { linksTo } from '../_lib/photoStore'
import type { ActivityRecord } from '../_lib/records'
import type { PhotoRecord } from '../_lib/records/day'
import { DAY_LINE, lineOf } from './line'
import { photosOf } from './places'

/** WeChat tells within half an hour as a rule; after that a person looks. */
const CHECK_MINUTES = 60
const PARTIES_MOST = 1000

export const show: Actions<typeof dayContract>['show'] = async ({ activityId }, context) => {
  const activity = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  return refusal ?? shown(activity as ActivityRecord, context.now)
}

/** The activity with its outcome and photos, as it stands. */
export async function shown(activity: ActivityRecord, now: Instant): Promise<DayShow> {
  const [all, arrived] = await Promise.all([photosOf(activity._id), arrivedAt(activity)])
  const kept = all.filter(({ state }) => state !== 'removed')
  return {
    activity: lineOf(activity),
    rev: activity.rev,
    arrived,
    outcome: activity.outcome ?? null,
    photos: await toShow(kept, now),
  }
}

/** How many people came, by the marks at the door. */
async function arrivedAt({ _id, capacity }: ActivityRecord): Promise<number | null> {
  if (capacity === null) return null
  const came = await bookings.list(
    { activityId: _id, status: _.in(['checked_in', 'attended']) },
    { limit: PARTIES_MOST, without: { history: false, person: false } },
  )
  return came.reduce((sum, { partySize }) => sum + partySize, 0)
}

export async function toShow(photos: readonly PhotoRecord[], now: Instant): Promise<DayPhoto[]> {
  const states = photos.map((photo) => ({ photo, state: stateAt(photo, now) }))
  const seen = states.filter(({ state }) => state !== 'checking').map(({ photo }) => photo.fileId)
  const links = await linksTo(seen)
  return states.map(({ photo, state }) => ({
    id: photo.photoId,
    state,
    url: links.get(photo.fileId) ?? null,
    byName: photo.byName,
    at: photo.at,
  }))
}

function stateAt({ state, at }: PhotoRecord, now: Instant): DayPhoto['state'] {
  if (state === 'removed') throw new Error('a removed photo is not shown')
  return state === 'checking' && addMinutes(at, CHECK_MINUTES) <= now ? 'review' : state
}
