import type { BookingRecord } from '../../cloudfunctions/_lib/records'
import { api } from '../../types/api'
import { allAsks, staffActions } from '../_kit/asks'
import { anActivity, at, aBooking as bookingOf, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { anIdea } from './_asks/draft'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.close())

const aBooking = (n: number, different: Partial<BookingRecord>): BookingRecord =>
  bookingOf(anActivity({ _id: `noise-${n}`, title: '别的' }), `o-noise-${n % 50}`, {
    _id: `noise-${n}`,
    holdKey: `noise-key-${n}`,
    helper: `o-noise-${n % 50}`,
    ...different,
  })

/** Other villages, other times, other people: what no question here should have to look at. */
function addNoise() {
  const nodes = ['990001002', OTHER_TOWN, '990002001']
  const noise = Array.from({ length: 600 }, (_, i) =>
    anActivity({
      openTo: nodes[i % 3],
      projectId: i % 5 ? null : 'fair',
      startsAt: at(`11-${10 + (i % 20)} 09:00`),
      endsAt: at(`11-${10 + (i % 20)} 10:00`),
    }),
  )
  on.add(...noise)
  on.cloud.database.insert(
    'bookings',
    Array.from({ length: 600 }, (_, i) => aBooking(i, {})),
  )
  on.cloud.database.insert('drafts', someDrafts() as never)
}

/** Ideas of other people at other stations, and reviews that are not due. */
const someDrafts = () =>
  Array.from({ length: 600 }, (_, i) =>
    anIdea(`99000200${i % 2}`, {
      _id: `noise-draft-${i}`,
      proposer: { openid: `o-noise-${i % 50}`, name: '', phone: '', whenWords: '', placeWords: '' },
    }),
  )

/** The code of a role that waits for somebody. */
async function anInvitation(): Promise<string> {
  on.grant('boss', 'county', COUNTY)
  const wish = { role: 'frontDesk', nodeId: VILLAGE, name: '小郑' }
  const reply = (await on.as('boss').call('staff.invite', wish, aKey())) as unknown as {
    data: { code: string }
  }
  return reply.data.code
}

/** The six digits on the organiser's phone. */
async function theDoorCode(activityId: string): Promise<string> {
  on.grant('desk', 'frontDesk', VILLAGE)
  const reply = (await on.as('desk').call('door.code', { activityId })) as unknown as {
    data: { codes: { code: string }[] }
  }
  return reply.data.codes[0]?.code ?? ''
}

/** A question with an index reads what it returns; a few more are fine, a table is not. */
const SLACK = 3

