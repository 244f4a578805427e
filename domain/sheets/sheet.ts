import type { County } from '../../types/county'
import type { Column, Value } from './column'

export type Values = Readonly<Record<string, Value>>
/** What is stored of a row. A field that is null was left blank. */
export type Fields = Readonly<Record<string, unknown>>

/** What a county's own lists offer to choose from. */
export type Lists = Pick<County, 'categories' | 'contentAreas' | 'audiences' | 'booking'>

/** The column that every kind has: the node a row belongs to. */
export const STATION = 'station'

/** The rules of one kind of spreadsheet. */
export interface Sheet {
  name: string
  columns: readonly Column[]
  /** What a row is called in lists. */
  title: (values: Values) => string
  /** Rows of one station with the same words are the same thing. */
  sameness: (values: Values) => readonly string[]
  /** What is wrong between the cells of a row: which column, and words that follow its name. */
  trouble?: (values: Values) => { key: string; says: string } | null
  fields: (values: Values) => Fields
}
