import type { StationRecord } from '../../cloudfunctions/_lib/records'
import type { TreeChangeRecord } from '../../cloudfunctions/_lib/records/tree'
import type { TreeWish } from '../../types/tree'
import { anActivity, at, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { aReport } from './_asks/feedback'

const SIBLING = '990001002'
const TODAY = '2026-11-23'
const FIRST = '2026-12-01'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.grant('countyStaff', 'county', COUNTY)
  on.grant('stationStaff', 'station', VILLAGE)
  on.grant('townStaff', 'town', TOWN)
  on.grant('otherTownStaff', 'town', OTHER_TOWN)
})
afterAll(() => on.close())

type Reply = { ok: boolean; code?: string; data: { id: string; status: string; blockedBy: string | null } }
const plan = (nodeId: string, wish: TreeWish, onDay = TODAY, key = aKey()) =>
  on
    .as('countyStaff')
    .call('tree.plan', { nodeId, wish, onDay, why: '区划调整' }, key) as unknown as Promise<Reply>
const tick = () => on.cloud.timers.fire('clock', 'tick')
const station = (id: string) => on.cloud.database.find('stations', { _id: id })[0] as unknown as StationRecord
const change = (id: string) =>
  on.cloud.database.find('tree_changes', { _id: id })[0] as unknown as TreeChangeRecord
const scan = async (code: string) =>
  ((await on.as(null).call('station.open', { code })) as unknown as { data: Record<string, unknown> }).data
const found = async (text: string) =>
  (await on.as(null).call('station.find', { text })) as unknown as { data: { stations: { id: string }[] } }
const past = { startsAt: at('11-20 09:00'), endsAt: at('11-20 10:00') }

describe('a new name', () => {
  test('is on the plate, in the lists and on what is to come; the past keeps the old one', async () => {
    const coming = on.add(anActivity())
    const gone = on.add(anActivity({ ...past }))
    expect(await plan(VILLAGE, { act: 'rename', name: '新村' })).toMatchObject({
      ok: true,
      data: { status: 'done' },
    })
    expect(await scan('TNY444')).toMatchObject({
      signNote: null,
      station: { id: VILLAGE, fullName: '乙镇新村新时代文明实践站', number: '003' },
    })
    expect(await found('新村')).toMatchObject({ data: { stations: [{ id: VILLAGE }] } })
    expect(on.activity(coming._id)).toMatchObject({ organiserName: '新村', rev: 2 })
    expect(on.activity(gone._id)).toMatchObject({ organiserName: '丙村', rev: 1 })
    expect(on.cloud.database.find('grants', { nodeId: VILLAGE })).toMatchObject([{ nodeName: '新村' }])
  })

  test('of a town is on the plates of its stations', async () => {
    await plan(TOWN, { act: 'rename', name: '新镇' })
    expect(await scan('TNY444')).toMatchObject({
      station: { townName: '新镇', fullName: '新镇丙村新时代文明实践站' },
    })
    expect(await on.as(null).call('station.towns')).toMatchObject({
      data: { towns: [{ id: TOWN, name: '新镇', stationCount: 2 }, { id: OTHER_TOWN }] },
    })
  })
})

