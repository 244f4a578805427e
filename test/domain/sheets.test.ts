import { county } from '../../config/county/tiny/index'
import { BLANK, type Cell } from '../../domain/sheets/cell'
import { type Column, readCell } from '../../domain/sheets/column'
import { chosenFields, exportCell, exportFields } from '../../domain/sheets/exports'
import { sheetOf } from '../../domain/sheets/kind'
import { asWords, maskMobiles, maskName } from '../../domain/sheets/mask'
import { planRow, withoutTwins } from '../../domain/sheets/plan'
import { readTable } from '../../domain/sheets/table'
import { readDay, readTime } from '../../domain/sheets/when'
import { SheetKind } from '../../types/sheet'

const TODAY = '2026-11-23'
const text = (words: string): Cell => ({ is: 'text', text: words })
const readAs = (read: { value: unknown } | { says: string }) => ('value' in read ? read.value : null)

test.each([
  ['2026-11-28', '2026-11-28'],
  ['2026/1/5', '2026-01-05'],
  ['2026.11.28', '2026-11-28'],
  ['2026年11月28日', '2026-11-28'],
  ['２０２６－１１－２８', '2026-11-28'],
  ['11月28日', null],
  ['11-28', null],
  ['28日', null],
  ['26-11-28', null],
  ['28/11/2026', null],
  ['2026-13-01', null],
  ['2026-02-29', null],
  ['46354', null],
  ['下周六', null],
])('the day %s is %s', (written, day) => {
  expect(readAs(readDay(text(written), TODAY))).toBe(day)
})

test('a date cell is its day; a cell with only a time is none', () => {
  expect(readDay({ is: 'date', at: '2026-11-28T00:00' }, TODAY)).toEqual({ value: '2026-11-28' })
  expect(readAs(readDay({ is: 'date', at: '1899-12-30T09:00' }, TODAY))).toBeNull()
})

test.each([
  ['9:00', '09:00'],
  ['14:30', '14:30'],
  ['9：05', '09:05'],
  ['19.30', '19:30'],
  ['上午9点', '09:00'],
  ['下午2点半', '14:30'],
  ['下午 2:15', '14:15'],
  ['晚上7点', '19:00'],
  ['中午12点', '12:00'],
  ['中午1点', '13:00'],
  ['14点30分', '14:30'],
  ['9时', '09:00'],
  ['9点整', '09:00'],
  ['3点', null],
  ['9', null],
  ['25:00', null],
  ['9:75', null],
  ['饭后', null],
])('the time %s is %s', (written, time) => {
  expect(readAs(readTime(text(written)))).toBe(time)
})

test('a time cell, or the part of a day that Excel keeps', () => {
  expect(readTime({ is: 'date', at: '1899-12-30T09:30' })).toEqual({ value: '09:30' })
  expect(readTime({ is: 'number', number: 0.375 })).toEqual({ value: '09:00' })
  expect(readAs(readTime({ is: 'number', number: 9 }))).toBeNull()
})

const column = (different: Partial<Column>): Column => ({
  key: 'x',
  heading: '某列',
  form: 'line',
  note: '',
  example: '',
  ...different,
})
const read = (different: Partial<Column>, cell: Cell) => readCell(column(different), cell, TODAY)

test.each<[Partial<Column>, Cell, unknown]>([
  [{}, text('  甲\u3000'), '甲'],
  [{}, text('\u200B甲'), '甲'],
  [{}, { is: 'number', number: 370983001 }, '370983001'],
  [{}, BLANK, null],
  [{ form: 'words' }, text('一\r\n二'), '一\n二'],
  [{ form: 'count' }, text('３０ 人'), 30],
  [{ form: 'count' }, { is: 'number', number: 12 }, 12],
  [{ form: 'phone' }, { is: 'number', number: 13800000000 }, '13800000000'],
  [{ form: 'phone' }, text('+86 138-0000-0000'), '13800000000'],
  [{ form: 'phone' }, { is: 'number', number: 5383210000 }, '05383210000'],
  [
    {
      form: 'several',
      options: [
        { value: 'a', words: '甲' },
        { value: 'b', words: '乙' },
      ],
    },
    text('甲、乙，甲'),
    ['a', 'b'],
  ],
])('%j reads %j as %j', (different, cell, value) => {
  expect(read(different, cell)).toEqual({ value })
})

