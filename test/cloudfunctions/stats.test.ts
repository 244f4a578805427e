import { indexes } from '../../cloudfunctions/_lib/indexes'
import type { ActivityRecord } from '../../cloudfunctions/_lib/records'
import type { StatRecord } from '../../cloudfunctions/_lib/records/stats'
import { anActivity, at, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

const SIBLING = '990001002'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.grant('countyStaff', 'county', COUNTY)
  on.grant('townStaff', 'town', TOWN)
  on.grant('stationStaff', 'station', VILLAGE)
  on.grant('frontDesk', 'frontDesk', VILLAGE)
})
afterAll(() => on.close())

const tick = () => on.cloud.timers.fire('clock', 'tick')
/** A run that may die; the platform's own repetition would come a minute later. */
const tickOnce = () =>
  on.cloud
    .call('clock', { Type: 'Timer', TriggerName: 'tick', Time: '', Message: '' }, { source: 'wx_trigger' })
    .catch(() => null)
/** Puts these activities in the place of all there were. */
function rewrite(activities: readonly ActivityRecord[]) {
  on.cloud.database.empty('activities')
  for (const index of indexes) if (index.collection === 'activities') on.cloud.database.ensureIndex(index)
  on.add(...activities)
}
const stat = (id: string) =>
  on.cloud.database.find('stats', { _id: id })[0] as unknown as StatRecord | undefined

const held = (different: Partial<ActivityRecord> = {}) =>
  anActivity({
    startsAt: at('11-18 09:00'),
    endsAt: at('11-18 11:00'),
    changedAt: at('11-18 12:00'),
    ...different,
  })

const outcome = (value: number, unit: '人' | '人次', results: object[] = []) =>
  ({
    headcount: { value, unit, method: '清点' },
    results,
    note: null,
    byName: '小周',
    at: at('11-18 12:00'),
    by: 'o-stationStaff',
    key: 'key-outcome',
  }) as ActivityRecord['outcome']

interface Reply {
  ok: boolean
  code?: string
  data: {
    asOf: string | null
    total: Record<string, unknown> & { held: number }
    months: { month: string; figures: { held: number; planned: number; cancelled: number } }[]
    categories: { category: string; figures: { held: number } }[]
    projects: { projectId: string; name: string; figures: { held: number } }[]
    activities: { id: string; organiserId: string }[]
    more: string | null
    weeks: string[]
    groups: { townId: string | null; stations: { id: string; weeks: string }[] }[]
    name: string
    base64: string
  }
}
const ask = async (role: string, verb: string, input: object = {}, key?: string) =>
  (await on.as(role).call(`stats.${verb}`, input, key)) as unknown as Reply
const YEAR = { fromMonth: '2026-01', toMonth: '2026-12' }
const DAYS = { fromOn: '2026-01-01', toOn: '2026-12-31' }
const board = (nodeId: string, more: object = {}, role = 'countyStaff') =>
  ask(role, 'board', { nodeId, ...YEAR, ...more })
const list = (nodeId: string, more: object, role = 'countyStaff') =>
  ask(role, 'activities', { nodeId, ...DAYS, ...more })

