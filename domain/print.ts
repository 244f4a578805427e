/** Drawing pages to print as SVG with millimetres as units. Text stays text, so that a printer can set it anew. */

export const INK = '#2a2320'
export const MUTED = '#65574c'
export const RED = '#a31d1d'
export const WHITE = '#fffaf2'

const FONTS = "'Songti SC','STSong','Noto Serif SC','Noto Serif CJK SC','SimSun',serif"

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML takes it: markup is escaped, characters that XML forbids are dropped. */
export const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** Widths of what is not Chinese in the widest of the usual fonts, in ems. */
const NARROW: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'|il]/, 0.35],
  [/[\dA-Za-z()/+-]/, 0.6],
]
const LATIN = 0.9
const CHINESE_FROM = 0x2e80

/** Width of a text in ems: a Chinese character is one. Rather too much than too little. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0)

const widthOf = (character: string): number => {
  if ((character.codePointAt(0) ?? 0) >= CHINESE_FROM) return 1
  return NARROW.find(([pattern]) => pattern.test(character))?.[1] ?? LATIN
}

/** From one line to the next, in sizes. */
const LINE = 1.2

export interface Fitted {
  lines: string[]
  /** Millimetres. */
  size: number
}

/** A name is easier to read when its line ends with one of its parts. */
const ENDS = /[团司院厂镇街区]/
const SHIFTS = [0, -1, 1, -2, 2]

/** Breaks a text into so many lines of about the same length. */
function broken(text: string, count: number): string[] {
  const characters = [...text]
  const each = Math.ceil(characters.length / count)
  const cuts = Array.from({ length: count - 1 }, (_, i) => {
    const even = (i + 1) * each
    return even + (SHIFTS.find((shift) => ENDS.test(characters[even + shift - 1] ?? '')) ?? 0)
  })
  return [0, ...cuts]
    .map((from, i) => characters.slice(from, cuts[i] ?? characters.length).join(''))
    .filter((line) => line !== '')
}

interface Room {
  width: number
  height?: number
  /** The largest it may be. */
  size: number
  lines: number
}

/** A text as large as it gets in its room, on at most so many lines; nothing is ever cut off. */
export function fitted(text: string, room: Room): Fitted {
  let best: Fitted = { lines: [text], size: 0 }
  for (let count = 1; count <= room.lines; count++) {
    const lines = broken(text, count)
    const widest = Math.max(...lines.map(emsOf), 1)
    const high = (room.height ?? Number.POSITIVE_INFINITY) / (LINE * lines.length)
    const size = Math.min(room.size, room.width / widest, high)
    // One more line has to be worth it.
    if (size > best.size * 1.15) best = { lines, size }
  }
  return best
}

interface TextStyle {
  x: number
  /** The baseline. */
  y: number
  size: number
  fill?: string
  bold?: boolean
  anchor?: 'start' | 'middle' | 'end'
}

export function textAt(words: string, { x, y, size, fill = INK, bold, anchor = 'start' }: TextStyle): string {
  const weight = bold ? ' font-weight="700"' : ''
  return `<text x="${mm(x)}" y="${mm(y)}" font-size="${mm(size)}" fill="${fill}" text-anchor="${anchor}"${weight}>${xml(words)}</text>`
}

/** Lines one below the other; the first baseline is a line below `y`. */
export const block = (text: Fitted, style: Omit<TextStyle, 'size'>): string =>
  text.lines
    .map((line, i) => textAt(line, { ...style, size: text.size, y: style.y + text.size * (0.95 + LINE * i) }))
    .join('')

/** How high `block` is. */
export const heightOf = ({ lines, size }: Fitted): number => size * LINE * lines.length

export const box = (x: number, y: number, width: number, height: number, look: string): string =>
  `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}" ${look}/>`

/** A picture; `href` is a data URI or a path beside the sheet. Print shops' programs know xlink alone. */
export const pictureAt = (href: string, x: number, y: number, side: number): string =>
  `<image x="${mm(x)}" y="${mm(y)}" width="${mm(side)}" height="${mm(side)}" xlink:href="${xml(href)}"/>`

/** @param scale of the printed size to the drawing's units */
export const sheet = (width: number, height: number, title: string, inner: string, scale = 1): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${mm(width * scale)}mm" height="${mm(height * scale)}mm" viewBox="0 0 ${width} ${height}" font-family="${FONTS}"><title>${xml(title)}</title>${box(0, 0, width, height, 'fill="#ffffff"')}${inner}</svg>`

const mm = (n: number): string => String(Number(n.toFixed(2)))