describe('a move to another town', () => {
  const move: TreeWish = { act: 'move', townId: OTHER_TOWN }

  test('takes along what is to come, and leaves past numbers where they were', async () => {
    const coming = on.add(anActivity())
    const forTown = on.add(anActivity({ openTo: TOWN }))
    const gone = on.add(anActivity({ ...past }))
    await plan(VILLAGE, move)
    expect(station(VILLAGE)).toMatchObject({
      townId: OTHER_TOWN,
      townName: '戊街道',
      path: [COUNTY, OTHER_TOWN, VILLAGE],
    })
    expect(on.activity(coming._id)).toMatchObject({ path: [COUNTY, OTHER_TOWN, VILLAGE], openTo: VILLAGE })
    expect(on.activity(forTown._id)).toMatchObject({
      path: [COUNTY, OTHER_TOWN, VILLAGE],
      openTo: OTHER_TOWN,
    })
    expect(on.activity(gone._id)).toMatchObject({ path: [COUNTY, TOWN, VILLAGE], openTo: VILLAGE, rev: 1 })
    expect(await scan('TNY444')).toMatchObject({
      station: { number: '003', townName: '戊街道' },
      signNote: null,
    })
    expect(await on.as(null).call('station.list', { townId: OTHER_TOWN })).toMatchObject({
      data: { stations: expect.arrayContaining([expect.objectContaining({ id: VILLAGE })]) },
    })
  })

  test('takes the right over it to the new town; its own people keep theirs', async () => {
    await plan(VILLAGE, move)
    const open = (role: string) => on.as(role).call('upkeep.open', { nodeId: VILLAGE })
    expect(await open('townStaff')).toMatchObject({ code: 'not_allowed' })
    expect(await open('otherTownStaff')).toMatchObject({ ok: true })
    expect(await open('stationStaff')).toMatchObject({ ok: true })
  })

  test('seats that were booked stay booked', async () => {
    const { _id } = on.add(anActivity())
    const book = () => on.as('resident').call('booking.book', { activityId: _id, partySize: 2 }, aKey())
    await book()
    await plan(VILLAGE, move)
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 8, path: [COUNTY, OTHER_TOWN, VILLAGE] })
    expect(
      await on.as('neighbour').call('booking.book', { activityId: _id, partySize: 1 }, aKey()),
    ).toMatchObject({ ok: true })
  })

  test('of a station with 300 dates that was cut off half-way is brought to its end by the clock', async () => {
    const many = Array.from({ length: 300 }, (_, i) => anActivity({ openTo: i % 2 ? VILLAGE : TOWN }))
    on.add(...many)
    for (let cut = 0; cut < 4; cut++) {
      on.reset()
      on.grant('countyStaff', 'county', COUNTY)
      on.add(...many)
      // The second of these writes is the first one that touches activities, and so on.
      on.cloud.faults.add({
        action: 'database.modifyDocument',
        ...(cut < 2
          ? { collection: 'activities', every: cut + 1 }
          : { collection: cut === 2 ? 'stations' : 'directory' }),
        function: 'tree',
        kind: 'kill',
        times: 1,
      })
      await plan(VILLAGE, move).catch(() => null)
      const [half] = on.cloud.database.find('tree_changes') as unknown as TreeChangeRecord[]
      expect(half?.status).toBe('running')
      on.cloud.clock.set(at('11-23 10:05'))
      await tick()
      expect(change(half?._id ?? '').status).toBe('done')
      const left = on.cloud.database
        .find('activities')
        .filter((row) => (row.path as string[]).includes(TOWN) || row.openTo === TOWN)
      expect(left).toEqual([])
      expect(await found('丙村')).toMatchObject({ data: { stations: [{ id: VILLAGE, townName: '戊街道' }] } })
    }
  })

  test('what was published on the old way while it happened is taken along afterwards', async () => {
    await plan(VILLAGE, move)
    const late = on.add(anActivity())
    on.cloud.clock.set(at('11-23 10:11'))
    await tick()
    expect(on.activity(late._id).path).toEqual([COUNTY, OTHER_TOWN, VILLAGE])
    expect(on.cloud.database.find('tree_changes')).toMatchObject([{ status: 'done', dueAt: null }])
  })
})

