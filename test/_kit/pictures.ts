import { PNG } from 'pngjs'

/** One segment of a JPEG: its marker, its length, its body. */
const segment = (marker: number, body: Buffer | number[]): Buffer => {
  const bytes = Buffer.from(body)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

const SOI = Buffer.from([0xff, 0xd8])
const EOI = Buffer.from([0xff, 0xd9])
/** One table with one code, `0`, for one value: every table that a grey picture needs. */
const oneCode = (id: number) => segment(0xc4, [id, 1, ...Array(15).fill(0), 0])

/** What every JPEG of these tests shows: a grey square of 8 pixels. */
const picture = (width = 8, height = 8) => [
  segment(0xdb, [0, ...Array(64).fill(1)]),
  segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
  oneCode(0x00),
  oneCode(0x10),
  segment(0xda, [1, 1, 0x00, 0, 63, 0]),
  Buffer.from([0x3f]),
]

/** An Exif part as phones write it: how the picture is turned, the camera's maker, and where it was taken. */
export function anExif({ orientation = 1, bigEndian = false } = {}): Buffer {
  const tiff = Buffer.alloc(140)
  const short = (value: number, at: number) =>
    bigEndian ? tiff.writeUInt16BE(value, at) : tiff.writeUInt16LE(value, at)
  const long = (value: number, at: number) =>
    bigEndian ? tiff.writeUInt32BE(value, at) : tiff.writeUInt32LE(value, at)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    short(tag, at)
    short(type, at + 2)
    long(count, at + 4)
    if (type === 3) short(value, at + 8)
    else long(value, at + 8)
  }
  tiff.write(bigEndian ? 'MM' : 'II', 0, 'latin1')
  short(42, 2)
  long(8, 4)
  short(3, 8)
  entry(10, 0x010f, 2, 10, 100)
  entry(22, 0x0112, 3, 1, orientation)
  entry(34, 0x8825, 4, 1, 50)
  short(1, 50)
  entry(52, 0x0001, 2, 2, 0x4e)
  tiff.write('SECRETCAM\0', 100, 'latin1')
  tiff.write('36.186N 116.768E', 112, 'latin1')
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

/** A JPEG with these parts before the picture and these bytes behind its end. */
export const aJpeg = ({
  parts = [] as readonly (readonly [marker: number, body: Buffer])[],
  width,
  height,
  behind = Buffer.alloc(0),
}: {
  parts?: readonly (readonly [marker: number, body: Buffer])[]
  width?: number
  height?: number
  behind?: Buffer
} = {}): Buffer =>
  Buffer.concat([
    SOI,
    ...parts.map(([marker, body]) => segment(marker, body)),
    ...picture(width, height),
    EOI,
    behind,
  ])

/** A PNG of 2 by 2 pixels, with these chunks put in behind its head and these bytes behind its end. */
export function aPng({
  chunks = [] as readonly (readonly [type: string, body: string])[],
  behind = '',
} = {}) {
  const png = new PNG({ width: 2, height: 2 })
  png.data.fill(200)
  const whole = PNG.sync.write(png)
  const headEnd = 8 + 25
  const more = chunks.map(([type, body]) => {
    const chunk = Buffer.alloc(12 + Buffer.byteLength(body))
    chunk.writeUInt32BE(Buffer.byteLength(body), 0)
    chunk.write(type, 4, 'latin1')
    chunk.write(body, 8)
    return chunk
  })
  return Buffer.concat([whole.subarray(0, headEnd), ...more, whole.subarray(headEnd), Buffer.from(behind)])
}
