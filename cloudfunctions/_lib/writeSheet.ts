import { type DataValidation, Workbook } from 'exceljs'

export interface SheetColumn {
  heading: string
  /** Characters; 16 unless told. */
  width?: number
  /** How Excel shows and keeps it: `@` for words, so that zeros in front stay. */
  format?: string
  /** What may be chosen from. */
  list?: readonly string[]
}

export interface SheetPage {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly (string | number | null)[])[]
  /** Down to which row the lists are offered. */
  listRows?: number
}

/** Excel's own limit for a list that is written into the cell. */
const LIST_CHARACTERS = 255
type AddRule = (range: string, rule: DataValidation) => void

/** An .xlsx with one sheet per page: headings in the first row, bold and fixed. */
export async function writeSheet(pages: readonly SheetPage[]): Promise<Buffer> {
  const book = new Workbook()
  for (const { name, columns, rows, listRows = 0 } of pages) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ heading, width = 16, format }) => ({
      header: heading,
      width,
      style: { ...(format ? { numFmt: format } : {}), alignment: { vertical: 'top', wrapText: true } },
    }))
    sheet.getRow(1).font = { bold: true }
    sheet.addRows(rows.map((row) => [...row]))
    columns.forEach(({ list }, i) => {
      const words = list?.join(',') ?? ''
      if (listRows === 0 || words === '' || words.length > LIST_CHARACTERS) return
      // One rule for the whole column; the library's types know rules for single cells only.
      const { dataValidations } = sheet as unknown as { dataValidations: { add: AddRule } }
      const letter = sheet.getColumn(i + 1).letter
      dataValidations.add(`${letter}2:${letter}${listRows}`, {
        type: 'list',
        allowBlank: true,
        formulae: [`"${words}"`],
        showErrorMessage: true,
        error: '请从下拉里选一个',
      })
    })
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