test.each<[Partial<Column>, Cell, string]>([
  [{ required: true }, BLANK, '没有写'],
  [{ required: true }, text(' \u3000'), '没有写'],
  [{}, { is: 'formula' }, '是公式，请粘贴成数值'],
  [{}, { is: 'merged' }, '是合并的单元格，请取消合并，每一行都写上'],
  [{}, { is: 'broken' }, '里是错误值（如 #N/A），请改成正确的内容'],
  [{}, text('甲\n乙'), '里有换行，请写成一行'],
  [{}, text('甲\u0007乙'), '里有看不见的特殊字符或乱码，请重新打字输入'],
  [{ max: 3 }, text('甲乙丙丁'), '太长了（4 字），最多 3 字'],
  [{}, text('@SUM(1)'), '是公式，请粘贴成数值'],
  [{ form: 'count', min: 1 }, { is: 'number', number: 0 }, '要在 1 到 5000 之间，现在是 0'],
  [{ form: 'count' }, { is: 'number', number: 1.5 }, '写的“1.5”不是整数，请只写数字'],
  [{ form: 'phone' }, text('1380000'), '写的“1380000”不像电话号码，请检查'],
])('%j refuses %j: %s', (different, cell, says) => {
  expect(read(different, cell)).toEqual({ says })
})

test('columns may stand in any order; content without a heading is not dropped in silence', () => {
  const columns = [column({ key: 'a', heading: '甲' }), column({ key: 'b', heading: '乙' })]
  const rows = [{ row: 2, cells: [text('1'), text('2'), text('3')] }]
  expect(
    readTable(columns, { headings: [text('乙'), text('* 甲')], rows: rows.slice(0, 0), notes: [] }, TODAY),
  ).toEqual({
    rows: [],
    problems: [],
  })
  const { problems } = readTable(columns, { headings: [text('乙'), text('甲')], rows, notes: [] }, TODAY)
  expect(problems).toEqual([{ row: 2, column: null, says: '第 3 列没有列名，却有内容，请删掉或补上列名' }])
})

test.each(SheetKind.options)('the example of %s can be read, but for its mark', (kind) => {
  const { columns, trouble, fields } = sheetOf(kind, county)
  const cells = columns.map(({ example }) => text(example))
  const headings = columns.map(({ heading }) => text(heading))
  const { rows, problems } = readTable(columns, { headings, rows: [{ row: 2, cells }], notes: [] }, TODAY)
  expect(problems).toEqual([])
  expect(trouble?.(rows[0]?.values ?? {}) ?? null).toBeNull()
  expect(fields(rows[0]?.values ?? {})).not.toEqual({})
})

test.each([
  [{ from: '03:00', to: '05:00', mode: 'dropIn' }, 'from'],
  [{ from: '09:00', to: '09:00', mode: 'dropIn' }, 'to'],
  [{ from: '09:00', to: '10:00', mode: 'bookable' }, 'capacity'],
  [{ from: '09:00', to: '10:00', mode: 'dropIn', capacity: 3 }, 'capacity'],
])('an activity with %j is in trouble with its %s', (values, key) => {
  expect(sheetOf('activities', county).trouble?.(values)?.key).toBe(key)
})

test('what a row does', () => {
  const row = { row: 2, id: 'x', stationId: 's', title: '甲', values: {}, fields: { a: '新', b: null, c: 1 } }
  expect(planRow(row, null)).toMatchObject({ does: 'new', after: row.fields })
  expect(planRow(row, 'fixed')).toMatchObject({ does: 'same' })
  expect(planRow(row, { fields: { a: '新', b: '旧', c: 1 } })).toMatchObject({ does: 'same' })
  expect(planRow(row, { fields: { a: '旧', b: '旧', c: 1 } })).toMatchObject({
    does: 'change',
    before: { a: '旧' },
    after: { a: '新' },
  })
  expect(withoutTwins([row, { ...row, row: 3 }])).toMatchObject({ twice: [{ row: 3 }], problems: [] })
  expect(withoutTwins([row, { ...row, row: 3, fields: {} }]).problems).toHaveLength(1)
})

test('masks', () => {
  expect(maskMobiles('13812345678')).toBe('138****5678')
  expect(maskMobiles('打 13812345678 或 0538-3210000')).toBe('打 138****5678 或 0538-3210000')
  expect(maskMobiles('113812345678')).toBe('113812345678')
  expect(['王', '王芳', '王小芳', '欧阳小芳', ''].map(maskName)).toEqual(['王', '王*', '王*芳', '欧**芳', ''])
  expect(['=1', '+1', '-1', '@a', '\t=1', '＝1', '甲=1'].map(asWords)).toEqual([
    "'=1",
    "'+1",
    "'-1",
    "'@a",
    "'\t=1",
    "'＝1",
    '甲=1',
  ])
})

test('exports hold the chosen fields in their own order', () => {
  expect(chosenFields('roster', ['partySize', 'name'])?.map(({ key }) => key)).toEqual(['name', 'partySize'])
  expect(chosenFields('roster', ['openid'])).toBeNull()
  const [name] = exportFields.roster
  expect(name && exportCell(name, '王小芳')).toBe('王*芳')
})
