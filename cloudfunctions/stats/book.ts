import type { Worksheet } from 'exceljs'
import { asWords } from '../../domain/sheets/mask'
import type { Figures } from '../../types/stats'

export interface Row {
  name: string
  figures: Figures
}
export interface Table {
  sheet: string
  /** The heading of the first column. */
  of: string
  rows: readonly Row[]
}

const COUNTS = [
  ['held', '已办（场）'],
  ['planned', '将办（场）'],
  ['cancelled', '取消（场）'],
  ['unsettled', '未登记成效（场）'],
  ['seats', '预约座位（座）'],
  ['booked', '预约人数（人）'],
] as const

/** One sheet for each table; each unit and way of counting has a column of its own. */
export async function bookOf(title: string, tables: readonly Table[]): Promise<Buffer> {
  // Large, and needed by this one action alone.
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  for (const table of tables) fill(book.addWorksheet(table.sheet), title, table)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function fill(sheet: Worksheet, title: string, { of, rows }: Table): void {
  const measured = columnsOf(rows)
  sheet.addRow([asWords(title)])
  sheet.addRow([of, ...COUNTS.map(([, words]) => words), ...measured.map(({ words }) => words)])
  for (const { name, figures } of rows) {
    sheet.addRow([
      asWords(name),
      ...COUNTS.map(([key]) => figures[key]),
      ...measured.map(({ numberIn }) => numberIn(figures)),
    ])
  }
  sheet.getRow(1).font = { bold: true, size: 14 }
  sheet.getRow(2).font = { bold: true }
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 2 }]
  sheet.columns.forEach((column, i) => {
    column.width = i === 0 ? 24 : 14
  })
}

interface Column {
  words: string
  numberIn: (figures: Figures) => number | null
}

const KINDS = [
  ['heads', '到场'],
  ['results', '成效'],
] as const

function columnsOf(rows: readonly Row[]): Column[] {
  const columns = new Map<string, Column>()
  for (const { figures } of rows) {
    for (const [kind, says] of KINDS) {
      for (const { unit, by } of figures[kind]) {
        for (const { method } of by) {
          const words = `${says}（${unit}，${method}）`
          columns.set(words, {
            words,
            numberIn: (one) =>
              one[kind].find((amount) => amount.unit === unit)?.by.find((part) => part.method === method)
                ?.value ?? null,
          })
        }
      }
    }
  }
  return [...columns.values()].sort((a, b) => (a.words < b.words ? -1 : 1))
}
