import { Workbook } from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { Refusal } from '../../cloudfunctions/_lib/defineFunction'
import { readSheet } from '../../cloudfunctions/_lib/readSheet'
import { unzip } from '../../cloudfunctions/_lib/unzip'

/** Spreadsheets that were made to harm: each is answered within seconds, and nothing in it is run or fetched. */

const BOOK =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
const HEADS = '<row r="1"><c r="A1" t="inlineStr"><is><t>队伍名称</t></is></c></row>'
const ROW = '<row r="2"><c r="A2" t="inlineStr"><is><t>甲队</t></is></c></row>'
const sheetXml = (rows: string, more = '') =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more}</worksheet>`

const merged = (attributes: string) => ({
  sheet: sheetXml(HEADS + ROW, `<mergeCells count="1"><mergeCell ${attributes}/></mergeCells>`),
})

function book({ sheet = sheetXml(HEADS + ROW), workbook = '', files = {} as Record<string, string> }) {
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `${BOOK}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...files,
  }
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
      level: 1,
    }),
  )
}

/** What came of it, and how long it took. */
async function read(file: Buffer) {
  const began = performance.now()
  const table = await readSheet(file)
  const ms = performance.now() - began
  return { ms, code: table instanceof Refusal ? table.code : 'read', table }
}
/** On a busy machine; what these guard against takes minutes or never ends. */
const SOON_MS = 10_000

test('an honest one of this make is read', async () => {
  expect((await read(book({}))).table).toMatchObject({
    headings: [{ is: 'text', text: '队伍名称' }],
    rows: [{ row: 2, cells: [{ is: 'text', text: '甲队' }] }],
  })
})

