import type { Parts } from '../photo'
import { orientationIn, orientationOnly } from './orientation'

const SOI = Buffer.from([0xff, 0xd8])
const EOI = Buffer.from([0xff, 0xd9])

/** Markers of ITU T.81 that a decoder needs: quantisation and Huffman tables, restart interval. */
const TABLES = [0xdb, 0xc4, 0xdd]
/** Baseline, extended and progressive frames, the ones that phones write and browsers show. */
const FRAMES = [0xc0, 0xc1, 0xc2]
const SCAN = 0xda
const END = 0xd9
const APP1 = 0xe1
const APP14 = 0xee
/** Says how the colours are coded; without it some pictures turn green. */
const ADOBE = Buffer.from('Adobe')
const ADOBE_LENGTH = 12

const isDropped = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

interface Segment {
  marker: number
  body: Buffer
  /** With its marker, and with the coded picture of a scan. */
  whole: Buffer
}

/** The tables, the frame and the scans, up to the end of the picture; null for a file that breaks off or is odd. */
export function jpegParts(file: Buffer): Parts | null {
  const segments = segmentsOf(file)
  const known = segments?.every(({ marker }) => isDropped(marker) || isNeeded(marker))
  const frames = segments?.filter(({ marker }) => FRAMES.includes(marker)) ?? []
  const scan = segments?.findIndex(({ marker }) => marker === SCAN) ?? -1
  const [frame] = frames
  if (!segments || !known || !frame || frames.length > 1 || frame.body.length < 6) return null
  if (scan < segments.indexOf(frame)) return null
  const turns = segments.flatMap(({ marker, body }) => (marker === APP1 ? (orientationIn(body) ?? []) : []))
  const orientation = turns.at(-1) ?? 1
  return {
    kept: [
      SOI,
      ...(orientation === 1 ? [] : [orientationOnly(orientation)]),
      ...segments.flatMap(keptOf),
      EOI,
    ],
    height: frame.body.readUInt16BE(1),
    width: frame.body.readUInt16BE(3),
  }
}

const isNeeded = (marker: number) => marker === SCAN || TABLES.includes(marker) || FRAMES.includes(marker)

function keptOf({ marker, body, whole }: Segment): Buffer[] {
  if (isNeeded(marker)) return [whole]
  const isAdobe =
    marker === APP14 && body.length >= ADOBE_LENGTH && body.subarray(0, ADOBE.length).equals(ADOBE)
  return isAdobe ? [Buffer.from([0xff, APP14, 0, ADOBE_LENGTH + 2]), body.subarray(0, ADOBE_LENGTH)] : []
}

/** The segments from the start of the picture to its end; null when there is no end or something else between. */
function segmentsOf(file: Buffer): Segment[] | null {
  const segments: Segment[] = []
  let at = SOI.length
  while (at + 2 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] as number
    if (marker === END) return segments
    const next = segmentAt(file, at)
    if (!next) return null
    if (next.segment) segments.push(next.segment)
    at = next.end
  }
  return null
}

function segmentAt(file: Buffer, at: number): { segment: Segment | null; end: number } | null {
  const marker = file[at + 1] as number
  // Markers may be preceded by any number of these.
  if (marker === 0xff) return { segment: null, end: at + 1 }
  if (at + 4 > file.length) return null
  const length = file.readUInt16BE(at + 2)
  const bodyEnd = at + 2 + length
  if (length < 2 || bodyEnd > file.length) return null
  const end = marker === SCAN ? scanEnd(file, bodyEnd) : bodyEnd
  return { segment: { marker, body: file.subarray(at + 4, bodyEnd), whole: file.subarray(at, end) }, end }
}

/** Where the coded picture after a scan's head ends: at the next marker that is no restart and no stuffed byte. */
function scanEnd(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from)
  while (at >= 0 && at + 1 < file.length) {
    const next = file[at + 1] as number
    const isInside = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!isInside && next !== 0xff) return at
    at = file.indexOf(0xff, at + (isInside ? 2 : 1))
  }
  return file.length
}
