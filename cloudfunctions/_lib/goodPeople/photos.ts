import { createHash } from 'node:crypto'
import { addMinutes } from '../../../domain/day'
import type { CluePhoto } from '../../../types/clue'
import type { Instant } from '../../../types/time'
import { verdicts } from '../collections'
import { type Context, openidOf, Refusal, refuse } from '../defineFunction'
import { cleanPhoto } from '../photo'
import { checkPhoto, linksTo, removeStored, storePhoto } from '../photoStore'
import type { GoodPhoto } from '../records/goodPeople'
import { dropUpload, uploadedFile } from '../uploads'

/** WeChat tells within half an hour as a rule; after that a person looks. */
const CHECK_MINUTES = 60

interface Sent {
  uploadId: string
  pieces: number
}

/** Every photo is looked at before the first is kept, so that a bad one leaves nothing behind. */
export async function keepPhotos(
  context: Context,
  sent: readonly Sent[],
  folder: string,
): Promise<GoodPhoto[] | Refusal> {
  const cleaned: Exclude<ReturnType<typeof cleanPhoto>, string>[] = []
  for (const { uploadId, pieces } of sent) {
    const file = await uploadedFile(context, uploadId, pieces)
    if (file instanceof Refusal) return file
    const photo = cleanPhoto(file)
    if (typeof photo === 'string') return refuse(photo)
    cleaned.push(photo)
  }
  const kept: GoodPhoto[] = []
  for (const [i, { bytes, ext }] of cleaned.entries()) {
    const id = photoId(context, i)
    const fileId = await storePhoto(`${folder}/${id}.${ext}`, bytes)
    const traceId = await checkPhoto(fileId, openidOf(context))
    if (traceId === null) return refuse('content_check_failed')
    kept.push({ id, fileId, traceId, at: context.now })
  }
  return kept
}

/** The pieces as they were sent, place and camera still in them, go once the photo is written down. */
export const dropSent = async (context: Context, sent: readonly Sent[]): Promise<void> => {
  for (const { uploadId, pieces } of sent) await dropUpload(context, uploadId, pieces)
}

/** The same request makes the same photo. */
const photoId = (context: Context, i: number): string =>
  createHash('sha256')
    .update(`${context.key}/${openidOf(context)}/${i}`)
    .digest('hex')
    .slice(0, 32)

/** How WeChat's check of each stands. A risky photo is removed from storage for good. */
export async function statesOf(
  photos: readonly GoodPhoto[],
  now: Instant,
): Promise<{ photo: GoodPhoto; state: CluePhoto['state'] }[]> {
  const told = new Map(
    (await verdicts.byIds(photos.map(({ traceId }) => traceId))).map(({ _id, suggest }) => [_id, suggest]),
  )
  const states = photos.map((photo) => {
    const suggest = told.get(photo.traceId)
    const waited = addMinutes(photo.at, CHECK_MINUTES) <= now
    if (suggest === 'risky') return { photo, state: 'removed' as const }
    if (suggest === 'pass') return { photo, state: 'shown' as const }
    return { photo, state: suggest === 'review' || waited ? ('review' as const) : ('checking' as const) }
  })
  for (const { photo, state } of states) if (state === 'removed') await removeStored(photo.fileId)
  return states
}

/** Photos with links for half an hour; what is still being checked has none. */
export async function shownPhotos(photos: readonly GoodPhoto[], now: Instant): Promise<CluePhoto[]> {
  if (photos.length === 0) return []
  const states = await statesOf(photos, now)
  const seen = states.filter(({ state }) => state === 'shown' || state === 'review')
  const links = await linksTo(seen.map(({ photo }) => photo.fileId))
  return states.map(({ photo, state }) => ({ id: photo.id, state, url: links.get(photo.fileId) ?? null }))
}
