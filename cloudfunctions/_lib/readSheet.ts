import { parse } from 'csv-parse/sync'
import { BLANK, type Cell, type Table } from '../../domain/sheets/cell'
import { SHEET_ROWS_MAX } from '../../types/sheet'
import { type Refusal, refuse } from './defineFunction'
import { readWorkbook } from './readWorkbook'

const OLE = 'd0cf11e0a1b11ae1'
const ZIP = '504b0304'
/** What people rename to .xlsx or .csv: PNG, JPEG, GIF, PDF, RAR, 7z. */
const OTHERS = /^(89504e47|ffd8ff|47494638|25504446|52617221|377abcaf)/

/** A file that a person sent up, as a table; its name is not believed. What cannot be used is refused with a reason. */
export async function readSheet(bytes: Buffer): Promise<Table | Refusal> {
  const start = bytes.subarray(0, 8).toString('hex')
  if (bytes.length === 0) return refuse('sheet_empty')
  if (start.startsWith(OLE)) {
    // An .xlsx with a password is wrapped into the old container.
    return refuse(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'sheet_password' : 'sheet_old_excel',
    )
  }
  if (OTHERS.test(start)) return refuse('sheet_not_a_sheet')
  const table = start.startsWith(ZIP) ? await readWorkbook(bytes) : readCsv(bytes)
  if (!('rows' in table)) return table
  if (table.rows.length > SHEET_ROWS_MAX + 1) return refuse('sheet_too_many_rows')
  return table
}

function readCsv(bytes: Buffer): Table | Refusal {
  const text = decode(bytes)
  if (text === null) return refuse('sheet_encoding')
  if (/\p{Cc}/u.test(text.slice(0, 2000).replace(/[\t\r\n]/g, ''))) return refuse('sheet_not_a_sheet')
  try {
    const records: string[][] = parse(text, { delimiter: delimiterOf(text), relax_column_count: true })
    const [headings = [], ...rest] = records.map((record) => record.map(cellOf))
    const rows = rest
      .map((cells, i) => ({ row: i + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.is !== 'blank'))
    return { headings, rows, notes: [] }
  } catch (error) {
    if (/^CSV_/.test((error as { code?: string }).code ?? '')) return refuse('sheet_csv_broken')
    throw error
  }
}

/** A CSV file has no formulas of its own, but a spreadsheet would make one of this. */
function cellOf(text: string): Cell {
  if (text.trim() === '') return BLANK
  return /^\s*=/.test(text) ? { is: 'formula' } : { is: 'text', text }
}

/** Whichever of the three stands most often in the first line. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const times = (mark: string) => first.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best))
}

/**
 * UTF-8 and UTF-16 with or without their mark, else the national encoding that Excel in China writes; null
 * when it is none of them. Needs a Node with full ICU, as the platform's is.
 */
function decode(bytes: Buffer): string | null {
  for (const encoding of encodingsFor(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  return null
}

function encodingsFor(bytes: Buffer): string[] {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return ['utf-16le']
  if (mark === 'feff') return ['utf-16be']
  const start = bytes.subarray(0, 400)
  // Latin letters, digits and commas have a zero byte in UTF-16: behind them or before them.
  const zeros = [...start.entries()].filter(([, byte]) => byte === 0).map(([i]) => i % 2)
  if (zeros.length > 0)
    return [zeros.filter((odd) => odd === 1).length * 2 > zeros.length ? 'utf-16le' : 'utf-16be']
  return ['utf-8', 'gb18030']
}
