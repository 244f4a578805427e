import type { Parts } from '../photo'

const SIGNATURE_BYTES = 8
const HEAD_BYTES = 13
/** Length, type and check sum of a chunk. */
const FRAME_BYTES = 12
/** What a decoder needs; everything else tells of the picture or hangs on to it. */
const NEEDED = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']

interface Chunk {
  type: string
  whole: Buffer
}

/** The chunks that make up the picture, up to its end; null for a file that breaks off or is odd. */
export function pngParts(file: Buffer): Parts | null {
  const chunks = chunksOf(file)
  const heads = chunks?.filter(({ type }) => type === 'IHDR') ?? []
  const [first] = chunks ?? []
  if (!chunks || heads.length !== 1 || first?.type !== 'IHDR') return null
  if (first.whole.length !== HEAD_BYTES + FRAME_BYTES) return null
  if (!chunks.some(({ type }) => type === 'IDAT')) return null
  // A capital letter says that no decoder may pass over it.
  if (chunks.some(({ type }) => /^[A-Z]/.test(type) && !NEEDED.includes(type))) return null
  const kept = chunks.filter(({ type }) => NEEDED.includes(type)).map(({ whole }) => whole)
  return {
    kept: [file.subarray(0, SIGNATURE_BYTES), ...kept],
    width: first.whole.readUInt32BE(8),
    height: first.whole.readUInt32BE(12),
  }
}

/** Up to the end of the picture, and none when there is no end. */
function chunksOf(file: Buffer): Chunk[] | null {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE_BYTES; at + FRAME_BYTES <= file.length; ) {
    const end = at + FRAME_BYTES + file.readUInt32BE(at)
    if (end > file.length) return null
    const type = file.toString('latin1', at + 4, at + 8)
    chunks.push({ type, whole: file.subarray(at, end) })
    if (type === 'IEND') return end - at === FRAME_BYTES ? chunks : null
    at = end
  }
  return null
}
