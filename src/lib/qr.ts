import { create } from 'qrcode/lib/core/qrcode'
import { pngOf } from './png'

/** White around the code that scanners need, and the pixels of one square. */
const MARGIN = 4
const SCALE = 8

/** A text of ASCII characters as a QR code: an image that any `Image` shows, made on the phone itself. */
export function qrImage(text: string): string {
  // Bytes, not a string: old phones know no TextEncoder.
  const data = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
  const { modules } = create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const side = (modules.size + 2 * MARGIN) * SCALE
  const isDark = (x: number, y: number) => {
    const [row, column] = [Math.floor(y / SCALE) - MARGIN, Math.floor(x / SCALE) - MARGIN]
    const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size
    return inside && modules.get(row, column) === 1
  }
  return pngOf(side, isDark)
}
