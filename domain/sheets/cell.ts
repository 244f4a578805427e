/** One cell of a spreadsheet, as far as the rules need to know it; no library's own forms get past this. */
export type Cell =
  | { is: 'blank' }
  | { is: 'text'; text: string }
  | { is: 'number'; number: number }
  /** Wall-clock time, `YYYY-MM-DDTHH:mm`; a time without a day has the day of 1899 or 1900 that Excel gives it. */
  | { is: 'date'; at: string }
  | { is: 'formula' | 'broken' | 'merged' }

/** A spreadsheet that was opened: row numbers are those that a person sees. */
export interface Table {
  headings: readonly Cell[]
  rows: readonly { row: number; cells: readonly Cell[] }[]
  /** What else to tell the person about the file. */
  notes: readonly string[]
}

export const BLANK: Cell = { is: 'blank' }

/** Invisible characters that come along when text is copied from web pages. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g

/** Without blanks at both ends, the wide ones and the unbreakable ones included. */
export const tidy = (text: string): string => text.replace(INVISIBLE, '').trim()

/** Digits and signs typed in full width become plain ones: １３８ is 138. */
export const halfWidth = (text: string): string => tidy(text.normalize('NFKC'))

/** What stands in a cell as words; numbers as they are, without an exponent. */
export function textOf(cell: Cell): string {
  if (cell.is === 'text') return tidy(cell.text)
  if (cell.is === 'number')
    return Number.isInteger(cell.number) ? String(BigInt(cell.number)) : String(cell.number)
  if (cell.is === 'date') return cell.at.replace('T', ' ').replace(/ 00:00$/, '')
  return ''
}
