import { createHash } from 'node:crypto'
import { whyNotRecord } from '../../domain/outcome'
import type { dayContract } from '../../types/day'
import { activities, photos } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { staffIn, whyNotAt } from '../_lib/guard'
import { cleanPhoto, type Photo } from '../_lib/photo'
import { checkPhoto, removeStored, storePhoto } from '../_lib/photoStore'
import type { ActivityRecord } from '../_lib/records'
import type { PhotoRecord } from '../_lib/records/day'
import { dropUpload, uploadedFile } from '../_lib/uploads'
import { DAY_LINE } from './line'
import { photosOf, placesOf } from './places'
import { toShow } from './show'
import { judge } from './verdict'

/**
 * The photo is cleaned, put into storage, handed to WeChat for its check, and written down in one of the
 * activity's places. The pieces as they were sent, place and camera still in them, go at once.
 */
export const addPhoto: Actions<typeof dayContract>['addPhoto'] = async (
  { activityId, uploadId, pieces },
  context,
) => {
  const activity = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  if (refusal) return refusal
  const why = whyNotRecord(activity as ActivityRecord, context.now)
  const taken = await photosOf(activityId)
  const photoId = photoIdOf(context)
  const done = taken.find((photo) => photo.photoId === photoId)
  if (done) return answer(done, context)
  if (why) return refuse(why)
  if (freePlace(activityId, taken) === null) return refuse('photo_too_many')
  const file = await uploadedFile(context, uploadId, pieces)
  if (file instanceof Refusal) return file
  const photo = cleanPhoto(file)
  if (typeof photo === 'string') return refuse(photo)
  const added = await keep(activityId, photoId, photo, context)
  if (added instanceof Refusal) return added
  await dropUpload(context, uploadId, pieces)
  return answer(await judge(added), context)
}

/** The same request makes the same photo, so the file it stored earlier is replaced by itself. */
const photoIdOf = (context: Context): string =>
  createHash('sha256')
    .update(`${context.key}/${openidOf(context)}`)
    .digest('hex')
    .slice(0, 32)

async function keep(
  activityId: string,
  photoId: string,
  photo: Photo,
  context: Context,
): Promise<PhotoRecord | Refusal> {
  const fileId = await storePhoto(`day/${activityId}/${photoId}.${photo.ext}`, photo.bytes)
  const traceId = await checkPhoto(fileId, openidOf(context))
  const record = traceId && (await takePlace(activityId, { photoId, fileId, traceId }, context))
  if (record) return record
  await removeStored(fileId)
  return refuse(traceId === null ? 'content_check_failed' : 'photo_too_many')
}

/** A place nobody took, or one whose photo was removed; tried again when somebody was quicker. */
async function takePlace(
  activityId: string,
  photo: Pick<PhotoRecord, 'photoId' | 'fileId' | 'traceId'>,
  context: Context,
): Promise<PhotoRecord | null> {
  for (;;) {
    const taken = await photosOf(activityId)
    const place = freePlace(activityId, taken)
    if (place === null) return null
    const { name: byName } = staffIn(context)
    const fresh = {
      activityId,
      ...photo,
      state: 'checking',
      by: openidOf(context),
      byName,
      at: context.now,
    } as const
    const former = taken.find(({ _id }) => _id === place)
    const got = former
      ? await photos.takeIf({ _id: place, photoId: former.photoId, state: 'removed' }, fresh)
      : await photos.put({ _id: place, ...fresh })
    if (got) return { _id: place, ...fresh }
  }
}

const freePlace = (activityId: string, taken: readonly PhotoRecord[]): string | null =>
  placesOf(activityId).find(
    (place) => !taken.some(({ _id, state }) => _id === place && state !== 'removed'),
  ) ?? null

async function answer(photo: PhotoRecord, context: Context) {
  if (photo.state === 'removed') return refuse('content_risky')
  const [shown] = await toShow([photo], context.now)
  return shown ?? refuse('photo_unknown')
}