describe('the clock counts', () => {
  test('what was held, is planned, was cancelled; what was withdrawn is nothing', async () => {
    on.add(
      held({ capacity: 10, seatsLeft: 3, outcome: outcome(12, '人次') }),
      held({ settledAt: at('11-19 09:00'), outcome: outcome(5, '人') }),
      anActivity(),
      anActivity({ status: 'cancelled' }),
      anActivity({ status: 'withdrawn', openTo: '' }),
    )
    await tick()
    const { data } = await board(VILLAGE)
    expect(data.asOf).toBe('2026-11-23T02:00:00.000Z')
    expect(data.total).toEqual({
      held: 2,
      planned: 1,
      cancelled: 1,
      unsettled: 1,
      seats: 20,
      booked: 7,
      heads: [
        { unit: '人', value: 5, by: [{ method: '清点', value: 5 }], activities: 1 },
        { unit: '人次', value: 12, by: [{ method: '清点', value: 12 }], activities: 1 },
      ],
      results: [],
    })
  })

  test('units are never added to each other', async () => {
    const results = [
      { unit: '株', value: 20, method: '清点', note: null },
      { unit: '平方米', value: 0.1, method: '估算', note: null },
    ]
    const more = [{ unit: '平方米', value: 0.2, method: '清点', note: null }]
    on.add(held({ outcome: outcome(3, '人', results) }), held({ outcome: outcome(4, '人次', more) }))
    await tick()
    const { data } = await board(COUNTY)
    expect(data.total).toMatchObject({
      heads: [
        { unit: '人', value: 3 },
        { unit: '人次', value: 4 },
      ],
      results: [
        { unit: '株', value: 20, activities: 1 },
        {
          unit: '平方米',
          value: 0.3,
          by: [
            { method: '估算', value: 0.1 },
            { method: '清点', value: 0.2 },
          ],
          activities: 2,
        },
      ],
    })
  })

  test('a town has what its stations and it itself organised, the county everything', async () => {
    on.add(
      held(),
      held({ organiserId: SIBLING, path: [COUNTY, TOWN, SIBLING] }),
      held({
        organiserId: TOWN,
        path: [COUNTY, TOWN],
        projectId: 'fair',
        projectName: '赶大会',
        category: 'hui',
      }),
      held({ organiserId: COUNTY, path: [COUNTY] }),
      held({ organiserId: '990002001', path: [COUNTY, OTHER_TOWN, '990002001'] }),
    )
    await tick()
    expect((await board(VILLAGE)).data.total.held).toBe(1)
    expect((await board(TOWN)).data.total.held).toBe(3)
    expect((await board(COUNTY)).data.total.held).toBe(5)
    const chosen = await board(COUNTY, { category: 'hui' })
    expect(chosen.data.total.held).toBe(1)
    expect(chosen.data.categories.map(({ figures }) => figures.held)).toEqual([4, 1])
    expect(chosen.data.projects).toMatchObject([{ projectId: 'fair', name: '赶大会', figures: { held: 1 } }])
  })

  test('a postponed activity leaves the month it was in', async () => {
    const { _id } = on.add(anActivity())
    await tick()
    expect(stat(`all_${COUNTY}_2026-11`)?.cells[COUNTY]?.['jiang~']?.planned).toBe(1)
    rewrite([
      anActivity({
        _id,
        startsAt: at('12-05 09:00'),
        endsAt: at('12-05 11:00'),
        formerStarts: [at('11-28 09:00')],
        changedAt: at('11-23 10:00'),
      }),
    ])
    await tick()
    const { data } = await board(COUNTY)
    const planned = data.months.filter(({ figures }) => figures.planned > 0)
    expect(planned.map(({ month }) => month)).toEqual(['2026-12'])
  })

  test('a station that moved leaves its past with its former town', async () => {
    const moved = [COUNTY, OTHER_TOWN, VILLAGE]
    on.add(held(), held({ path: moved, startsAt: at('11-19 09:00'), endsAt: at('11-19 10:00') }))
    await tick()
    expect((await board(TOWN)).data.total.held).toBe(1)
    expect((await board(OTHER_TOWN)).data.total.held).toBe(1)
    expect((await board(VILLAGE)).data.total.held).toBe(2)
    expect((await board(COUNTY)).data.total.held).toBe(2)
  })

  test('seats are counted as they were in the end', async () => {
    const { _id } = on.add(
      anActivity({ startsAt: at('11-23 10:30'), endsAt: at('11-23 11:00'), closesAt: at('11-23 10:20') }),
    )
    await tick()
    expect(
      await on.as('resident').call('booking.book', { activityId: _id, partySize: 2 }, aKey()),
    ).toMatchObject({ ok: true })
    on.cloud.clock.set(at('11-23 11:20'))
    await tick()
    expect((await board(VILLAGE)).data.total).toMatchObject({ held: 1, planned: 0, seats: 10, booked: 2 })
  })

  test('two days of silence are made up for', async () => {
    on.add(anActivity({ startsAt: at('11-23 11:00'), endsAt: at('11-23 12:00') }))
    await tick()
    on.cloud.clock.set(at('11-25 12:00'))
    on.add(
      anActivity({ startsAt: at('11-26 11:00'), endsAt: at('11-26 12:00'), changedAt: at('11-24 12:00') }),
    )
    await tick()
    expect((await board(COUNTY)).data.total).toMatchObject({ held: 1, planned: 1 })
  })

  test('a whole series of one instant is counted over several runs, none left out', async () => {
    on.add(
      ...Array.from({ length: 700 }, (_, i) =>
        held({
          _id: `bulk-${String(i).padStart(4, '0')}`,
          organiserId: i % 2 ? VILLAGE : SIBLING,
          path: [COUNTY, TOWN, i % 2 ? VILLAGE : SIBLING],
        }),
      ),
    )
    await tick()
    const early = (await board(COUNTY)).data
    expect(early.asOf).toBeNull()
    for (let run = 0; run < 4; run++) await tick()
    const { data } = await board(COUNTY)
    expect(data.total.held).toBe(700)
    expect(data.asOf).not.toBeNull()
  })

  test('runs that die half-way and two at once come to the same numbers', async () => {
    on.add(
      held(),
      held({ organiserId: SIBLING, path: [COUNTY, TOWN, SIBLING] }),
      anActivity({ status: 'cancelled' }),
    )
    for (const action of ['database.insertDocument', 'database.modifyDocument']) {
      on.cloud.faults.add({ action, collection: 'stats', function: 'clock', kind: 'kill', times: 2 })
      await tickOnce()
      await tickOnce()
    }
    on.cloud.faults.clear()
    await Promise.all([tick(), tick(), tick()])
    await tick()
    expect((await board(COUNTY)).data.total).toMatchObject({ held: 2, cancelled: 1, unsettled: 2 })
    expect(on.cloud.database.find('stats', { dirty: true })).toEqual([])
  })
})

