import { type CellValue, Workbook, type Worksheet } from 'exceljs'
import { zipSync } from 'fflate'
import { BLANK, type Cell, type Table } from '../../domain/sheets/cell'
import { SHEET_ROWS_MAX } from '../../types/sheet'
import { type Refusal, refuse } from './defineFunction'
import { plainError } from './plainError'
import { unzip } from './unzip'

const UNPACKED_BYTES = 60 * 1024 * 1024
const COLUMNS_MAX = 60
/** A title over a whole row of Excel's is 16,384. */
const MERGED_MAX = 100_000

/** The first sheet that can be seen. The library is given that sheet alone, without empty rows and within limits. */
export async function readWorkbook(bytes: Buffer): Promise<Table | Refusal> {
  const files = unzip(bytes, UNPACKED_BYTES)
  if (files === 'too_large') return refuse('sheet_too_large')
  if (files === 'broken') return refuse('sheet_broken')
  const book = files.get('xl/workbook.xml')?.toString('utf8')
  if (!book) return refuse('sheet_not_a_sheet')
  if (files.has('xl/vbaProject.bin')) return refuse('sheet_macros')
  const sheets = sheetsOf(book, files.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '')
  const shown = sheets.find(({ hidden }) => !hidden)
  const xml = shown && files.get(shown.path)?.toString('utf8')
  if (!shown || xml === undefined) return refuse('sheet_empty')
  const rows = filledRows(xml)
  if (!rows) return refuse('sheet_broken')
  if (rows.filled > SHEET_ROWS_MAX + 2) return refuse('sheet_too_many_rows')
  const merged = mergedCells(rows.xml)
  if (merged === null) return refuse('sheet_broken')
  if (merged > MERGED_MAX) return refuse('sheet_too_large')
  const alone = new Map(
    [...files].filter(([path]) =>
      /^(\[Content|_rels|xl\/(_rels|workbook|styles|sharedStrings|theme))/.test(path),
    ),
  )
  // Names of ranges are of no use here either, and the library walks through every cell of them.
  alone.set('xl/workbook.xml', Buffer.from(without(book, 'definedNames')))
  for (const { path } of sheets) alone.set(path, Buffer.from(path === shown.path ? rows.xml : EMPTY_SHEET))
  const opened = await open(alone)
  const sheet = opened?.getWorksheet(shown.name)
  return sheet ? tableOf(sheet, notesOn(sheets, shown)) : refuse('sheet_broken')
}

interface SheetPart {
  name: string
  hidden: boolean
  path: string
}

const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'

function sheetsOf(book: string, relations: string): SheetPart[] {
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const targets = new Map(
    (relations.match(/<Relationship\b[^<>]*>/g) ?? []).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return (book.match(/<sheet\b[^<>]*>/g) ?? []).map((tag) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? ''
    return {
      name: unescaped(attribute(tag, 'name')),
      hidden: /idden/.test(attribute(tag, 'state')),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    }
  })
}

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

/**
 * People format whole columns, which makes thousands of rows with nothing in them: those are dropped unread. Each
 * character is looked at a bounded number of times, whatever was left open on purpose. Null when a row is.
 */
function filledRows(xml: string): { xml: string; filled: number } | null {
  let filled = 0
  const plain = withoutParts(xml)
  const kept: string[] = []
  let at = 0
  for (let row = rowAt(plain, at); row; row = rowAt(plain, at)) {
    kept.push(plain.slice(at, row.from))
    const text = plain.slice(row.from, row.to)
    at = row.to
    if (!/<(v|is|f)\b/.test(text)) continue
    if (!isNumbered(text)) return null
    filled += 1
    if (filled <= SHEET_ROWS_MAX + 2) kept.push(text)
  }
  const rest = plain.slice(at)
  if (/<row[\s/>]/.test(rest)) return null
  return { xml: kept.join('') + rest, filled }
}

const ROW_MOST = 1_048_576

/** Within a sheet: the library walks up to the last row. One that does not say its number follows the one before. */
function isNumbered(row: string): boolean {
  const head = row.slice(0, row.indexOf('>'))
  const said = [...head.matchAll(/\sr\s*=\s*(["'])([^"']*)\1?/g)]
  return said.every(([, , number = '']) => /^\d{1,7}$/.test(number) && Number(number) <= ROW_MOST)
}

/** The next whole row; null when there is none. */
function rowAt(xml: string, at: number): { from: number; to: number } | null {
  let from = xml.indexOf('<row', at)
  while (from >= 0 && !/[\s/>]/.test(xml[from + 4] ?? '')) from = xml.indexOf('<row', from + 4)
  const head = from < 0 ? -1 : xml.indexOf('>', from)
  if (head < 0) return null
  if (xml[head - 1] === '/') return { from, to: head + 1 }
  const end = xml.indexOf('</row>', head)
  return end < 0 ? null : { from, to: end + 6 }
}

/**
 * Pictures, comments and lists to choose from are of no use here and refer to files that are not passed on; of widths
 * the library makes every column, however many are said.
 */
function withoutParts(xml: string): string {
  const single = xml.replace(
    /<(drawing|legacyDrawing|picture|tablePart|hyperlink|oleObject|control)\b[^<>]*\/>/g,
    '',
  )
  return ['cols', 'tableParts', 'hyperlinks', 'oleObjects', 'controls', 'dataValidations'].reduce(
    without,
    single,
  )
}

function without(xml: string, name: string): string {
  const kept: string[] = []
  const close = new RegExp(`</${name}\\s*>`, 'g')
  let at = 0
  for (let from = xml.indexOf(`<${name}`); from >= 0; from = xml.indexOf(`<${name}`, at)) {
    close.lastIndex = from
    if (!close.test(xml)) break
    kept.push(xml.slice(at, from))
    at = close.lastIndex
  }
  kept.push(xml.slice(at))
  return kept.join('')
}

const MERGED = /^<mergeCell\s+ref="([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?"\s*\/?>$/

/**
 * How many cells are merged into others: the library makes each of them, and a range is quickly written. Null when one
 * is written in another way than any program does, which the library may read as more than is counted here.
 */
function mergedCells(xml: string): number | null {
  let cells = 0
  for (const [tag] of xml.matchAll(/<mergeCell(?![\w:.-])[^<>]*>?/g)) {
    const [whole, left = '', top = '', right = left, bottom = top] = MERGED.exec(tag) ?? []
    if (whole === undefined) return null
    cells += span(columnOf(left), columnOf(right)) * span(Number(top), Number(bottom))
  }
  return cells
}

const span = (from: number, to: number): number => Math.abs(to - from) + 1

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

async function open(files: ReadonlyMap<string, Buffer>): Promise<Workbook | null> {
  const packed = zipSync(
    Object.fromEntries([...files].map(([path, content]) => [path, new Uint8Array(content)])),
    {
      level: 0,
    },
  )
  const book = new Workbook()
  try {
    await book.xlsx.load(packed.buffer as ArrayBuffer)
    return book
  } catch (error) {
    console.warn(JSON.stringify({ sheetNotOpened: plainError(error) }))
    return null
  }
}

function notesOn(sheets: readonly SheetPart[], shown: SheetPart): string[] {
  const others = sheets
    .filter((sheet) => sheet !== shown && sheet.name !== NOTES_SHEET)
    .map(({ name }) => `“${name}”`)
  return others.length > 0 ? [`只读了工作表“${shown.name}”，没有读：${others.join('、')}`] : []
}
/** The sheet of the template that explains how to fill it in. */
export const NOTES_SHEET = '填写说明'

function tableOf(sheet: Worksheet, notes: string[]): Table {
  const columns = Math.min(sheet.columnCount, COLUMNS_MAX)
  const cellsOf = (row: number) =>
    Array.from({ length: columns }, (_, i) => {
      const cell = sheet.getRow(row).getCell(i + 1)
      return cell.isMerged ? ({ is: 'merged' } as const) : cellOf(cell.value)
    })
  const rows: Table['rows'][number][] = []
  sheet.eachRow((row, number) => {
    if (number === 1 || !row.hasValues) return
    const cells = cellsOf(number)
    if (cells.some((cell) => cell.is !== 'blank')) rows.push({ row: number, cells })
  })
  return { headings: cellsOf(1), rows, notes }
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined) return BLANK
  if (typeof value === 'string') return value.trim() === '' ? BLANK : { is: 'text', text: value }
  if (typeof value === 'number') return { is: 'number', number: value }
  if (typeof value === 'boolean') return { is: 'text', text: value ? '是' : '否' }
  if (value instanceof Date) return dateOf(value)
  if ('formula' in value || 'sharedFormula' in value) return { is: 'formula' }
  if ('error' in value) return { is: 'broken' }
  if ('richText' in value) return cellOf(value.richText.map(({ text }) => text).join(''))
  return 'text' in value ? cellOf(value.text) : { is: 'broken' }
}

/** The library gives the clock on the wall as if it were UTC; seconds are rounding. */
function dateOf(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return { is: 'broken' }
  return { is: 'date', at: new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString().slice(0, 16) }
}
