import { call } from '../../lib/call'
import { newKey } from '../../lib/key'
import { shrunk } from '../../lib/photo'
import { uploadFile } from '../../lib/upload'

/** Makes a photo smaller, sends it up in pieces, and adds it to the activity. */
export async function sendPhoto(activityId: string, path: string): Promise<void> {
  const photo = await uploadFile(await shrunk(path))
  await call('day', 'addPhoto', { activityId, ...photo, consent: true }, { idempotencyKey: newKey() })
}