describe('the list behind a number', () => {
  test('is as long as the number says', async () => {
    on.add(
      held({ outcome: outcome(3, '人次', [{ unit: '株', value: 2, method: '清点', note: null }]) }),
      held({ startsAt: at('10-18 09:00'), endsAt: at('10-18 11:00'), status: 'cancelled' }),
      held({ projectId: 'fair', projectName: '赶大会', category: 'hui', settledAt: at('11-19 09:00') }),
      anActivity(),
      anActivity({ status: 'withdrawn', openTo: '' }),
    )
    await tick()
    const of = async (more: object) => (await list(TOWN, more)).data.activities.length
    expect(await of({ what: 'on' })).toBe(3)
    expect(await of({ what: 'held' })).toBe(2)
    expect(await of({ what: 'planned' })).toBe(1)
    expect(await of({ what: 'cancelled' })).toBe(1)
    expect(await of({ what: 'unsettled' })).toBe(1)
    expect(await of({ what: 'heads', unit: '人次' })).toBe(1)
    expect(await of({ what: 'heads', unit: '人' })).toBe(0)
    expect(await of({ what: 'results', unit: '株' })).toBe(1)
    expect(await of({ what: 'held', category: 'hui' })).toBe(1)
    expect(await of({ what: 'held', projectId: 'fair', category: 'jiang' })).toBe(0)
  })

  test('comes in pages of whole days, each activity once', async () => {
    on.add(
      ...Array.from({ length: 180 }, (_, i) => {
        const day = `11-${String(1 + (i % 20)).padStart(2, '0')}`
        return held({ startsAt: at(`${day} 09:00`), endsAt: at(`${day} 10:00`) })
      }),
    )
    await tick()
    const seen: string[] = []
    let beforeOn: string | undefined
    for (let page = 0; page < 10; page++) {
      const { data } = await list(TOWN, { what: 'held', ...(beforeOn ? { beforeOn } : {}) })
      seen.push(...data.activities.map(({ id }) => id))
      if (data.more === null) break
      beforeOn = data.more
    }
    expect(seen).toHaveLength(180)
    expect(new Set(seen).size).toBe(180)
  })
})

