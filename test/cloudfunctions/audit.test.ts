import { at, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { type Stage, stage } from '../_kit/stage'
import { aLine } from './_asks/audit'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.close())
beforeEach(() => {
  on.reset()
  on.grant('auditor', 'auditor', COUNTY)
  on.grant('townAuditor', 'auditor', TOWN)
})

const put = (...rows: ReturnType<typeof aLine>[]) => on.cloud.database.insert('audit', rows)
const NOVEMBER = { fromOn: '2026-11-01', toOn: '2026-11-30' }

test('tells who did what, when, why, and what changed, latest first', async () => {
  put(
    aLine(VILLAGE, { _id: 'first', at: at('11-10 09:00') }),
    aLine(VILLAGE, {
      _id: 'second',
      act: 'cancel',
      at: at('11-12 09:00'),
      why: '下雨',
      before: { status: 'published' },
      after: { status: 'cancelled' },
    }),
  )
  const reply = await on.as('auditor').call('audit.list', { nodeId: COUNTY, ...NOVEMBER })
  expect(reply).toMatchObject({
    data: {
      lines: [
        {
          id: 'second',
          at: at('11-12 09:00'),
          byName: '某人',
          act: 'cancel',
          nodeId: VILLAGE,
          why: '下雨',
          before: { status: 'published' },
          after: { status: 'cancelled' },
        },
        { id: 'first' },
      ],
      more: false,
    },
  })
  expect(JSON.stringify(reply)).not.toMatch(/o-somebody|some-key/)
})

test('by node, day and act', async () => {
  put(
    aLine(VILLAGE, { _id: 'in' }),
    aLine(VILLAGE, { _id: 'otherAct', act: 'export' }),
    aLine(VILLAGE, { _id: 'before', at: at('10-31 23:59') }),
    aLine(VILLAGE, { _id: 'lastMinute', at: at('11-30 23:59') }),
    aLine(VILLAGE, { _id: 'after', at: at('12-01 00:00') }),
    aLine(OTHER_TOWN, { _id: 'elsewhere' }),
  )
  const reply = await on.as('townAuditor').call('audit.list', { nodeId: TOWN, ...NOVEMBER, act: 'publish' })
  expect(reply).toMatchObject({ data: { lines: [{ id: 'lastMinute' }, { id: 'in' }] } })
  expect(await on.as('townAuditor').call('audit.list', { nodeId: OTHER_TOWN, ...NOVEMBER })).toMatchObject({
    code: 'not_allowed',
  })
})

test('by pages of fifty', async () => {
  put(
    ...Array.from({ length: 70 }, (_, i) =>
      aLine(VILLAGE, { _id: `n${i}`, at: new Date(Date.UTC(2026, 10, 5, 0, i)).toISOString() }),
    ),
  )
  const ask = async (before?: string) =>
    (
      (await on
        .as('auditor')
        .call('audit.list', { nodeId: VILLAGE, ...NOVEMBER, ...(before ? { before } : {}) })) as unknown as {
        data: { lines: { at: string }[]; more: boolean }
      }
    ).data
  const first = await ask()
  expect([first.lines.length, first.more]).toEqual([50, true])
  const rest = await ask(first.lines.at(-1)?.at)
  expect([rest.lines.length, rest.more]).toEqual([20, false])
})

test('three database calls', async () => {
  put(aLine(VILLAGE))
  const { wireTotal } = await on.measure('auditor', 'audit.list', { nodeId: VILLAGE, ...NOVEMBER })
  expect(wireTotal).toBe(3)
})
