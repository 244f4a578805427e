import type { dayContract } from '../../types/day'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities, photos } from '../_lib/collections'
import { type Actions, type Context, Refusal, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import { removeStored } from '../_lib/photoStore'
import type { ActivityRecord } from '../_lib/records'
import type { PhotoRecord } from '../_lib/records/day'
import { DAY_LINE } from './line'
import { photosOf } from './places'

type Asked = { activityId: string; photoId: string }

/** Somebody in a photo may take their yes back at any time, so this is possible after settling too. */
export const removePhoto: Actions<typeof dayContract>['removePhoto'] = async (asked, context) => {
  const photo = await photoOf(asked, context)
  if (photo instanceof Refusal) return photo
  await tellOf(photo, 'removed', context)
  await photos.takeIf(
    { _id: photo._id, photoId: photo.photoId, state: _.neq('removed') },
    { state: 'removed' },
  )
  await removeStored(photo.fileId)
  return { removed: true }
}

/** Those WeChat was not sure about, and those it never told of. */
export const keepPhoto: Actions<typeof dayContract>['keepPhoto'] = async (asked, context) => {
  const photo = await photoOf(asked, context)
  if (photo instanceof Refusal) return photo
  if (photo.state === 'removed') return refuse('photo_unknown')
  await tellOf(photo, 'kept', context)
  const { _id, photoId } = photo
  await photos.takeIf({ _id, photoId, state: _.in(['checking', 'review']) }, { state: 'shown' })
  return { kept: true }
}

async function photoOf({ activityId, photoId }: Asked, context: Context) {
  const activity = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  if (refusal) return refusal
  const photo = (await photosOf(activityId)).find((one) => one.photoId === photoId)
  return photo ? { ...photo, activity: activity as ActivityRecord } : refuse('photo_unknown')
}

const tellOf = (
  photo: PhotoRecord & { activity: ActivityRecord },
  became: 'kept' | 'removed',
  context: Context,
): Promise<void> =>
  tell(context, {
    act: 'record',
    thing: { kind: 'photo', id: photo.photoId, title: photo.activity.title },
    path: photo.activity.path,
    before: { state: photo.state },
    after: { state: became },
  })
