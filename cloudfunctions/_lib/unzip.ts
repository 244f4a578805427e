import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const STORED = 0
const DEFLATED = 8

/**
 * The files of a zip archive by name, unpacked to at most `limit` bytes together: what the archive says of its
 * own size is not believed. `too_large` beyond that, `broken` when it cannot be read.
 */
export function unzip(bytes: Buffer, limit: number): Map<string, Buffer> | 'broken' | 'too_large' {
  try {
    return entries(bytes, limit)
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'broken'
  }
}

function entries(bytes: Buffer, limit: number): Map<string, Buffer> | 'too_large' {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + END_BYTES > bytes.length || bytes.readUInt32LE(end) !== END) throw new Error('no end')
  const files = new Map<string, Buffer>()
  let left = limit
  let at = bytes.readUInt32LE(end + 16)
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('no entry')
    const nameBytes = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes)
    if (left <= 0) return 'too_large'
    const content = contentOf(bytes, at, left)
    left -= content.length
    files.set(name, content)
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}

function contentOf(bytes: Buffer, at: number, left: number): Buffer {
  const method = bytes.readUInt16LE(at + 10)
  const packed = bytes.readUInt32LE(at + 20)
  const local = bytes.readUInt32LE(at + 42)
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const content = bytes.subarray(from, from + packed)
  if (content.length !== packed) throw new Error('cut off')
  if (method === STORED) return content
  if (method !== DEFLATED) throw new Error('unknown method')
  return packed === 0 ? Buffer.alloc(0) : inflateRawSync(content, { maxOutputLength: left })
}
