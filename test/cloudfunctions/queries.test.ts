import { createHash } from 'node:crypto'
import type { BookingRecord } from '../../cloudfunctions/_lib/records'
import { county as tiny } from '../../config/county/tiny'
import { api } from '../../types/api'
import { allAsks, staffActions } from '../_kit/asks'
import { anActivity, at, aBooking as bookingOf, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { anIdea } from './_asks/draft'
import { anHonour } from './_asks/honour'
import { aCase, aClue } from './_goodPeople'

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
    // One objection elsewhere: the first list in an indexed field would have the index made anew.
    Array.from({ length: 600 }, (_, i) => aBooking(i, i === 0 ? { appealPath: [OTHER_TOWN] } : {})),
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

/** A question with an index reads what it returns; a few more are fine, a table is not. */
const SLACK = 3

/** A booking through its life: offered, taken, kept, claimed, objected to, served. */
async function askAboutBookings(ask: (name: string, input?: object) => Promise<void>) {
  const insert = (name: string, ...rows: object[]) => on.cloud.database.insert(name, rows as never)
  const waits = anActivity({
    capacity: 4,
    seatsLeft: 2,
    waiting: 1,
    startsAt: at('11-23 12:00'),
    endsAt: at('11-23 13:00'),
  })
  const waiting = bookingOf(waits, 'o-resident', { status: 'waitlisted' })
  const entry = {
    person: waiting.holder,
    key: waiting.holdKey,
    seats: 1,
    at: at('11-20 09:00'),
    passed: 0,
    patient: false,
  }
  on.add({ ...waits, line: [entry] })
  const offers = anActivity({
    capacity: 1,
    seatsLeft: 0,
    startsAt: at('11-24 12:00'),
    endsAt: at('11-24 13:00'),
  })
  const offered = bookingOf(offers, 'o-resident', { status: 'offered', offerUntil: at('11-23 20:00') })
  const hold = { seats: 1, key: offered.holdKey, at: at('11-23 09:00'), until: at('11-23 20:00') }
  on.add({ ...offers, holders: { [offered.holder]: hold } })
  const moved = anActivity({ startsAt: at('11-25 12:00'), endsAt: at('11-25 13:00') })
  const door = on.add(moved, anActivity({ startsAt: at('11-23 09:30'), endsAt: at('11-23 10:30') }))
  const today = on.activity(
    door._id === moved._id ? `activity-${Number(moved._id.split('-')[1]) + 1}` : door._id,
  )
  const kept = bookingOf(moved, 'o-resident', { agreedStart: at('11-24 12:00') })
  const here = bookingOf(today, 'o-resident')
  const slip = bookingOf(moved, 'guest_1', { via: 'helper', phone: '13900000009', code: 'SL2P22' })
  const away = bookingOf(
    anActivity({ startsAt: at('11-22 09:00'), endsAt: at('11-22 10:00') }),
    'o-resident',
    {
      status: 'no_show',
      statusAt: at('11-22 12:00'),
    },
  )
  insert('bookings', waiting, offered, kept, here, slip, away)
  on.add(anActivity({ _id: away.activityId }))
  await ask('booking.take', { bookingId: waiting._id })
  await ask('booking.accept', { bookingId: offered._id })
  await ask('booking.keep', { bookingId: kept._id })
  await ask('booking.claim', { code: 'SL2P22', phone: '13900000009' })
  await ask('proxy.forFamily', { activityId: moved._id, partySize: 1, name: '奶奶' })
  await ask('proxy.mine', { when: 'coming' })
  await ask('standing.mine')
  await ask('standing.appeal', { bookingId: away._id, words: '那天病了' })
  const code = await theCode(today._id)
  await ask('door.arrive', { activityId: today._id, code })
  await ask('door.leave', { activityId: today._id, code })
  insert('hours', { ...someHours('r_mine'), person: 'o-resident' })
  insert('stars', {
    _id: 'star-1',
    person: 'o-resident',
    level: 1,
    status: 'notice',
    noticedAt: at('11-22 09:00'),
    noticeUntil: at('11-30 09:00'),
    name: null,
  })
  await ask('hours.mine')
  await ask('hours.contest', { id: 'r_mine', words: '不对' })
  const duty = anActivity({ startsAt: at('11-21 09:00'), endsAt: at('11-21 10:00') })
  const forgotten = bookingOf(duty, 'o-resident', { status: 'unknown', audience: 'volunteers' })
  on.add(duty)
  insert('bookings', forgotten)
  await ask('hours.unrecorded')
  await ask('hours.ask', { bookingId: forgotten._id, words: '我来了' })
  await ask('hours.certificates')
  await ask('hours.certify', { name: '王秀英' })
  await ask('hours.verify', { number: 'FC20260000000000' })
  await ask('hours.nameOnNotice', { starId: 'star-1', name: '王秀英' })
  await ask('hours.notice')
}

async function theCode(activityId: string): Promise<string> {
  const reply = await on.as('doorkeeper').call('door.code', { activityId }, aKey())
  return reply.ok ? ((reply.data as { codes: { code: string }[] }).codes[0]?.code ?? '') : ''
}

const someHours = (_id: string) => ({
  _id,
  ledger: 'recorded',
  status: 'recorded',
  person: 'o-noise',
  bookingId: _id,
  activityId: _id,
  activityTitle: '值班',
  organiserName: '丙村',
  path: [],
  from: at('11-20 09:00'),
  until: at('11-20 11:00'),
  halfHours: 4,
  formerHalfHours: null,
  overlapAt: null,
  at: at('11-20 12:00'),
  by: null,
  byName: null,
  byNodes: [],
  reason: null,
  evidence: null,
  approvedBy: null,
  approvedByName: null,
  refusedWhy: null,
  contest: null,
  history: [],
})

test('no action reads more than it needs by scanning', async () => {
  on.reset()
  addNoise()
  on.grant('doorkeeper', 'frontDesk', VILLAGE)
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
    expect({ name, ...(await on.as('resident').call(name, input, aKey())) }).toMatchObject({ name, ok: true })
  }
  await ask('station.open', { code: 'TNY444' })
  await ask('station.open', { stationId: VILLAGE })
  await ask('station.towns')
  await ask('station.list', { townId: TOWN })
  await ask('station.find', { text: '丁村' })
  await ask('activity.menu', { stationId: VILLAGE, fromOn: '2026-11-23', toOn: '2026-12-20' })
  await ask('activity.past', { stationId: VILLAGE })
  await ask('project.show', { projectId: 'fair', stationId: VILLAGE })
  await ask('booking.book', { activityId: _id, partySize: 1 })
  await ask('activity.show', { activityId: _id })
  await ask('booking.mine', { when: 'coming' })
  await ask('booking.mine', { when: 'past' })
  await ask('booking.cancel', { bookingId: on.bookings(_id)[0]?._id })
  await askAboutBookings(ask)
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
  await askAboutMessages(ask)
  await askAboutGoodPeople(ask)
  await ask('privacy.export', { from: 0 })
  await ask('privacy.before')
  const guest = on.cloud.database.find('bookings', { helper: 'o-resident' })[0]?._id
  await ask('proxy.forget', { bookingId: guest })
  action = 'privacy.erase'
  asked.add(action)
  await on.as('neighbour').call('booking.book', { activityId: _id, partySize: 1 }, aKey())
  expect(await on.as('neighbour').call(action, {}, aKey())).toMatchObject({ ok: true })
  action = 'message.send'
  asked.add(action)
  await on.cloud.call('message', { Type: 'Timer', TriggerName: 'send' }, { source: 'wx_trigger' })
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

/** A volunteer who comes and goes, with a team of their own and messages to read. */
async function askAboutMessages(ask: (name: string, input?: object) => Promise<void>) {
  const { negativeList } = tiny.volunteers
  const details = { skills: [], freeTimes: [], interests: ['jiang'], newsArea: 'town', weeklyCap: 2 }
  const who = { name: '赵新', phone: '13812345678', nationalNumber: null, ageBand: 'adult' }
  await ask('volunteer.save', { ...details, ...who, stationId: VILLAGE, acknowledged: negativeList.version })
  await ask('volunteer.mine')
  await ask('volunteer.pause', { paused: false })
  const team = (n: number) => ({
    _id: `team-${n}`,
    name: `队伍${n}`,
    parentId: n % 2 ? 'team-0' : null,
    joinMode: 'open',
    kind: null,
    leader: null,
    words: null,
  })
  on.cloud.database.insert('teams', [
    ...Array.from({ length: 40 }, (_, n) => team(n)),
    { ...team(99), leaderPerson: 'o-resident', joinMode: 'ask' },
  ] as never)
  on.cloud.database.insert('members', [
    {
      _id: 'member-1',
      teamId: 'team-99',
      person: 'o-x',
      name: '钱',
      status: 'asked',
      at: at('11-22 09:00'),
      by: 'o-x',
    },
  ])
  await ask('team.list', { parentId: null })
  await ask('team.join', { teamId: 'team-2' })
  await ask('team.mine')
  await ask('team.members', { teamId: 'team-99' })
  await ask('team.answer', { memberId: 'member-1', yes: true })
  await ask('team.invite', { teamId: 'team-99', phone: '13900000000' })
  await ask('team.leave', { teamId: 'team-2' })
  await ask('message.consent', { templates: ['news'] })
  await ask('message.consents')
  await ask('message.inbox')
  await ask('message.unread')
  await ask('message.read', { through: at('11-23 12:00') })
  await ask('volunteer.leave')
}

/** Somebody is named, agrees, stands on the notice and on the wall, and is thanked. */
async function askAboutGoodPeople(ask: (name: string, input?: object) => Promise<void>) {
  const insert = (name: string, ...rows: object[]) => on.cloud.database.insert(name, rows as never)
  const others = Array.from({ length: 200 }, (_, i) =>
    anHonour('990002001', { _id: `honour-noise-${i}`, personKey: `noise-${i}` }),
  )
  insert('honours', ...others, anHonour(VILLAGE, { number: 'RY2026ABCDEFGHJK' }))
  insert(
    'cases',
    ...Array.from({ length: 200 }, (_, i) => aCase('990002001', 'collecting', { _id: `case-noise-${i}` })),
  )
  const asked = aCase(VILLAGE, 'consentAsked', {
    codeHash: createHash('sha256').update('ABCDEFGHJK').digest('hex'),
  })
  insert('cases', aCase(VILLAGE, 'publicity'), aCase(VILLAGE, 'objectionHold'), asked)
  const clue = {
    stationId: VILLAGE,
    name: '王秀英',
    category: 'filial',
    sentence: '照顾婆婆',
    relation: 'neighbour',
    hint: null,
    reach: null,
    shownTo: 'centre',
    photos: [],
  }
  await ask('clue.submit', clue)
  await ask('clue.mine')
  insert(
    'clues',
    aClue(VILLAGE, {
      _id: 'mine-1',
      person: 'o-resident',
      status: 'needsInfo',
      question: {
        words: '哪年的事？',
        askedAt: at('11-22 09:00'),
        answerBy: at('12-02 09:00'),
        answer: null,
      },
    }),
  )
  await ask('clue.answer', { clueId: 'mine-1', words: '去年' })
  await ask('clue.withdraw', { clueId: 'mine-1' })
  await ask('case.notices')
  await ask('case.notice', { caseId: `case-publicity-${VILLAGE}` })
  await ask('case.object', {
    caseId: `case-objectionHold-${VILLAGE}`,
    words: '时间不对',
    name: null,
    phone: '13900000000',
  })
  await ask('case.askedByCode', { code: 'ABCDEFGHJK' })
  const answer = { mode: 'nameOnly', alias: null, by: 'self', answererName: null, higher: false }
  await ask('case.answerConsent', { code: 'ABCDEFGHJK', answer })
  await ask('case.myConsents')
  await ask('case.withdrawConsent', { caseId: asked._id, why: null })
  await ask('honour.wall')
  await ask('honour.show', { honourId: `honour-${VILLAGE}` })
  await ask('honour.verify', { number: 'RY2026ABCDEFGHJK' })
  await ask('story.sendFlower', { honourId: `honour-${VILLAGE}`, words: '谢谢您', from: null })
  await ask('story.myFlowers')
  const [flower] = on.cloud.database.find('flowers', { person: 'o-resident' })
  await ask('story.takeFlower', { flowerId: String(flower?._id) })
  const told = { title: '好邻居', year: 2026, words: '从前。', people: [], team: null, projectId: null }
  for (const kind of ['episode', 'brand'])
    insert('stories', {
      _id: `story-${kind}`,
      kind,
      number: 1,
      nodeId: VILLAGE,
      nodeName: '丙村',
      path: [COUNTY, TOWN, VILLAGE],
      status: 'published',
      fields: told,
      live: told,
      listed: [kind],
      order: '2026',
      honourIds: [],
      rev: 1,
    })
  await ask('story.list')
  await ask('story.show', { storyId: 'story-episode' })
  await ask('story.brands')
  await ask('story.brand', { storyId: 'story-brand' })
}

/** Nodes of the other town that have as much going on as the one that is asked about. */
const NOISE = Array.from({ length: 60 }, (_, i) => `noise-${i}`)

const withStaff = Object.entries(allAsks()).filter(([, { asks }]) => Object.keys(asks).length > 0)

describe.each(withStaff)('%s', (name, { world, asks }) => {
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
