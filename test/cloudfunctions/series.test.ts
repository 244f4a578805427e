import type { ActivityRecord } from '../../cloudfunctions/_lib/records'
import { anActivity, at, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.grant('secretary', 'station', VILLAGE)
  on.grant('townStaff', 'town', TOWN)
})
afterAll(() => on.close())

const trust = () =>
  on.as('townStaff').call('upkeep.trust', { nodeId: VILLAGE, trusted: true, why: '一直办得好' }, aKey())
const dates = (seriesId: string): ActivityRecord[] =>
  (on.cloud.database.find('activities', { seriesId }) as unknown as ActivityRecord[])
    .filter(({ status }) => status === 'published')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
const starts = (seriesId: string) => dates(seriesId).map(({ startsAt }) => startsAt)

/** A trusted station's weekly series of Saturdays, begun from this Saturday's activity. */
async function begun(different: Partial<ActivityRecord> = {}) {
  await trust()
  const { _id } = on.add(anActivity(different))
  const reply = await on.as('secretary').call('series.start', { activityId: _id, untilOn: null }, aKey())
  expect(reply).toMatchObject({ ok: true, data: { status: 'active' } })
  const { id, rev } = (reply as unknown as { data: { id: string; rev: number } }).data
  return { id, rev, activityId: _id }
}

test('a trusted station repeats an activity: four weeks of it are on the sign at once', async () => {
  const { id } = await begun()
  expect(starts(id)).toEqual([at('11-28 09:00'), at('12-05 09:00'), at('12-12 09:00'), at('12-19 09:00')])
  const menu = await on
    .as('resident')
    .call('activity.menu', { stationId: VILLAGE, fromOn: '2026-12-01', toOn: '2026-12-30' })
  expect(menu).toMatchObject({ data: { activities: [{ seatsLeft: 10 }, {}, {}] } })
})

test('sent twice, or begun from one of its own dates, it is the same series', async () => {
  const { id, activityId } = await begun()
  const again = await on.as('secretary').call('series.start', { activityId, untilOn: null }, aKey())
  expect(again).toMatchObject({ ok: true, data: { id } })
  const ofDate = await on
    .as('secretary')
    .call('series.start', { activityId: dates(id)[2]?._id, untilOn: null }, aKey())
  expect(ofDate).toMatchObject({ ok: true, data: { id } })
  expect(dates(id)).toHaveLength(4)
})

test('the clock goes on making dates, week after week, once each', async () => {
  const { id } = await begun()
  on.cloud.clock.set(at('12-10 10:00'))
  await on.cloud.timers.fire('clock', 'tick')
  await on.cloud.timers.fire('clock', 'tick')
  expect(starts(id).slice(-2)).toEqual(['2026-12-26T01:00:00.000Z', '2027-01-02T01:00:00.000Z'])
})

test('who may not publish alone has the repetition reviewed, by somebody else', async () => {
  const { _id } = on.add(anActivity())
  const reply = await on.as('secretary').call('series.start', { activityId: _id, untilOn: null }, aKey())
  expect(reply).toMatchObject({ ok: true, data: { status: 'waiting' } })
  const { id, rev } = (reply as unknown as { data: { id: string; rev: number } }).data
  expect(dates(id)).toHaveLength(1)
  expect(await on.as('townStaff').call('series.queue')).toMatchObject({ data: { waiting: [{ id }] } })
  expect(await on.as('townStaff').call('series.approve', { seriesId: id, rev }, aKey())).toMatchObject({
    ok: true,
    data: { status: 'active' },
  })
  expect(dates(id)).toHaveLength(4)
})

test('a day left out is taken back, and comes again when taken in', async () => {
  const { id, rev } = await begun()
  const skipped = await on
    .as('secretary')
    .call('series.skip', { seriesId: id, rev, on: '2026-12-05', why: '过节' }, aKey())
  expect(skipped).toMatchObject({ ok: true })
  expect(starts(id)).toEqual([at('11-28 09:00'), at('12-12 09:00'), at('12-19 09:00')])
  const back = await on
    .as('secretary')
    .call('series.unskip', { seriesId: id, rev: rev + 1, on: '2026-12-05' }, aKey())
  expect(back).toMatchObject({ ok: true })
  expect(starts(id)).toContain(at('12-05 09:00'))
})

test('a date that somebody booked is never taken away', async () => {
  const { id, rev } = await begun()
  const second = dates(id)[1]
  await on.as('resident').call('booking.book', { activityId: second?._id, partySize: 2 }, aKey())
  expect(
    await on
      .as('secretary')
      .call('series.skip', { seriesId: id, rev, on: '2026-12-05', why: '过节' }, aKey()),
  ).toMatchObject({ code: 'activity_has_bookings' })
  const rhythm = { weekday: 0, fromTime: '14:00', minutes: 60, untilOn: null }
  const moved = await on.as('secretary').call('series.change', { seriesId: id, rev, rhythm }, aKey())
  expect(moved).toMatchObject({
    ok: true,
    data: {
      occurrences: expect.arrayContaining([
        expect.objectContaining({ on: '2026-12-05', stays: true, booked: 2 }),
      ]),
    },
  })
  expect(starts(id)).toContain(at('12-05 09:00'))
  expect(starts(id)).toContain(at('12-06 14:00'))
  expect(starts(id)).not.toContain(at('12-12 09:00'))
  await on.as('secretary').call('series.end', { seriesId: id, rev: rev + 1 }, aKey())
  expect(starts(id)).toEqual([at('11-28 09:00'), at('12-05 09:00')])
})

test('a stale page changes nothing, and a change sent twice is one', async () => {
  const { id, rev } = await begun()
  const key = aKey()
  const skip = { seriesId: id, rev, on: '2026-12-05', why: '过节' }
  await on.as('secretary').call('series.skip', skip, key)
  expect(await on.as('secretary').call('series.skip', skip, key)).toMatchObject({
    ok: true,
    data: { rev: rev + 1 },
  })
  expect(await on.as('secretary').call('series.skip', { ...skip, on: '2026-12-12' }, aKey())).toMatchObject({
    code: 'draft_changed',
  })
})

test('who read an old copy sends nothing back, and the log says nothing of it', async () => {
  const { _id } = on.add(anActivity())
  const reply = await on.as('secretary').call('series.start', { activityId: _id, untilOn: null }, aKey())
  const { id, rev } = (reply as unknown as { data: { id: string; rev: number } }).data
  const old = { seriesId: id, rev: rev - 1, why: '时间不清楚' }
  expect(await on.as('townStaff').call('series.sendBack', old, aKey())).toMatchObject({
    code: 'draft_changed',
  })
  expect(on.cloud.database.find('audit', { act: 'sendBack' })).toEqual([])
})

test('festivals to plan for come by the lunar calendar', async () => {
  on.cloud.clock.set('2027-01-20T02:00:00.000Z')
  expect(await on.as('secretary').call('series.festivals')).toMatchObject({
    data: { festivals: expect.arrayContaining([{ id: 'chunjie', name: '春节', on: '2027-02-06' }]) },
  })
})
