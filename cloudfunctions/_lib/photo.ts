import type { ErrorCode } from '../../types/errors'
import { jpegParts } from './photo/jpeg'
import { pngParts } from './photo/png'

/** A picture with nothing in it but the picture. */
export interface Photo {
  bytes: Buffer
  ext: 'jpg' | 'png'
  width: number
  height: number
}

/** What a reader of one format makes of a file: the parts that are kept, or null for a broken file. */
export interface Parts {
  kept: Buffer[]
  width: number
  height: number
}

export const PHOTO_BYTES_MAX = 5_000_000
/** WeChat's check and old phones cope with no more. */
const SIDE_MAX = 10_000
const PIXELS_MAX = 50_000_000

const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A photo without all that tells of more than it shows: place, camera, time, thumbnail, comments, whatever is
 * appended. What is kept is written anew part by part, so nothing else can hide in the file. Only what is a
 * JPEG or PNG by its own bytes is taken, whatever it is called.
 */
export function cleanPhoto(file: Buffer): Photo | ErrorCode {
  if (file.length > PHOTO_BYTES_MAX) return 'photo_too_large'
  const ext = startsWith(file, JPEG) ? 'jpg' : startsWith(file, PNG) ? 'png' : null
  if (!ext) return 'photo_not_image'
  const parts = ext === 'jpg' ? jpegParts(file) : pngParts(file)
  if (!parts || parts.width === 0 || parts.height === 0) return 'photo_broken'
  const { width, height, kept } = parts
  if (width > SIDE_MAX || height > SIDE_MAX || width * height > PIXELS_MAX) return 'photo_too_large'
  return { bytes: Buffer.concat(kept), ext, width, height }
}

const startsWith = (file: Buffer, magic: Buffer) => file.subarray(0, magic.length).equals(magic)
