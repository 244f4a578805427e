import { Workbook } from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { exportFields } from '../../domain/sheets/exports'
import { asWords } from '../../domain/sheets/mask'
import { aBooking, anActivity, COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

/** What residents and staff type goes out in spreadsheets, where a formula would be run on somebody's machine. */

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.grant('county', 'county', COUNTY)
})
afterAll(() => on.close())

const BEGINNINGS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  '＝',
  '＋',
  '－',
  '＠',
  '﹦',
  '﹢',
  '﹣',
  '﹫',
  '−',
]
const BEHIND = [' =', '\u3000=', '\u00a0=', '\u200b=', '\ufeff=', '\u2060+', ' ＝']

test.each([...BEGINNINGS, ...BEHIND].map((start) => [JSON.stringify(start), start]))(
  'words that begin with %s are kept words',
  (_shown, start) => {
    expect(asWords(`${start}cmd|' /C calc'!A0`)).toBe(`'${start}cmd|' /C calc'!A0`)
  },
)
test.each(['书法课堂', '138****1234', '3-5 岁', 'a=b', '', '5', '（=）'])('%j needs nothing', (text) => {
  expect(asWords(text)).toBe(text)
})

const EVIL = '=HYPERLINK("http://127.0.0.1:9/"&A1,"点我")'

/** Every cell of every sheet of a file. */
async function cellsOf(bytes: Buffer) {
  const book = new Workbook()
  await book.xlsx.load(bytes as never)
  const cells: { value: unknown; type: number }[] = []
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell(({ value, type }) => cells.push({ value, type }))),
  )
  return cells
}

async function exported(kind: string, more: object = {}): Promise<Buffer> {
  const fields = exportFields[kind as keyof typeof exportFields].map(({ key }) => key)
  const input = { kind, nodeId: TOWN, fields, ...more }
  const made = (await on.as('county').call('sheet.export', input, aKey())) as unknown as {
    data: { id: string }
  }
  const link = (await on.as('county').call('sheet.link', { exportId: made.data.id }, aKey())) as unknown as {
    data: { url: string }
  }
  return Buffer.from(await (await fetch(link.data.url)).arrayBuffer())
}

/** All that is text in these rows becomes a formula, but for what is needed to find them. */
const evil = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      ['_id', 'status', 'startsAt', 'endsAt', 'createdAt', 'organiserId', 'activityId'].includes(field) ||
      typeof value !== 'string'
        ? value
        : EVIL,
    ]),
  )

const worlds: Record<string, { more?: object; put: () => void }> = {
  roster: {
    more: { activityId: 'evil' },
    put() {
      const activity = anActivity({ _id: 'evil', title: EVIL, asksName: true, asksPhone: true })
      on.add(activity)
      const booking = aBooking(activity, 'o-x', { name: EVIL, phone: EVIL })
      on.cloud.database.insert('bookings', [booking])
    },
  },
  activities: {
    more: { fromOn: '2026-11-20', toOn: '2026-11-30' },
    put: () => on.add({ ...anActivity(), ...evil(anActivity({ contactName: 'x' })) } as never),
  },
  teams: { put: () => put('teams', ['name', 'leader', 'phone', 'words', 'stationName', 'kind']) },
  honours: {
    put: () =>
      put('honours', ['title', 'holder', 'holderKind', 'level', 'givenOn', 'givenBy', 'stationName', 'deed']),
  },
  stations: {
    put() {
      const { database } = on.cloud
      const rows = database.find('stations')
      database.empty('stations')
      const words = [
        'fullName',
        'townName',
        'dutyPerson',
        'phone',
        'officeHours',
        'office',
        'route',
        'number',
      ]
      const spoilt = Object.fromEntries(words.map((field) => [field, EVIL]))
      database.insert(
        'stations',
        rows.map((row) => (row._id === VILLAGE ? { ...row, ...spoilt } : row)) as never,
      )
    },
  },
}
const put = (name: string, fields: string[]) =>
  on.cloud.database.insert(name, [
    {
      _id: 'evil',
      status: 'current',
      path: [COUNTY, TOWN, VILLAGE],
      ...Object.fromEntries(fields.map((field) => [field, EVIL])),
    },
  ] as never)

test('every kind of export is tried', () => {
  expect(Object.keys(worlds).sort()).toEqual(Object.keys(exportFields).sort())
})

test.each(Object.entries(worlds))(
  '%s: each column holds words or numbers, never a formula',
  async (kind, { more, put }) => {
    put()
    const bytes = await exported(kind, more)
    const cells = await cellsOf(bytes)
    const words = cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
    expect(words.some((text) => text.startsWith(`'=`))).toBe(true)
    expect(words.filter((text) => /^[\s=+\-@＝＋－＠]/.test(text))).toEqual([])
    expect(cells.every(({ value }) => ['string', 'number'].includes(typeof value))).toBe(true)
    // In the file itself too: no cell has a formula, no part of it leads elsewhere.
    const files = unzipSync(new Uint8Array(bytes))
    for (const [name, content] of Object.entries(files)) {
      expect(name).not.toMatch(/externalLink|connections|vba/)
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(content)).not.toMatch(/<f[ >]|<hyperlink/)
    }
  },
)

test('the table of figures: a project named like a formula is a name', async () => {
  on.cloud.database.insert('projects', [
    { _id: 'evil', name: EVIL, path: [COUNTY], organiserId: null },
  ] as never)
  const input = { nodeId: COUNTY, fromMonth: '2026-11', toMonth: '2026-11' }
  const { data } = (await on.as('county').call('stats.sheet', input, aKey())) as unknown as {
    data: { base64: string }
  }
  const cells = await cellsOf(Buffer.from(data.base64, 'base64'))
  expect(cells.some(({ type }) => type === 6)).toBe(false)
})
