import type { PreviewRow, RowDoes, SheetProblem } from '../../types/sheet'
import { sayValue } from './kind'
import type { Fields, Sheet, Values } from './sheet'

/** A row together with the node it belongs to and the id that the same thing has in every file. */
export interface PlacedRow {
  row: number
  id: string
  stationId: string
  title: string
  values: Values
  fields: Fields
}

/** What is there under a row's id: its fields now, or `fixed` when a file does not change it. */
export type There = { fields: Fields } | 'fixed' | null

export interface PlannedRow extends PlacedRow {
  does: RowDoes
  /** Of a change: only what differs, as it is and as it will be. */
  before: Fields
  after: Fields
}

/** Which rows are the first of their thing; a second one that says something else is a contradiction to settle. */
export function withoutTwins(rows: readonly PlacedRow[]): {
  first: PlacedRow[]
  twice: PlacedRow[]
  problems: SheetProblem[]
} {
  const seen = new Map<string, PlacedRow>()
  const twice: PlacedRow[] = []
  const problems: SheetProblem[] = []
  for (const row of rows) {
    const earlier = seen.get(row.id)
    if (!earlier) seen.set(row.id, row)
    else if (JSON.stringify(earlier.fields) === JSON.stringify(row.fields)) twice.push(row)
    else
      problems.push({
        row: row.row,
        column: null,
        says: `和第 ${earlier.row} 行说的是同一个，内容却不一样，请只留一行`,
      })
  }
  return { first: [...seen.values()], twice, problems }
}

/** What a row does to what is there. A blank cell changes nothing. */
export function planRow(row: PlacedRow, there: There): PlannedRow {
  if (there === null) return { ...row, does: 'new', before: {}, after: row.fields }
  const changed = there === 'fixed' ? [] : differing(row.fields, there.fields)
  const before = there === 'fixed' ? {} : pick(there.fields, changed)
  return { ...row, does: changed.length > 0 ? 'change' : 'same', before, after: pick(row.fields, changed) }
}

const differing = (wanted: Fields, now: Fields): string[] =>
  Object.keys(wanted).filter((key) => wanted[key] !== null && wanted[key] !== (now[key] ?? null))

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.map((key) => [key, fields[key] ?? null]))

/** A planned row as the preview shows it. */
export const previewRow = (
  { columns }: Sheet,
  { row, title, does, before, after }: PlannedRow,
): PreviewRow => ({
  row,
  title,
  does,
  changes:
    does === 'change'
      ? Object.keys(after).map((key) => {
          const column = columns.find((one) => one.key === key)
          const say = (fields: Fields) => sayValue(column, fields[key])
          return { column: column?.heading ?? key, from: say(before), to: say(after) }
        })
      : [],
})
