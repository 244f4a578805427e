import Taro from '@tarojs/taro'
import { PIECE_BYTES } from '../../../types/file'
import { call } from '../../lib/call'
import { newKey } from '../../lib/key'

/** Enough to see what happened, and little to send from a village. */
const SIDE_PX = 1600
const QUALITY = 80
/** base64 makes four characters of three bytes. */
const PIECE_CHARS = (PIECE_BYTES / 3) * 4

/** Lets the person take or choose photos; none when they close the sheet. */
export async function choosePhotos(most: number): Promise<string[]> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({ count: most, sizeType: ['compressed'] })
    return tempFilePaths.slice(0, most)
  } catch {
    // Closing the sheet is reported as a failure.
    return []
  }
}

/** Makes a photo smaller, sends it up in pieces, and adds it to the activity. */
export async function sendPhoto(activityId: string, path: string): Promise<void> {
  const uploadId = newKey()
  const base64 = await (process.env.TARO_ENV === 'h5' ? inBrowser(path) : inWeChat(path))
  const pieces = Math.ceil(base64.length / PIECE_CHARS)
  for (let index = 0; index < pieces; index++) {
    const data = base64.slice(index * PIECE_CHARS, (index + 1) * PIECE_CHARS)
    await call('file', 'put', { uploadId, index, data }, { idempotencyKey: newKey() })
  }
  const idempotencyKey = newKey()
  await call('day', 'addPhoto', { activityId, uploadId, pieces, consent: true }, { idempotencyKey })
}

async function inWeChat(path: string): Promise<string> {
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: QUALITY,
    compressedWidth: SIDE_PX,
  } as Taro.compressImage.Option)
  const data = Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64')
  return String(data)
}

async function inBrowser(path: string): Promise<string> {
  const picture = await createImageBitmap(await (await fetch(path)).blob())
  const scale = Math.min(1, SIDE_PX / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', QUALITY / 100).split(',')[1] ?? ''
}
