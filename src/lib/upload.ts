import Taro from '@tarojs/taro'
import { PIECE_BYTES, PIECES_MAX } from '../../types/file'
import { call } from './call'
import { CallError } from './caller'
import { newKey } from './key'

/** A file a person chose, as base64: the one form that WeChat and browsers both give. */
export interface Chosen {
  name: string
  base64: string
}

/** A file that is up there; another action takes it by these two. */
export interface Uploaded {
  uploadId: string
  pieces: number
}

/** Three bytes are four characters, and PIECE_BYTES is a multiple of three: pieces can be cut as text. */
const PIECE_CHARS = (PIECE_BYTES / 3) * 4
const AT_ONCE = 3

/** What did not get through to its end; the same content goes on from there. */
let unfinished: { content: string; uploadId: string; done: Set<number> } | null = null

/**
 * Sends a file up in pieces. `onProgress` hears the part that is there, 0 to 1. Called again with the same
 * content after a failure, it sends only what is missing. Throws CallError.
 */
export async function uploadFile(
  content: string | ArrayBuffer,
  onProgress: (part: number) => void = () => {},
): Promise<Uploaded> {
  const base64 = typeof content === 'string' ? content : Taro.arrayBufferToBase64(content)
  const pieces = Math.max(1, Math.ceil(base64.length / PIECE_CHARS))
  if (pieces > PIECES_MAX) throw new CallError('upload_too_large')
  if (unfinished?.content !== base64) {
    unfinished = { content: base64, uploadId: newKey().slice(0, 40), done: new Set() }
  }
  const { uploadId, done } = unfinished
  const missing = Array.from({ length: pieces }, (_, index) => index).filter((index) => !done.has(index))
  const put = async (index: number) => {
    const data = base64.slice(index * PIECE_CHARS, (index + 1) * PIECE_CHARS)
    const idempotencyKey = `${uploadId}-${index}`
    await call('file', 'put', { uploadId, index, data }, { idempotencyKey })
    done.add(index)
    onProgress(done.size / pieces)
  }
  onProgress(done.size / pieces)
  for (let i = 0; i < missing.length; i += AT_ONCE) await Promise.all(missing.slice(i, i + AT_ONCE).map(put))
  unfinished = null
  return { uploadId, pieces }
}

/** Lets the person choose one file with one of these endings, e.g. `['xlsx', 'csv']`. Null when they change their mind. */
export async function chooseFile(endings: readonly string[]): Promise<Chosen | null> {
  if (process.env.TARO_ENV === 'h5') return browserFile(endings.map((ending) => `.${ending}`).join(','))
  const picked = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] }).catch(
    changedMind,
  )
  const file = picked?.tempFiles[0]
  return file ? { name: file.name, base64: await readBase64(file.path) } : null
}

/** Lets the person take or choose one photo, made smaller by WeChat. Null when they change their mind. */
export async function choosePhoto(): Promise<Chosen | null> {
  if (process.env.TARO_ENV === 'h5') return browserFile('image/*')
  const picked = await Taro.chooseMedia({
    count: 1,
    mediaType: ['image'],
    sizeType: ['compressed'],
  }).catch(changedMind)
  const photo = picked?.tempFiles[0]
  return photo ? { name: 'photo', base64: await readBase64(photo.tempFilePath) } : null
}

/** WeChat reports a closed chooser as a failure; anything else is one. */
function changedMind(error: unknown): null {
  if (/cancel/.test(String((error as { errMsg?: string })?.errMsg))) return null
  throw error
}

const readBase64 = (filePath: string) =>
  new Promise<string>((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(data as string),
      fail: reject,
    })
  })

function browserFile(accept: string): Promise<Chosen | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.style.display = 'none'
    const finish = (chosen: Chosen | null) => {
      input.remove()
      resolve(chosen)
    }
    input.addEventListener('cancel', () => finish(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return finish(null)
      const reader = new FileReader()
      reader.onload = () => finish({ name: file.name, base64: String(reader.result).split(',')[1] ?? '' })
      reader.onerror = () => reject(reader.error)
      reader.readAsDataURL(file)
    })
    // Some browsers open the chooser only for an input that is on the page.
    document.body.append(input)
    input.click()
  })
}
