import { anActivity, at, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const open = (input: object) => on.measure(null, 'station.open', input)
const dataOf = async (input: object) => {
  const { reply } = await open(input)
  return (reply.ok ? reply.data : reply) as unknown as Record<string, unknown>
}

describe('station.open', () => {
  test('a scan shows the station without anybody signing in, in two database calls', async () => {
    on.add(anActivity())
    // The first scan of a day is also noted.
    await open({ code: 'TNY444' })
    const { reply, wireTotal } = await open({ code: 'TNY444' })
    expect(reply).toMatchObject({
      ok: true,
      data: {
        kind: 'station',
        signNote: null,
        todayOn: '2026-11-23',
        station: { name: '丙村', fullName: '乙镇丙村新时代文明实践站', townName: '乙镇', number: '003' },
        upcoming: [{ title: '书法课堂' }],
        categoryCounts: { jiang: 1 },
      },
    })
    expect(wireTotal).toBeLessThanOrEqual(2)
  })

  test("shows the town's and the county's activities that are open to it, and nobody else's", async () => {
    on.add(
      anActivity({ title: '本村' }),
      anActivity({ title: '全镇', openTo: TOWN }),
      anActivity({ title: '全县', openTo: COUNTY }),
      anActivity({ title: '别的镇', openTo: OTHER_TOWN }),
      anActivity({ title: '别的村', openTo: '990001002' }),
    )
    const { upcoming } = await dataOf({ code: 'TNY444' })
    expect((upcoming as { title: string }[]).map(({ title }) => title).sort()).toEqual([
      '全县',
      '全镇',
      '本村',
    ])
  })

  test('starts with today, even what is over today, and leaves yesterday out', async () => {
    on.add(
      anActivity({ title: '昨天', startsAt: at('11-22 09:00'), endsAt: at('11-22 10:00') }),
      anActivity({ title: '今早', startsAt: at('11-23 07:00'), endsAt: at('11-23 08:00') }),
      anActivity({ title: '今晚', startsAt: at('11-23 19:00'), endsAt: at('11-23 20:00') }),
    )
    const { upcoming, categoryCounts } = await dataOf({ code: 'TNY444' })
    expect((upcoming as { title: string }[]).map(({ title }) => title)).toEqual(['今早', '今晚'])
    expect(categoryCounts).toEqual({ jiang: 1 })
  })

  test('never shows who holds seats, or anything else the contract does not name', async () => {
    const hold = { seats: 1, key: 'secret-key', at: at('11-22 09:00') }
    on.add(anActivity({ holders: { aaaa: hold }, heldAt: hold.at }))
    const { reply } = await open({ code: 'TNY444' })
    expect(JSON.stringify(reply)).not.toMatch(/holders|secret-key|heldAt|openTo/)
  })

  test('a sign typed in small letters is the same sign', async () => {
    expect(await dataOf({ code: 'tny444' })).toMatchObject({ kind: 'station' })
  })

  test('a replaced sign leads to its station and says so', async () => {
    on.cloud.database.insert('signs', [
      { _id: 'ABD222', number: '003', stationId: VILLAGE, status: 'replaced' },
    ])
    expect(await dataOf({ code: 'ABD222' })).toMatchObject({
      station: { id: VILLAGE },
      signNote: { note: 'replaced', formerName: null },
    })
  })

  test.each([
    ['merged', { successorId: VILLAGE }, VILLAGE],
    ['closed', { successorId: null }, TOWN],
  ])('the sign of a %s station leads on and names the old one', async (status, more, leadsTo) => {
    const [old] = on.cloud.database.find('stations', { _id: '990001002' })
    on.cloud.database.insert('stations', [{ ...old, _id: 'old', status, ...more }])
    on.cloud.database.insert('signs', [{ _id: 'ABD333', number: '099', stationId: 'old', status: 'current' }])
    expect(await dataOf({ code: 'ABD333' })).toMatchObject({
      kind: 'station',
      station: { id: leadsTo },
      signNote: { note: status, formerName: '乙镇丁村新时代文明实践站' },
    })
  })

  test('an unknown sign is answered with the towns to choose from', async () => {
    expect(await dataOf({ code: 'ZZZ999' })).toEqual({
      kind: 'unknown',
      towns: [
        { id: TOWN, name: '乙镇', stationCount: 2 },
        { id: OTHER_TOWN, name: '戊街道', stationCount: 2 },
      ],
    })
    expect(await dataOf({ stationId: 'nowhere' })).toMatchObject({ kind: 'unknown' })
  })

  test.each([
    [{}],
    [{ code: 'short' }],
    [{ code: 'OOOOOO' }],
    [{ code: { $gt: '' } }],
    [{ code: 'TNY444', stationId: 'x' }],
    [{ code: 'T'.repeat(5000) }],
  ])('refuses %j', async (input) => {
    expect((await open(input)).reply).toMatchObject({ ok: false, code: 'bad_input' })
  })
})

describe('finding a station', () => {
  const find = (text: string) => on.as(null).call('station.find', { text })

  test('by a part of the name: villages of the same name come with their towns', async () => {
    expect(await find('丁村')).toMatchObject({
      data: { stations: [{ townName: '乙镇' }, { townName: '戊街道' }], more: false },
    })
  })

  test('by the printed number, with or without zeros', async () => {
    for (const text of ['003', '3', '００３', '丙村新时代文明实践站', '乙镇丙村'])
      expect(await find(text)).toMatchObject({ data: { stations: [{ name: '丙村' }] } })
  })

  test('a search pattern is taken literally', async () => {
    expect(await find('.*')).toMatchObject({ data: { stations: [] } })
  })

  test('by town', async () => {
    expect(await on.as(null).call('station.towns')).toMatchObject({
      data: { towns: [{ name: '乙镇' }, { name: '戊街道' }] },
    })
    expect(await on.as(null).call('station.list', { townId: TOWN })).toMatchObject({
      data: { stations: [{ name: '乙镇' }, { name: '丙村' }, { name: '丁村' }] },
    })
  })
})