describe('a merger', () => {
  const merge: TreeWish = { act: 'merge', intoId: VILLAGE }

  test("leads old signs on, and what was to come is the successor's", async () => {
    const coming = on.add(
      anActivity({
        organiserId: SIBLING,
        organiserName: '丁村',
        openTo: SIBLING,
        path: [COUNTY, TOWN, SIBLING],
      }),
    )
    const gone = on.add(
      anActivity({ ...past, organiserId: SIBLING, openTo: SIBLING, path: [COUNTY, TOWN, SIBLING] }),
    )
    on.cloud.database.insert('feedback', [aReport(SIBLING)])
    await plan(SIBLING, merge)
    expect(await scan('TNY555')).toMatchObject({
      station: { id: VILLAGE },
      signNote: { note: 'merged', formerName: '乙镇丁村新时代文明实践站' },
      upcoming: [{ id: coming._id, organiserName: '丙村' }],
    })
    expect(on.activity(coming._id)).toMatchObject({
      organiserId: VILLAGE,
      openTo: VILLAGE,
      path: [COUNTY, TOWN, VILLAGE],
    })
    expect(on.activity(gone._id)).toMatchObject({
      organiserId: SIBLING,
      path: [COUNTY, TOWN, SIBLING],
      rev: 1,
    })
    expect(await found('丁村')).toMatchObject({ data: { stations: [{ id: '990002002' }] } })
    expect(on.cloud.database.find('feedback')).toMatchObject([{ waitsAt: [VILLAGE], deskId: VILLAGE }])
  })

  test('of two into each other at the same moment, one is done and the other is not', async () => {
    const replies = await Promise.all([
      plan(SIBLING, merge),
      plan(VILLAGE, { act: 'merge', intoId: SIBLING }),
    ])
    on.cloud.clock.set(at('11-23 10:05'))
    await tick()
    const statuses = [station(SIBLING).status, station(VILLAGE).status].sort()
    expect(statuses).toEqual(['merged', 'open'])
    expect(replies.filter(({ ok, code }) => ok || code === 'tree_target_not_open')).toHaveLength(2)
    for (const code of ['TNY444', 'TNY555']) expect(await scan(code)).toMatchObject({ kind: 'station' })
  })

  test('what goes along is counted at its new node alone', async () => {
    on.add(anActivity({ organiserId: SIBLING, openTo: SIBLING, path: [COUNTY, TOWN, SIBLING] }))
    const planned = async () => {
      const board = { nodeId: COUNTY, fromMonth: '2026-11', toMonth: '2026-11' }
      const reply = await on.as('countyStaff').call('stats.board', board)
      return (reply as unknown as { data: { total: { planned: number } } }).data.total.planned
    }
    await tick()
    expect(await planned()).toBe(1)
    await plan(SIBLING, merge)
    await tick()
    expect(await planned()).toBe(1)
  })

  test('a chain of mergers leads to its end, and a circle in the data to the town', async () => {
    await plan(SIBLING, merge)
    await plan(VILLAGE, { act: 'merge', intoId: '990002001' })
    expect(await scan('TNY555')).toMatchObject({ station: { id: '990002001' } })
    const database = on.cloud.database
    const rows = database.find('stations').filter(({ _id }) => ![VILLAGE, SIBLING].includes(String(_id)))
    const circle = [
      { ...station(VILLAGE), successorId: SIBLING },
      { ...station(SIBLING), successorId: VILLAGE },
    ]
    database.empty('stations')
    database.insert('stations', [...rows, ...circle])
    expect(await scan('TNY555')).toMatchObject({ station: { id: TOWN } })
  })
})

describe('a closing', () => {
  test('is refused while something is to come, which the page lists', async () => {
    const { _id } = on.add(anActivity())
    expect(await plan(VILLAGE, { act: 'close' })).toMatchObject({ code: 'tree_activities_to_come' })
    expect(await on.as('countyStaff').call('tree.node', { nodeId: VILLAGE })).toMatchObject({
      data: { coming: [{ id: _id, title: '书法课堂' }] },
    })
    expect(await plan(VILLAGE, { act: 'close' }, FIRST)).toMatchObject({
      ok: true,
      data: { status: 'planned' },
    })
  })

  test('leads the sign to the town', async () => {
    await plan(VILLAGE, { act: 'close' })
    expect(await scan('TNY444')).toMatchObject({
      station: { id: TOWN },
      signNote: { note: 'closed', formerName: '乙镇丙村新时代文明实践站' },
    })
    expect(await found('丙村')).toMatchObject({ data: { stations: [] } })
  })
})

