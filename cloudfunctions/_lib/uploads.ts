import { PIECES_MAX } from '../../types/file'
import { uploads } from './collections'
import { type Context, openidOf, type Refusal, refuse } from './defineFunction'

/** A file that the caller sent up in `pieces` pieces, or why it cannot be used. */
export async function uploadedFile(
  context: Context,
  uploadId: string,
  pieces: number,
): Promise<Buffer | Refusal> {
  if (pieces > PIECES_MAX) return refuse('upload_too_large')
  const ids = pieceIds(context, uploadId, pieces)
  const found = new Map<string, string>()
  // A reply of the database holds 1 MB.
  for (let i = 0; i < ids.length; i += PIECES_PER_READ) {
    const read = await uploads.byIds(ids.slice(i, i + PIECES_PER_READ))
    for (const { _id, data } of read) found.set(_id, data)
  }
  if (found.size !== pieces) return refuse('upload_incomplete')
  return Buffer.concat(ids.map((id) => Buffer.from(found.get(id) ?? '', 'base64')))
}

const PIECES_PER_READ = 10

/** Removes the pieces of a file that was used. */
export async function dropUpload(context: Context, uploadId: string, pieces: number): Promise<void> {
  await Promise.all(pieceIds(context, uploadId, pieces).map((id) => uploads.remove(id)))
}

const pieceIds = (context: Context, uploadId: string, pieces: number): string[] =>
  Array.from({ length: pieces }, (_, i) => `${uploadId}_${openidOf(context)}_${i}`)
