/** A square picture of black and white as a PNG in a data address. Nothing is compressed: it is a few kilobytes. */
export function pngOf(side: number, isDark: (x: number, y: number) => boolean): string {
  const bytesPerRow = Math.ceil(side / 8)
  const pixels = new Uint8Array((bytesPerRow + 1) * side)
  for (let y = 0; y < side; y++) {
    // The first byte of each row names its filter: none.
    const start = y * (bytesPerRow + 1) + 1
    pixels.fill(0xff, start, start + bytesPerRow)
    for (let x = 0; x < side; x++) {
      const at = start + (x >> 3)
      if (isDark(x, y)) pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7))
    }
  }
  const header = [...int(side), ...int(side), 1, 0, 0, 0, 0]
  const bytes = [
    0x89,
    ...ascii('PNG\r\n\x1a\n'),
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(pixels)),
    ...chunk('IEND', []),
  ]
  return `data:image/png;base64,${base64(bytes)}`
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const int = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]

function chunk(type: string, data: number[]): number[] {
  const body = [...ascii(type), ...data]
  return [...int(data.length), ...body, ...int(crc32(body))]
}

const BLOCK_MOST = 65_535

/** The zlib form of bytes that are only stored, in blocks of at most 64 kB. */
function stored(data: Uint8Array): number[] {
  const out = [0x78, 0x01]
  for (let i = 0; i < data.length; i += BLOCK_MOST) {
    const block = data.subarray(i, i + BLOCK_MOST)
    const isLast = i + BLOCK_MOST >= data.length
    const length = [block.length & 255, block.length >> 8]
    out.push(isLast ? 1 : 0, ...length, ...length.map((byte) => byte ^ 255))
    for (const byte of block) out.push(byte)
  }
  return [...out, ...int(adler32(data))]
}

function crc32(data: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

function adler32(data: Uint8Array): number {
  let [a, b] = [1, 0]
  for (const byte of data) {
    a = (a + byte) % 65_521
    b = (b + a) % 65_521
  }
  return ((b << 16) | a) >>> 0
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: readonly number[]): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const four = [18, 12, 6, 0].map((shift) => DIGITS[(group >> shift) & 63])
    const left = bytes.length - i
    out += four.map((digit, n) => (n > left ? '=' : digit)).join('')
  }
  return out
}
