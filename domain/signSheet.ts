import type { SheetSize } from '../types/sign'
import { block, box, fitted, heightOf, INK, MUTED, pictureAt, RED, sheet, textAt, WHITE } from './print'

/** What stands on every sign of the county. */
export interface HouseWords {
  appName: string
  slogan: string
  hotline: { name: string; phone: string }
}

/** What a sign says of its station. */
export interface SignWords {
  name: string
  fullName: string
  townName: string | null
  /** Printed under the code, and what a person reads out when it cannot be scanned. */
  number: string
  phone: string | null
}

/** What to do, one after the other. */
export const STEPS = ['打开微信', '扫一扫', '看活动'] as const

/** 新时代文明实践站, 分中心 or 中心: the end of the full name, after town and name. */
const kindOf = ({ fullName, name, townName }: SignWords): string => {
  const place = `${townName ?? ''}${name}`
  const start = fullName.startsWith(place) ? place : fullName.startsWith(name) ? name : ''
  return start ? fullName.slice(start.length) : fullName
}

const callWords = ({ phone }: SignWords): string | null => (phone ? `值班电话 ${phone}` : null)

const frame = (width: number, height: number, edge: number, band: number): string =>
  box(edge, edge, width - 2 * edge, height - 2 * edge, `fill="none" stroke="${RED}" stroke-width="1.2"`) +
  box(edge, edge, width - 2 * edge, band, `fill="${RED}"`)

const step = (n: number, words: string, x: number, y: number, size: number): string =>
  `<circle cx="${x + size * 0.7}" cy="${y}" r="${size * 0.7}" fill="${RED}"/>` +
  textAt(String(n), {
    x: x + size * 0.7,
    y: y + size * 0.34,
    size,
    fill: WHITE,
    bold: true,
    anchor: 'middle',
  }) +
  textAt(words, { x: x + size * 1.9, y: y + size * 0.36, size, bold: true })

/** A4 upright, 210 × 297 mm. */
function a4(sign: SignWords, house: HouseWords, picture: string): string {
  const middle = { x: 105, anchor: 'middle' as const }
  const name = fitted(sign.name, { width: 174, height: 36, size: 24, lines: 2 })
  // The name stands in the middle of its room, whether it is one line or two.
  const nameY = 61 + (36 - heightOf(name)) / 2
  const call = callWords(sign)
  const hotline = `${house.hotline.name} ${house.hotline.phone}`
  return sheet(
    210,
    297,
    `${sign.number} ${sign.fullName}`,
    frame(210, 297, 8, 36) +
      textAt(house.appName, { ...middle, y: 27, size: 14, fill: WHITE, bold: true }) +
      textAt(house.slogan, { ...middle, y: 38.5, size: 6.5, fill: WHITE }) +
      (sign.townName ? textAt(sign.townName, { ...middle, y: 56, size: 9, fill: MUTED }) : '') +
      block(name, { ...middle, y: nameY, bold: true }) +
      textAt(kindOf(sign), { ...middle, y: 111, size: 10 }) +
      pictureAt(picture, 50, 116, 110) +
      textAt(`编号 ${sign.number}`, { ...middle, y: 236, size: 9, bold: true }) +
      STEPS.map((words, i) => step(i + 1, words, [24, 88, 146][i] ?? 0, 251, 9)).join('') +
      (call
        ? textAt(call, { ...middle, y: 271, size: 8.5, bold: true }) +
          textAt(hotline, { ...middle, y: 281.5, size: 6, fill: MUTED })
        : textAt(hotline, { ...middle, y: 275, size: 7, fill: INK })),
  )
}

/** The plate, 400 × 300 mm lying. */
function plate(sign: SignWords, house: HouseWords, picture: string): string {
  const left = { x: 26 }
  const name = fitted(sign.name, { width: 160, height: 62, size: 34, lines: 3 })
  const nameY = 89 + (62 - heightOf(name)) / 2
  const call = callWords(sign)
  const hotline = `${house.hotline.name} ${house.hotline.phone}`
  return sheet(
    400,
    300,
    `${sign.number} ${sign.fullName}`,
    frame(400, 300, 10, 50) +
      textAt(house.appName, { x: 26, y: 43, size: 24, fill: WHITE, bold: true }) +
      textAt(house.slogan, { x: 374, y: 42, size: 12, fill: WHITE, anchor: 'end' }) +
      (sign.townName ? textAt(sign.townName, { ...left, y: 86, size: 15, fill: MUTED }) : '') +
      block(name, { ...left, y: nameY, bold: true }) +
      block(fitted(kindOf(sign), { width: 160, size: 16, lines: 1 }), { ...left, y: 166 }) +
      STEPS.map((words, i) => step(i + 1, words, 26, 204 + i * 23, 14)).join('') +
      textAt(call ?? hotline, { ...left, y: 279, size: 10, bold: true }) +
      pictureAt(picture, 198, 68, 178) +
      textAt(`编号 ${sign.number}`, { x: 287, y: 264, size: 15, bold: true, anchor: 'middle' }) +
      (call ? textAt(hotline, { x: 374, y: 279, size: 9, fill: MUTED, anchor: 'end' }) : ''),
  )
}

const SHEETS = { a4, plate }

/** A station's sign ready to print. `picture` is a data URI of its code, or the path of a file beside the sheet. */
export const signSheet = (size: SheetSize, sign: SignWords, house: HouseWords, picture: string): string =>
  SHEETS[size](sign, house, picture)

/** Every A4 sheet of a town as one document, a page each, with pictures beside it. */
export const allSheets = (title: string, sheets: readonly string[]): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title.replace(/[<&]/g, '')}</title><style>@page{size:A4;margin:0}body{margin:0}svg{display:block;width:210mm;height:297mm;break-after:page}svg:last-child{break-after:auto}</style></head><body>${sheets.join('\n')}</body></html>`
