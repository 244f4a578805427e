import { anActivity, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.grant('stationStaff', 'station', VILLAGE)
  on.grant('townStaff', 'town', TOWN)
  on.grant('countyStaff', 'county', COUNTY)
  on.grant('frontDesk', 'frontDesk', VILLAGE)
})
afterAll(() => on.close())

const profile = {
  dutyPerson: '老周',
  phone: '0990-000 0003',
  officeHours: null,
  office: '村委会一楼',
  route: '进村主路走到头',
  venues: [{ name: '文化广场', capacity: 200, access: '平地，轮椅能到' }],
}
const call = (role: string, action: string, input: object, key = aKey()) =>
  on.as(role).call(action, input, key) as Promise<{
    ok: boolean
    code?: string
    data?: Record<string, unknown>
  }>
const station = (id = VILLAGE) =>
  on.cloud.database.find('stations', { _id: id })[0] as Record<string, unknown>
const board = async (input: object = { stationId: VILLAGE }) =>
  ((await on.as(null).call('station.open', input)) as unknown as { data: Record<string, never> }).data

describe('the profile', () => {
  test('is what the station page shows at once', async () => {
    expect(await call('stationStaff', 'upkeep.save', { nodeId: VILLAGE, rev: 0, profile })).toMatchObject({
      ok: true,
      data: { rev: 1, phone: '09900000003', venues: profile.venues },
    })
    expect(await board()).toMatchObject({
      station: { dutyPerson: '老周', office: '村委会一楼', venues: profile.venues },
    })
  })

  test('of two people who write at once, one hears that it changed; the same request sent again does not', async () => {
    const key = aKey()
    const input = { nodeId: VILLAGE, rev: 0, profile }
    const replies = await Promise.all([
      call('stationStaff', 'upkeep.save', input, key),
      call('townStaff', 'upkeep.save', { ...input, profile: { ...profile, office: '别处' } }),
    ])
    expect(replies.map(({ ok, code }) => code ?? ok).sort()).toEqual(['station_changed', true])
    const won = replies[0]?.ok ? { nodeId: VILLAGE, rev: 0, profile } : null
    if (won)
      expect(await call('stationStaff', 'upkeep.save', won, key)).toMatchObject({
        ok: true,
        data: { rev: 1 },
      })
    expect(station().rev).toBe(1)
  })

  test('holds 20 venues and no more; a merged station is left as it was', async () => {
    const venues = Array.from({ length: 21 }, (_, i) => ({ name: `场地${i}`, capacity: null, access: null }))
    const save = (more: object) =>
      call('stationStaff', 'upkeep.save', { nodeId: VILLAGE, rev: 0, profile: { ...profile, ...more } })
    expect(await save({ venues })).toMatchObject({ code: 'bad_input' })
    expect(await save({ venues: venues.slice(1) })).toMatchObject({ ok: true })
    on.cloud.database.insert('stations', [
      { ...station('990001002'), _id: 'gone', path: [COUNTY, TOWN, 'gone'], status: 'merged' },
    ])
    expect(await call('townStaff', 'upkeep.save', { nodeId: 'gone', rev: 0, profile })).toMatchObject({
      code: 'station_not_open',
    })
  })
})

describe('the six ones', () => {
  const check = (sixOnes: object[], rev: number) =>
    call('stationStaff', 'upkeep.check', { nodeId: VILLAGE, rev, sixOnes })
  const help = async (role: string, nodeId: string) => (await call(role, 'upkeep.help', { nodeId })).data

  test('show who needs help with what, and forget it when it came', async () => {
    await check(
      [
        { item: 'guide', state: 'help', words: '想要两块指引牌' },
        { item: 'sign', state: 'ready', words: null },
      ],
      0,
    )
    expect(await help('townStaff', TOWN)).toEqual({
      stations: [
        expect.objectContaining({
          id: VILLAGE,
          needs: [{ item: 'guide', state: 'help', words: '想要两块指引牌' }],
        }),
      ],
      more: false,
    })
    expect(await help('countyStaff', OTHER_TOWN)).toMatchObject({ stations: [] })
    await check([{ item: 'guide', state: 'ready', words: '想要两块指引牌' }], 1)
    expect(await help('townStaff', TOWN)).toMatchObject({ stations: [] })
  })

  test('tell neither a score nor an order of merit', async () => {
    await check([{ item: 'guide', state: 'help', words: null }], 0)
    const told = JSON.stringify(await help('countyStaff', COUNTY))
    expect(told).not.toMatch(/score|rank|count|total|percent/i)
  })
})