test.each<[what: string, parts: Parameters<typeof book>[0]]>([
  ['rows that are never closed', { sheet: sheetXml(`${HEADS}${'<row r="9"><c>'.repeat(200_000)}`) }],
  ['parts that are never closed', { sheet: sheetXml(HEADS, '<hyperlinks '.repeat(300_000)) }],
  ['tags that are never closed', { workbook: '<sheet '.repeat(300_000) }],
  [
    'all of its cells merged',
    { sheet: sheetXml(HEADS + ROW, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') },
  ],
  ...[
    '"A1048576:XFD1"',
    '"XFD1:A1048576"',
    "'A1:XFD1048576'",
    '"$A$1:$XFD$1048576"',
    '"&#65;1:XFD1048576"',
  ].map((ref) => [`all of its cells merged as ${ref}`, merged(`ref=${ref}`)] as [string, object]),
  ['all of its cells merged beside another range', merged('ref="A1:XFD1048576" a-ref="A1:B1"')],
  ['all of its cells merged and a bracket', merged('ref="A1:XFD1048576" a=">"')],
  [
    'a width for a thousand million columns',
    {
      sheet: sheetXml(HEADS + ROW).replace(
        '<sheetData>',
        '<cols><col min="1" max="1000000000" width="9"/></cols><sheetData>',
      ),
    },
  ],
  [
    'a choice for all of its cells that ends with a blank',
    {
      sheet: sheetXml(
        HEADS + ROW,
        '<dataValidations count="1"><dataValidation sqref="A1:XFD1048576" type="list"><formula1>"a"</formula1></dataValidation></dataValidations >',
      ),
    },
  ],
  [
    'a row that is the four thousand millionth',
    { sheet: sheetXml(`${HEADS}<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>`) },
  ],
  [
    'a name for all of its cells',
    { workbook: '<definedNames><definedName name="x">\'表\'!$A$1:$XFD$1048576</definedName></definedNames>' },
  ],
  [
    'a choice for all of its cells',
    {
      sheet: sheetXml(
        HEADS + ROW,
        '<dataValidations count="1"><dataValidation sqref="A1:XFD1048576" type="list"><formula1>"a"</formula1></dataValidation></dataValidations>',
      ),
    },
  ],
  [
    'a last row and a last column',
    { sheet: sheetXml(`${HEADS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`) },
  ],
  [
    'words that double thirty times',
    {
      sheet: `<!DOCTYPE x [<!ENTITY a0 "lol">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]>${sheetXml(`${HEADS}<row r="2"><c r="A2" t="inlineStr"><is><t>&a30;</t></is></c></row>`)}`,
    },
  ],
])('%s', async (_what, parts) => {
  const { ms } = await read(book(parts))
  expect(ms).toBeLessThan(SOON_MS)
})

test('a title over some cells is read as merged, whichever program wrote it', async () => {
  for (const written of [
    '<mergeCell ref="A2:C2"/>',
    '<mergeCell ref="A2:C2" />',
    '<mergeCell ref="A2:C2"></mergeCell>',
  ]) {
    const sheet = sheetXml(HEADS + ROW, `<mergeCells count="1">${written}</mergeCells>`)
    const widths = '<cols><col min="1" max="3" width="9"/></cols><sheetData>'
    const { table } = await read(book({ sheet: sheet.replace('<sheetData>', widths) }))
    expect(table).toMatchObject({
      rows: [{ row: 2, cells: [{ is: 'merged' }, { is: 'merged' }, { is: 'merged' }] }],
    })
  }
})

test('a file of the machine is not read into a cell', async () => {
  const rows = `${HEADS}<row r="2"><c r="A2" t="inlineStr"><is><t>&x;</t></is></c></row>`
  const sheet = `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>${sheetXml(rows)}`
  const { table } = await read(book({ sheet }))
  expect(JSON.stringify(table)).not.toContain(require('node:fs').readFileSync('/etc/hostname', 'utf8').trim())
})

test('formulas, also shared ones and those with an answer, and links to other files are never worked out', async () => {
  const formulas = [
    '<c r="A2"><f>1+1</f><v>2</v></c>',
    '<c r="B2"><f>HYPERLINK("http://127.0.0.1:9/x","甲")</f><v>甲</v></c>',
    '<c r="C2"><f>[1]Sheet1!$A$1</f><v>7</v></c>',
    `<c r="D2"><f>cmd|' /C calc'!A0</f><v>0</v></c>`,
    '<c r="E2"><f t="shared" ref="E2:E3" si="0">A2</f><v>2</v></c>',
  ].join('')
  const sheet = sheetXml(`${HEADS}<row r="2">${formulas}</row>`)
  const files = {
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/connections.xml': '<connections/>',
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://127.0.0.1:9/" TargetMode="External"/></Relationships>',
  }
  const { table } = await read(book({ sheet, files }))
  const cells = (table as unknown as { rows: { cells: { is: string }[] }[] }).rows[0]?.cells ?? []
  expect(cells.slice(0, 5).map(({ is }) => is)).toEqual(Array(5).fill('formula'))
})

test('names that would lead out of a folder are only names: nothing is ever unpacked to one', () => {
  const names = ['../../etc/passwd', '/etc/passwd', 'C:\\x', 'xl/../../x', 'constructor', 'valueOf']
  const files = unzip(
    Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))),
    1000,
  )
  expect(files).toBeInstanceOf(Map)
  expect([...(files as Map<string, Buffer>).keys()].sort()).toEqual([...names].sort())
})

test('a workbook of a whole archive of archives is read one layer deep', async () => {
  const inner = zipSync({ x: new Uint8Array(1_000_000) })
  const outer = Buffer.from(zipSync({ 'xl/workbook.xml': inner, 'xl/a.zip': inner }))
  expect((await read(outer)).code).toMatch(/^sheet_/)
})

test('our own export of words that look like formulas comes back as the words', async () => {
  const book = new Workbook()
  book.addWorksheet('表').addRows([['队伍名称'], ["'=1+1"]])
  const { table } = await read(Buffer.from(await book.xlsx.writeBuffer()))
  expect(table).toMatchObject({ rows: [{ cells: [{ is: 'text', text: "'=1+1" }] }] })
})
