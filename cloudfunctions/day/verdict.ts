import type { dayContract } from '../../types/day'
import { photos, verdicts } from '../_lib/collections'
import type { Actions } from '../_lib/defineFunction'
import { removeStored } from '../_lib/photoStore'
import type { PhotoRecord, VerdictRecord } from '../_lib/records/day'

const STATE_OF: Record<VerdictRecord['suggest'], PhotoRecord['state']> = {
  pass: 'shown',
  review: 'review',
  risky: 'removed',
}

/**
 * WeChat may tell before the photo is written down, and tell twice: what it said is kept first, and then done
 * to the photo that waits for it, by whoever of the two comes later.
 */
export const mediaChecked: Actions<typeof dayContract>['wxa_media_check'] = async (
  { trace_id, result },
  context,
) => {
  await verdicts.put({ _id: trace_id, suggest: result.suggest, at: context.now })
  const [photo] = await photos.list({ traceId: trace_id }, { limit: 1 })
  if (photo) await judge(photo)
  return { heard: true }
}

/** The photo after what WeChat said of it, if it has; a risky one is removed from storage as well. */
export async function judge(photo: PhotoRecord): Promise<PhotoRecord> {
  const verdict = await verdicts.find(photo.traceId)
  if (!verdict || photo.state !== 'checking') return photo
  const state = STATE_OF[verdict.suggest]
  if (state === 'removed') await removeStored(photo.fileId)
  const { _id, traceId } = photo
  const told = await photos.takeIf({ _id, traceId, state: 'checking' }, { state })
  return told ? { ...photo, state } : photo
}