describe('the theme of a month', () => {
  const theme = (role: string, nodeId: string, own: object | null, month = '2026-11') =>
    call(role, 'upkeep.theme', {
      nodeId,
      rev: (station(nodeId).rev as number | undefined) ?? 0,
      month,
      theme: own,
    })

  test("is the station's own, else the county's word, else what the county's files say", async () => {
    expect((await board()).theme).toMatchObject({ title: '诚信君子月' })
    await theme('countyStaff', COUNTY, { title: '全县丰收月', words: '晒秋' })
    expect((await board({ code: 'TNY444' })).theme).toMatchObject({ month: 11, title: '全县丰收月' })
    await theme('stationStaff', VILLAGE, { title: '丙村大集', words: '来赶集' })
    expect((await board()).theme).toEqual({ month: 11, title: '丙村大集', words: '来赶集' })
    expect((await board({ stationId: '990001002' })).theme).toMatchObject({ title: '全县丰收月' })
    await theme('stationStaff', VILLAGE, null)
    expect((await board()).theme).toMatchObject({ title: '全县丰收月' })
  })

  test('ends with its month, and can be prepared two months ahead', async () => {
    expect(await theme('stationStaff', VILLAGE, { title: '一月', words: '好' }, '2027-02')).toMatchObject({
      code: 'bad_input',
    })
    expect(await theme('stationStaff', VILLAGE, { title: '来年', words: '好' }, '2027-01')).toMatchObject({
      ok: true,
    })
    expect((await board()).theme).toMatchObject({ title: '诚信君子月' })
    on.cloud.clock.set('2027-01-04T02:00:00.000Z')
    expect((await board()).theme).toMatchObject({ month: 1, title: '来年' })
  })

  test('costs a scan no further database call', async () => {
    on.add(anActivity())
    // The first scan of a day is written down.
    await board({ code: 'TNY444' })
    expect((await on.measure(null, 'station.open', { code: 'TNY444' })).wireTotal).toBeLessThanOrEqual(2)
  })
})

describe('trust', () => {
  test('is given and taken by the town, with a reason that the log keeps', async () => {
    const why = '半年没有退回过'
    expect(await call('townStaff', 'upkeep.trust', { nodeId: VILLAGE, trusted: true, why })).toMatchObject({
      data: { trustedAt: expect.any(String) },
    })
    expect(on.cloud.database.find('audit', { act: 'trust' })).toMatchObject([
      { why, after: { trusted: true } },
    ])
    expect(await call('stationStaff', 'upkeep.trust', { nodeId: VILLAGE, trusted: true, why })).toMatchObject(
      {
        code: 'not_allowed',
      },
    )
    await call('townStaff', 'upkeep.trust', { nodeId: VILLAGE, trusted: false, why: '先看看' })
    expect(station().trustedAt).toBeNull()
  })
})

test('the front desk looks and changes nothing; a neighbour town hears nothing', async () => {
  expect(await call('frontDesk', 'upkeep.open', { nodeId: VILLAGE })).toMatchObject({ ok: true })
  expect(await call('frontDesk', 'upkeep.save', { nodeId: VILLAGE, rev: 0, profile })).toMatchObject({
    code: 'not_allowed',
  })
  expect(await call('townStaff', 'upkeep.open', { nodeId: OTHER_TOWN })).toMatchObject({
    code: 'not_allowed',
  })
})
