import { county } from '../../config/county/current'
import type { Column } from '../../domain/sheets/column'
import { sheetOf } from '../../domain/sheets/kind'
import { EXAMPLE } from '../../domain/sheets/table'
import { SHEET_ROWS_MAX, type sheetContract } from '../../types/sheet'
import type { Actions } from '../_lib/defineFunction'
import { NOTES_SHEET } from '../_lib/readWorkbook'
import { type SheetColumn, writeSheet } from '../_lib/writeSheet'

export const template: Actions<typeof sheetContract>['template'] = async ({ kind }) => {
  const { name, columns } = sheetOf(kind, county)
  const example = columns.map(({ example }, i) => (i === 0 ? `${EXAMPLE}${example}` : example))
  const notes = columns.map(({ heading, required, note, example }) => [
    heading,
    required ? '必填' : '可以不填',
    note,
    example,
  ])
  const bytes = await writeSheet([
    { name, columns: columns.map(sheetColumn), rows: [example], listRows: SHEET_ROWS_MAX + 1 },
    {
      name: NOTES_SHEET,
      columns: [
        { heading: '列名' },
        { heading: '要不要填' },
        { heading: '怎么填', width: 60 },
        { heading: '例子', width: 40 },
      ],
      rows: [...notes, ['第一行列名', '', '不要改动、不要合并单元格；写着“例：”的一行不会导入。', '']],
    },
  ])
  return { name: `${name}导入模板.xlsx`, base64: bytes.toString('base64') }
}

const sheetColumn = ({ heading, form, options }: Column): SheetColumn => ({
  heading,
  width: form === 'words' ? 40 : 18,
  // Words keep the zeros in front of numbers; a day typed into a day column becomes a real date.
  format: form === 'day' ? 'yyyy-mm-dd' : '@',
  ...(form === 'one' ? { list: options?.map(({ words }) => words) ?? [] } : {}),
})
