import { photos } from '../_lib/collections'
import type { PhotoRecord } from '../_lib/records/day'

const PHOTOS_MOST = 9

/** As many documents as an activity may have photos: two requests at once cannot both take the last. */
export const placesOf = (activityId: string): string[] =>
  Array.from({ length: PHOTOS_MOST }, (_, i) => `${activityId}_photo${i + 1}`)

/** The places of an activity that were ever taken, in their order. */
export async function photosOf(activityId: string): Promise<PhotoRecord[]> {
  const taken = await photos.byIds(placesOf(activityId))
  return taken.sort((a, b) => a._id.localeCompare(b._id))
}