describe('a day to come', () => {
  test('nothing happens before it, and everything on it, without anybody there', async () => {
    const reply = await plan(VILLAGE, { act: 'rename', name: '新村' }, FIRST)
    await tick()
    expect(station(VILLAGE).name).toBe('丙村')
    on.cloud.clock.set(at('12-01 00:01'))
    await Promise.all([tick(), tick()])
    expect(station(VILLAGE).name).toBe('新村')
    expect(change(reply.data.id).status).toBe('done')
    expect(on.cloud.database.find('audit', { act: 'rename' })).toHaveLength(2)
  })

  test('on which it has become impossible says why and changes nothing', async () => {
    const reply = await plan(VILLAGE, { act: 'close' }, FIRST)
    on.add(anActivity({ startsAt: at('12-05 09:00'), endsAt: at('12-05 10:00') }))
    on.cloud.clock.set(at('12-01 00:01'))
    await tick()
    expect(change(reply.data.id)).toMatchObject({ status: 'blocked', blockedBy: 'tree_activities_to_come' })
    expect(station(VILLAGE).status).toBe('open')
  })

  test('a change can be taken back until then', async () => {
    const { data } = await plan(VILLAGE, { act: 'close' }, FIRST)
    expect(await plan(VILLAGE, { act: 'close' }, FIRST)).toMatchObject({ code: 'tree_change_waiting' })
    const drop = () => on.as('countyStaff').call('tree.drop', { changeId: data.id, why: '先不改' }, aKey())
    expect(await drop()).toMatchObject({ ok: true, data: { status: 'dropped' } })
    expect(await drop()).toMatchObject({ ok: true, data: { status: 'dropped' } })
    on.cloud.clock.set(at('12-01 00:01'))
    await tick()
    expect(station(VILLAGE).status).toBe('open')
    const done = await plan(VILLAGE, { act: 'rename', name: '新村' }, FIRST)
    expect(
      await on.as('countyStaff').call('tree.drop', { changeId: done.data.id, why: '晚了' }, aKey()),
    ).toMatchObject({ code: 'tree_change_begun' })
  })

  test('is neither past nor more than a year away', async () => {
    for (const onDay of ['2026-11-22', '2028-01-01'])
      expect(await plan(VILLAGE, { act: 'close' }, onDay)).toMatchObject({ code: 'tree_day_wrong' })
  })
})

test('the same request sent twice is one change, and the directory loses nothing of two at once', async () => {
  const key = aKey()
  const [one, two] = await Promise.all([
    plan(VILLAGE, { act: 'rename', name: '新村' }, TODAY, key),
    plan(VILLAGE, { act: 'rename', name: '新村' }, TODAY, key),
    plan(OTHER_TOWN, { act: 'rename', name: '新街道' }),
  ])
  expect(one?.data.id).toBe(two?.data.id)
  on.cloud.clock.set(at('11-23 10:05'))
  await tick()
  expect(on.cloud.database.find('tree_changes')).toHaveLength(2)
  expect(await found('新村')).toMatchObject({ data: { stations: [{ id: VILLAGE }] } })
  expect(await found('新街道')).toMatchObject({
    data: { stations: expect.arrayContaining([expect.objectContaining({ id: OTHER_TOWN })]) },
  })
})

test('nobody below the county changes the tree', async () => {
  for (const role of ['stationStaff', 'townStaff'])
    expect(
      await on
        .as(role)
        .call('tree.plan', { nodeId: VILLAGE, wish: { act: 'close' }, onDay: TODAY, why: '不要了' }, aKey()),
    ).toMatchObject({ code: 'not_allowed' })
})
