import { deflateSync } from 'node:zlib'
import QRCode from 'qrcode'

/** Modules of white around the code that scanners need. */
const QUIET = 4

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let crc = n
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crcOf(bytes: Buffer): number {
  let crc = -1
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ -1) >>> 0
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length)
  body.copy(framed, 4)
  framed.writeUInt32BE(crcOf(body), body.length + 4)
  return framed
}

/** A QR code as PNG with one bit a pixel: hundreds are drawn in seconds, also under a test runner. */
export function qrPng(text: string, width: number): Buffer {
  const { modules } = QRCode.create(text, {})
  const across = modules.size + 2 * QUIET
  const moduleAt = (pixel: number) => Math.floor((pixel * across) / width) - QUIET
  const isDark = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1
  const columns = Array.from({ length: width }, (_, x) => moduleAt(x))
  /** A filter byte of 0, then the pixels; white is 1. */
  const lineOf = (row: number) => {
    const line = Buffer.alloc(1 + Math.ceil(width / 8))
    columns.forEach((column, x) => {
      if (!isDark(row, column)) line[1 + (x >> 3)] = (line[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    })
    return line
  }
  const lines = new Map<number, Buffer>()
  const image = Array.from({ length: width }, (_, y) => {
    const row = moduleAt(y)
    const line = lines.get(row) ?? lineOf(row)
    lines.set(row, line)
    return line
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  header[8] = 1
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(image))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
