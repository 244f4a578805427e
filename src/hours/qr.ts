import { create } from 'qrcode'

/** A QR code as a picture that any phone shows: one dark square per module, with a quiet zone of four. */
export function qrOf(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const squares = Array.from({ length: size * size }, (_, i) =>
    modules.data[i] ? `M${(i % size) + 4} ${Math.floor(i / size) + 4}h1v1h-1z` : '',
  )
  const side = size + 8
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${squares.join('')}"/></svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}
