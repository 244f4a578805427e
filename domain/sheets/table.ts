import type { SheetProblem } from '../../types/sheet'
import type { Day } from '../../types/time'
import { BLANK, type Cell, halfWidth, type Table, textOf } from './cell'
import { type Column, readCell, type Value } from './column'

/** A row that was understood. */
export interface ReadRow {
  row: number
  values: Readonly<Record<string, Value>>
}

/** The template's example row begins like this and is never brought in. */
export const EXAMPLE = '例：'
const isExample = (cells: readonly Cell[]) => /^例[：:]/.test(textOf(cells[0] ?? BLANK))

const plain = (heading: string) => halfWidth(heading).replace(/[*\s]/g, '')

/** Says of each row what it holds or what is wrong with it. Wrong headings are said first, and alone. */
export function readTable(
  columns: readonly Column[],
  table: Table,
  today: Day,
): { rows: ReadRow[]; problems: SheetProblem[] } {
  const { places, problems } = placesOf(columns, table)
  if (problems.length > 0) return { rows: [], problems }
  const rows: ReadRow[] = []
  const known = new Set(places.values())
  for (const { row, cells } of table.rows) {
    if (isExample(cells)) continue
    const values: Record<string, Value> = {}
    const before = problems.length
    for (const [column, place] of places) {
      const read = readCell(column, cells[place] ?? BLANK, today)
      if ('value' in read) values[column.key] = read.value
      else problems.push({ row, column: column.heading, says: read.says })
    }
    const stray = cells.findIndex((cell, place) => cell.is !== 'blank' && !known.has(place))
    if (stray >= 0)
      problems.push({ row, column: null, says: `第 ${stray + 1} 列没有列名，却有内容，请删掉或补上列名` })
    if (problems.length === before) rows.push({ row, values })
  }
  return { rows, problems }
}

/** Which column of the file holds which of ours. Their order is free; a column we do not know is not skipped silently. */
function placesOf(columns: readonly Column[], { headings }: Table) {
  const problems: SheetProblem[] = []
  const say = (column: string | null, says: string) => problems.push({ row: 1, column, says })
  const places = new Map<Column, number>()
  const unknown: string[] = []
  headings.forEach((cell, place) => {
    const written = plain(textOf(cell))
    const column = columns.find(({ heading }) => plain(heading) === written)
    if (column && places.has(column)) say(column.heading, '这一列出现了两次，请删掉一列')
    else if (column) places.set(column, place)
    else if (written !== '' || cell.is === 'formula') unknown.push(written.slice(0, 20) || '公式')
  })
  if (places.size === 0) {
    say(
      null,
      `第 1 行要是列名：${columns.map(({ heading }) => heading).join('、')}。请把上面的标题行删掉，或下载模板重新填`,
    )
    return { places, problems }
  }
  for (const heading of unknown) say(heading, '模板里没有这一列，请删掉这一列')
  for (const column of columns) {
    if (column.required && !places.has(column)) say(column.heading, '缺少这一列，请按模板补上')
  }
  return { places, problems }
}