test('coverage shows the weeks of each station, those across two months whole', async () => {
  // The week of Monday 2026-11-30 has a day in November.
  on.add(
    anActivity({ startsAt: at('11-30 09:00'), endsAt: at('11-30 10:00') }),
    anActivity({
      organiserId: SIBLING,
      path: [COUNTY, TOWN, SIBLING],
      startsAt: at('12-06 19:00'),
      endsAt: at('12-06 20:00'),
    }),
    anActivity({ organiserId: SIBLING, path: [COUNTY, TOWN, SIBLING], status: 'cancelled' }),
  )
  await tick()
  const { data } = await ask('townStaff', 'coverage', { nodeId: TOWN, fromOn: '2026-11-25', weeks: 3 })
  expect(data.weeks).toEqual(['2026-11-23', '2026-11-30', '2026-12-07'])
  expect(data.groups).toHaveLength(1)
  expect(data.groups[0]?.stations.map(({ id, weeks }) => [id, weeks])).toEqual([
    [TOWN, '000'],
    [VILLAGE, '010'],
    [SIBLING, '010'],
  ])
  const all = await ask('countyStaff', 'coverage', { nodeId: COUNTY, fromOn: '2026-01-01', weeks: 53 })
  expect(all.data.groups.map(({ townId }) => townId)).toEqual([null, TOWN, OTHER_TOWN])
})

describe('who may see numbers', () => {
  test('a station sees its own and no neighbour’s', async () => {
    expect(await board(VILLAGE, {}, 'stationStaff')).toMatchObject({ ok: true })
    for (const node of [SIBLING, TOWN, COUNTY, 'nowhere']) {
      expect(await board(node, {}, 'stationStaff')).toMatchObject({ code: 'not_allowed' })
      expect(await list(node, { what: 'on' }, 'stationStaff')).toMatchObject({ code: 'not_allowed' })
      const coverage = { nodeId: node, fromOn: '2026-11-23', weeks: 1 }
      expect(await ask('stationStaff', 'coverage', coverage)).toMatchObject({ code: 'not_allowed' })
      expect(await ask('stationStaff', 'sheet', { nodeId: node, ...YEAR }, aKey())).toMatchObject({
        code: 'not_allowed',
      })
    }
    expect(await board(VILLAGE, {}, 'frontDesk')).toMatchObject({ code: 'not_allowed' })
    expect(await board(VILLAGE, {}, 'resident')).toMatchObject({ code: 'not_allowed' })
    expect(await board('nowhere')).toMatchObject({ code: 'station_unknown' })
  })

  test('a period is not longer than two years, nor backwards', async () => {
    const bad = { code: 'bad_input' }
    expect(await board(COUNTY, { fromMonth: '2024-01', toMonth: '2026-01' })).toMatchObject(bad)
    expect(await board(COUNTY, { fromMonth: '2026-02', toMonth: '2026-01' })).toMatchObject(bad)
    expect(await list(COUNTY, { what: 'on', fromOn: '2024-01-01' })).toMatchObject(bad)
  })
})

test('the board in Excel is told of once, and words stay words', async () => {
  on.add(held({ projectId: 'fair', projectName: '=1+1', outcome: outcome(3, '人次') }))
  await tick()
  const key = aKey()
  const first = await ask('townStaff', 'sheet', { nodeId: TOWN, ...YEAR }, key)
  await ask('townStaff', 'sheet', { nodeId: TOWN, ...YEAR }, key)
  expect(on.cloud.database.find('audit', { act: 'export' })).toHaveLength(1)
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  await book.xlsx.load(Buffer.from(first.data.base64, 'base64') as never)
  expect(book.getWorksheet('按项目')?.getCell('A3').value).toBe("'=1+1")
  expect(book.getWorksheet('合计')?.getRow(2).values).toContain('到场（人次，清点）')
})

test('a year of the county costs four calls', async () => {
  const { wireTotal } = await on.measure('countyStaff', 'stats.board', { nodeId: COUNTY, ...YEAR })
  expect(wireTotal).toBeLessThanOrEqual(4)
})