test('no action reads more than it needs by scanning', async () => {
  on.reset()
  addNoise()
  const { _id } = on.add(
    anActivity({ projectId: 'fair' }),
    anActivity({ openTo: TOWN, projectId: 'fair', startsAt: at('11-01 09:00'), endsAt: at('11-01 10:00') }),
    anActivity({ openTo: COUNTY }),
  )
  const asked = new Set<string>()
  const bad: string[] = []
  let action = ''
  on.cloud.database.onQuery((report) => {
    const needed = report.returned + report.written
    if (report.examined > needed + SLACK) bad.push(`${action}: ${JSON.stringify(report)}`)
  })
  const ask = async (name: string, input: object = {}) => {
    action = name
    asked.add(name)
    expect(await on.as('resident').call(name, input, aKey())).toMatchObject({ ok: true })
  }
  await ask('station.open', { code: 'TNY444' })
  await ask('station.open', { stationId: VILLAGE })
  await ask('station.towns')
  await ask('station.list', { townId: TOWN })
  await ask('station.find', { text: '丁村' })
  await ask('activity.menu', { stationId: VILLAGE, fromOn: '2026-11-23', toOn: '2026-12-20' })
  await ask('activity.past', { stationId: VILLAGE })
  await ask('project.show', { projectId: 'fair', stationId: VILLAGE })
  await ask('booking.book', { activityId: _id, partySize: 1, notify: true })
  await ask('activity.show', { activityId: _id })
  await ask('booking.mine', { when: 'coming' })
  await ask('booking.mine', { when: 'past' })
  await ask('booking.cancel', { bookingId: on.bookings(_id)[0]?._id })
  const door = on.add(anActivity({ startsAt: at('11-23 10:30'), endsAt: at('11-23 11:00') }))
  on.cloud.database.insert('bookings', [
    bookingOf(door, 'o-resident'),
    bookingOf(anActivity(), 'o-resident', { _id: 'missed', status: 'no_show', statusAt: at('11-22 09:00') }),
  ])
  const code = await theDoorCode(door._id)
  await ask('door.arrive', { activityId: door._id, code })
  await ask('door.leave', { activityId: door._id, code })
  await ask('standing.mine')
  await ask('standing.appeal', { bookingId: 'missed', words: '那天住院了' })
  const about = { kind: 'station', id: VILLAGE }
  await ask('feedback.report', { kind: 'error', about, words: '电话打不通', phone: null })
  await ask('feedback.mine')
  const idea = {
    title: '包粽子',
    content: '教大家包粽子',
    whenWords: '周末',
    placeWords: '广场',
    support: null,
  }
  await ask('draft.propose', { ...idea, stationId: VILLAGE, name: '王大娘', phone: '13900000001' })
  await ask('draft.myProposals')
  await ask('series.festivals')
  await ask('file.put', { uploadId: 'upload-0001', index: 0, data: 'aGVsbG8=' })
  await ask('staff.me')
  const invitation = await anInvitation()
  await ask('staff.lookInvitation', { code: invitation })
  await ask('staff.accept', { code: invitation })
  action = 'day.wxa_media_check'
  asked.add(action)
  const heard = { trace_id: 'trace-1', result: { suggest: 'pass' } }
  await on.cloud.call(
    'day',
    { ...heard, Event: 'wxa_media_check', MsgType: 'event' },
    { source: 'wx_unknown' },
    'heard-1',
  )
  action = 'sign.continueJobs'
  asked.add(action)
  await on.cloud.timers.fire('sign', 'continueJobs')
  action = 'clock.tick'
  asked.add(action)
  on.cloud.clock.set(at('11-23 11:00'))
  await on.cloud.timers.fire('clock', 'tick')

  expect(bad).toEqual([])
  const staff = Object.keys(staffActions())
  const all = Object.entries(api).flatMap(([name, contract]) =>
    Object.keys(contract).map((verb) => `${name}.${verb}`),
  )
  expect([...asked, ...staff].sort()).toEqual(all.sort())
})

/** Nodes of the other town that have as much going on as the one that is asked about. */
const NOISE = Array.from({ length: 60 }, (_, i) => `noise-${i}`)

describe.each(Object.entries(allAsks()))('%s', (name, { world, asks }) => {
  test.each(Object.keys(asks))('%s reads no more than it needs', async (verb) => {
    on.reset()
    on.grant('boss', 'county', COUNTY)
    on.grant('boss', 'auditor', COUNTY)
    for (const node of [...NOISE, VILLAGE]) {
      for (const [collection, rows] of Object.entries(world(node))) {
        const known = new Set(on.cloud.database.find(collection).map(({ _id }) => _id))
        on.cloud.database.insert(
          collection,
          rows.filter(({ _id }) => !known.has(_id)),
        )
      }
    }
    const bad: string[] = []
    on.cloud.database.onQuery((report) => {
      const needed = report.returned + report.written
      if (report.examined > needed + SLACK) bad.push(JSON.stringify(report))
    })
    const reply = await on.as('boss').call(`${name}.${verb}`, asks[verb]?.(VILLAGE), aKey())
    expect(bad).toEqual([])
    expect(reply).not.toMatchObject({ code: 'not_allowed' })
  })
})
