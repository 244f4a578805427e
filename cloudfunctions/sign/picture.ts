import { sceneOf } from '../../domain/sign'
import { signs } from '../_lib/collections'
import type { SignRecord } from '../_lib/records'
import { readFile, storeFile } from '../_lib/storage'
import { drawCode } from '../_lib/wxacode'

/** Printed on metal: never changes. */
const PAGE = 'pages/station/index'

const PNG_MAGIC = 0x89

const isPng = (picture: Buffer) => picture[0] === PNG_MAGIC
export const extensionOf = (picture: Buffer): string => (isPng(picture) ? 'png' : 'jpg')
export const dataUri = (picture: Buffer): string =>
  `data:image/${isPng(picture) ? 'png' : 'jpeg'};base64,${picture.toString('base64')}`

/**
 * The picture of a sign's code, and the file it is kept in. WeChat draws it once; from then on it is read from
 * the storage.
 */
export async function pictureOf(sign: SignRecord): Promise<{ picture: Buffer; file: string }> {
  const kept = sign.picture ? await readKept(sign.picture) : null
  if (kept && sign.picture) return { picture: kept, file: sign.picture }
  const picture = await drawCode(PAGE, sceneOf(sign._id))
  const file = await storeFile(`codes/${sign._id}.${extensionOf(picture)}`, picture)
  await signs.takeIf({ _id: sign._id }, { picture: file })
  return { picture, file }
}

/** A picture that somebody removed from the storage is drawn anew. */
async function readKept(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    console.warn(JSON.stringify({ picture: file, unreadable: (error as Error).message }))
    return null
  }
}
