import type { HoursRow } from '../../types/hours'
import { aBooking, anActivity, at, COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage({ instances: 4 })
})
beforeEach(() => {
  on.reset()
  on.grant('clerk', 'station', VILLAGE)
  on.grant('colleague', 'station', VILLAGE)
  on.grant('town', 'town', TOWN)
  on.grant('county', 'county', COUNTY)
})
afterAll(() => on.close())

const call = async <T>(role: string, action: string, input: object, key = aKey()): Promise<T> => {
  const reply = await on.as(role).call(action, input, key)
  return (reply.ok ? reply.data : reply.code) as T
}
const tick = () => on.cloud.timers.fire('clock', 'tick')

/** Yesterday morning, with somebody on duty. */
function served(different = {}, booking = {}) {
  const activity = on.add(
    anActivity({
      startsAt: at('11-22 09:00'),
      endsAt: at('11-22 11:00'),
      audiences: ['volunteers'],
      ...different,
    }),
  )
  const duty = aBooking(activity, 'o-vol', {
    status: 'attended',
    audience: 'volunteers',
    name: '赵志愿',
    arrivedAt: at('11-22 08:55'),
    arrivalHeardAt: at('11-22 08:55'),
    ...booking,
  })
  on.cloud.database.insert('bookings', [duty])
  return { activity, duty }
}
const enter = (role: string, bookingId: string, halfHours = 2, key = aKey()) =>
  call<HoursRow | string>(
    role,
    'hours.enter',
    { bookingId, halfHours, reason: '忘了签退', evidence: 'roster' },
    key,
  )
const approve = (role: string, id: string) =>
  call<HoursRow | string>(role, 'hours.approve', { id, approved: true })
const totals = async () => (await call<{ totals: object }>('vol', 'hours.mine', {})).totals

describe('recorded hours', () => {
  test('are written once when the activity is settled, from the times at the door', async () => {
    served({ settledAt: at('11-22 12:00') })
    await Promise.all([tick(), tick()])
    await tick()
    expect(await totals()).toEqual({ recorded: 4, entered: 0 })
    expect(on.cloud.database.find('hours')).toHaveLength(1)
  })

  test('are not written for what is not settled, for residents, or for who was there too short', async () => {
    served()
    served({ settledAt: at('11-22 12:00') }, { audience: null })
    served({ settledAt: at('11-22 12:00') }, { leftAt: at('11-22 09:30') })
    await tick()
    expect(await totals()).toEqual({ recorded: 0, entered: 0 })
  })
})

describe('an attack on the ledger', () => {
  test('one administrator alone, a colleague of the same node, or the volunteer: nobody of them can', async () => {
    const { duty } = served({}, { arrivedAt: null, status: 'unknown' })
    const entered = (await enter('clerk', duty._id)) as HoursRow
    expect(entered).toMatchObject({ ledger: 'entered', status: 'proposed' })
    expect(await totals()).toEqual({ recorded: 0, entered: 0 })
    expect(await approve('clerk', entered.id)).toBe('hours_own')
    expect(await approve('colleague', entered.id)).toBe('hours_same_node')
    on.grant('clerk', 'town', TOWN)
    expect(await approve('clerk', entered.id)).toBe('hours_own')
    on.grant('colleague', 'town', TOWN)
    expect(await approve('colleague', entered.id)).toBe('hours_same_node')
    on.grant('doorkeeper', 'frontDesk', VILLAGE)
    on.grant('doorkeeper', 'county', COUNTY)
    expect(await approve('doorkeeper', entered.id)).toBe('hours_same_node')
    on.grant('vol', 'county', COUNTY)
    expect(await approve('vol', entered.id)).toBe('hours_own')
    expect(await approve('stranger', entered.id)).toBe('not_allowed')
    expect(await totals()).toEqual({ recorded: 0, entered: 0 })
    expect(await approve('town', entered.id)).toMatchObject({
      status: 'confirmed',
      approvedByName: 'town的名字',
    })
    expect(await approve('county', entered.id)).toBe('hours_answered')
    expect(await totals()).toEqual({ recorded: 0, entered: 2 })
    expect(on.cloud.database.find('audit', { 'thing.kind': 'hours' })).toHaveLength(2)
  })

  test('no hours for a cancelled activity, beyond its length, for oneself or for who was no volunteer', async () => {
    const off = served({ status: 'cancelled' })
    expect(await enter('clerk', off.duty._id)).toBe('hours_called_off')
    const { duty } = served({ settledAt: at('11-22 12:00') }, { leftAt: at('11-22 10:20') })
    await tick()
    expect(await totals()).toEqual({ recorded: 3, entered: 0 })
    expect(await enter('clerk', duty._id, 2)).toBe('hours_too_many')
    expect(await enter('clerk', duty._id, 1)).toMatchObject({ status: 'proposed' })
    expect(await enter('clerk', duty._id, 1)).toBe('hours_too_many')
    const guest = served({}, { audience: null, person: 'o-guest', _id: 'guest-booking' })
    expect(await enter('clerk', guest.duty._id)).toBe('hours_not_volunteer')
    const own = served({}, { person: 'o-clerk', _id: 'own-booking' })
    expect(await enter('clerk', own.duty._id)).toBe('hours_own')
    const future = served({ startsAt: at('11-24 09:00'), endsAt: at('11-24 11:00') })
    expect(await enter('clerk', future.duty._id)).toBe('day_not_over')
  })

  test('who works at two levels finds nobody of either to wave it through', async () => {
    on.grant('clerk', 'town', TOWN)
    const { duty } = served({}, { arrivedAt: null, status: 'unknown' })
    const entered = (await enter('clerk', duty._id)) as HoursRow
    expect(await approve('town', entered.id)).toBe('hours_same_node')
    expect(await call('town', 'hours.queue', { nodeId: TOWN })).toMatchObject({
      proposed: [{ id: entered.id, name: '赵志愿', barred: 'sameNode' }],
    })
    expect(await approve('county', entered.id)).toMatchObject({ status: 'confirmed' })
  })

  test('who came, put down from paper the next day, makes no record: it has to be entered and approved', async () => {
    const { duty } = served(
      { settledAt: at('11-23 09:00') },
      { arrivedAt: at('11-22 09:00'), arrivalHeardAt: at('11-23 08:00') },
    )
    await tick()
    expect(await totals()).toEqual({ recorded: 0, entered: 0 })
    const { people } = await call<{ people: object[] }>('clerk', 'hours.ofActivity', {
      activityId: duty.activityId,
    })
    expect(people).toMatchObject([{ heardLate: true, most: 4, rows: [] }])
    expect(await enter('clerk', duty._id, 4)).toMatchObject({ status: 'proposed' })
  })

  test('many entries at once are never more than the length, and what is recorded later counts', async () => {
    const { duty } = served(
      { startsAt: at('11-23 07:30'), endsAt: at('11-23 09:30') },
      { arrivedAt: null, status: 'unknown' },
    )
    const answers = await Promise.all(Array.from({ length: 6 }, () => enter('clerk', duty._id, 2)))
    expect(answers.filter((answer) => answer === 'hours_too_many')).toHaveLength(4)
    const [first] = answers.filter((answer) => typeof answer !== 'string') as HoursRow[]
    // Marked in time on a phone without network, and only now sent.
    const mark = { key: aKey(), bookingId: duty._id, act: 'in', at: at('11-23 07:30') }
    await call('clerk', 'door.mark', { activityId: duty.activityId, marks: [mark] })
    expect(await approve('town', first?.id ?? '')).toBe('hours_too_many')
  })

  test('a record that is doubted is answered by somebody else, and lowered in the open', async () => {
    served({ settledAt: at('11-22 12:00') })
    await tick()
    const id = String(on.cloud.database.find('hours')[0]?._id)
    const words = '他当天在别处'
    expect(await call('county', 'hours.question', { id, words })).toMatchObject({
      status: 'contested',
      contest: { by: 'staff' },
    })
    expect(await call('county', 'hours.answer', { id, halfHours: 0, why: '改' })).toBe('hours_own')
    expect(await call('town', 'hours.answer', { id, halfHours: 0, why: '核实没有来' })).toMatchObject({
      status: 'corrected',
      halfHours: 0,
      formerHalfHours: 4,
    })
    expect(await totals()).toEqual({ recorded: 0, entered: 0 })
  })

  test('a doubt of the office that comes to nothing is no news for who never objected', async () => {
    served({ settledAt: at('11-22 12:00') })
    await tick()
    const id = String(on.cloud.database.find('hours')[0]?._id)
    await call('county', 'hours.question', { id, words: '时间对不上' })
    const upheld = await call('town', 'hours.answer', { id, halfHours: 4, why: '核实过，没有错' })
    expect(upheld).toMatchObject({ status: 'upheld' })
    await tick()
    await tick()
    expect(on.cloud.database.find('messages', { person: 'o-vol', kind: 'appealed' })).toEqual([])
  })

  test('who objected hears that it stays, and whose hours the office lowered hears that', async () => {
    served({ settledAt: at('11-22 12:00') })
    const other = { startsAt: at('11-21 09:00'), endsAt: at('11-21 11:00') }
    const day = { arrivedAt: at('11-21 08:55'), arrivalHeardAt: at('11-21 08:55') }
    served({ ...other, settledAt: at('11-22 12:00') }, day)
    await tick()
    const [one, two] = on.cloud.database.find('hours').map(({ _id }) => String(_id))
    await call('vol', 'hours.contest', { id: one, words: '不止这些' })
    await call('town', 'hours.answer', { id: one, halfHours: 4, why: '核实过' })
    await call('county', 'hours.question', { id: two, words: '时间对不上' })
    await call('town', 'hours.answer', { id: two, halfHours: 2, why: '早走了' })
    on.cloud.database.empty('messages')
    await tick()
    expect(on.cloud.database.find('messages', { object: one })).toMatchObject([{ kind: 'appealed' }])
    expect(on.cloud.database.find('messages', { object: two })).toMatchObject([{ kind: 'hours' }])
  })

  test('sent twice it is once, and two approvers at once are one', async () => {
    const { duty } = served({}, { arrivedAt: null, status: 'unknown' })
    const key = aKey()
    const [a, b] = (await Promise.all([
      enter('clerk', duty._id, 2, key),
      enter('clerk', duty._id, 2, key),
    ])) as HoursRow[]
    expect(a?.id).toBe(b?.id)
    const answers = await Promise.all([approve('town', a?.id ?? ''), approve('county', a?.id ?? '')])
    expect(answers.filter((answer) => answer === 'hours_answered')).toHaveLength(1)
    expect(await totals()).toEqual({ recorded: 0, entered: 2 })
  })

  test('someone in two places, and an activity written by hand, stand on the county’s list', async () => {
    served({ settledAt: at('11-22 12:00'), title: '甲活动' })
    await tick()
    const { duty } = served(
      { startsAt: at('11-22 10:00'), endsAt: at('11-22 12:00'), title: '乙活动' },
      { arrivedAt: null, status: 'unknown' },
    )
    await enter('clerk', duty._id, 4)
    const { rows } = await call<{ rows: { kind: string; words: string }[] }>('county', 'hours.exceptions', {})
    expect(rows.map(({ kind }) => kind)).toEqual(['overlap', 'activity'])
    expect(await call('town', 'hours.exceptions', {})).toBe('not_allowed')
  })
})

test('two recorded services at the same time stand on the list, with nothing entered', async () => {
  served({ settledAt: at('11-22 12:00'), title: '甲活动' })
  served({ settledAt: at('11-22 12:00'), title: '乙活动' })
  await Promise.all([tick(), tick()])
  const { rows } = await call<{ rows: object[] }>('county', 'hours.exceptions', {})
  expect(rows).toMatchObject([{ kind: 'overlap', count: 2, hours: [{ ledger: 'recorded' }, {}] }])
})

describe('what the volunteer can do', () => {
  test('objects once, is answered with a reason, and nobody raises a record by answering', async () => {
    served({ settledAt: at('11-22 12:00') })
    await tick()
    const [record] = on.cloud.database.find('hours') as unknown as { _id: string }[]
    const id = record?._id ?? ''
    expect(await call('stranger', 'hours.contest', { id, words: '不对' })).toBe('hours_unknown')
    expect(await call('vol', 'hours.contest', { id, words: '我只来了一个半小时' })).toMatchObject({
      status: 'contested',
    })
    expect(await call('clerk', 'hours.queue', { nodeId: VILLAGE })).toMatchObject({ contested: [{ id }] })
    expect(await call('clerk', 'hours.answer', { id, halfHours: 9, why: '加' })).toBe('hours_only_less')
    expect(await call('clerk', 'hours.answer', { id, halfHours: 3, why: '照本人说的改' })).toMatchObject({
      status: 'corrected',
      halfHours: 3,
    })
    expect(await totals()).toEqual({ recorded: 3, entered: 0 })
  })

  test('misses hours, says so once, and is answered; not for what has a record', async () => {
    const { duty } = served({}, { arrivedAt: null, status: 'unknown' })
    const asks = (words: string) => call('vol', 'hours.ask', { bookingId: duty._id, words })
    expect(await call('stranger', 'hours.ask', { bookingId: duty._id, words: '我' })).toBe('booking_unknown')
    expect(await call('vol', 'hours.unrecorded', {})).toMatchObject({
      services: [{ bookingId: duty._id, asked: null }],
    })
    expect(await asks('我来了，忘了签到')).toMatchObject({ asked: { answer: null } })
    expect(await asks('再说一遍')).toMatchObject({ asked: { words: '我来了，忘了签到' } })
    const id = `m_${duty._id}`
    expect(await call('clerk', 'hours.queue', { nodeId: VILLAGE })).toMatchObject({
      missing: [{ id, name: '赵志愿' }],
    })
    const key = aKey()
    const answer = { id, why: '看了签到表，已补录' }
    expect(await call('clerk', 'hours.answerMissing', answer, key)).toEqual({ answered: true })
    expect(await call('clerk', 'hours.answerMissing', answer, key)).toEqual({ answered: true })
    expect(await call('colleague', 'hours.answerMissing', answer)).toBe('hours_answered')
    expect(await call('vol', 'hours.unrecorded', {})).toMatchObject({
      services: [{ asked: { answer: '看了签到表，已补录' } }],
    })
    await enter('clerk', duty._id)
    expect(await call('vol', 'hours.unrecorded', {})).toEqual({ services: [] })
    expect(await asks('再来')).toBe('hours_has_record')
  })

  test('gets a certificate that anyone can check by its number and nobody can guess', async () => {
    served({ settledAt: at('11-22 12:00') })
    await tick()
    const key = aKey()
    const one = await call<{ number: string }>('vol', 'hours.certify', { name: '赵志愿' }, key)
    expect(await call('vol', 'hours.certify', { name: '赵志愿' }, key)).toEqual(one)
    expect(one.number).toMatch(/^FC2026[0-9A-Z]{10}$/)
    expect(await call('vol', 'hours.certificates', {})).toEqual({ certificates: [one] })
    expect(await call('stranger', 'hours.certificates', {})).toEqual({ certificates: [] })
    expect(await on.as(null).call('hours.verify', { number: one.number.toLowerCase() })).toMatchObject({
      data: { certificate: { name: '赵**', recorded: 4, entered: 0 } },
    })
    expect(await on.as(null).call('hours.verify', { number: 'FC20260000000000' })).toMatchObject({
      data: { certificate: null },
    })
  })

  const manyRecords = () =>
    Array.from({ length: 51 }, (_, i) => ({
      _id: `r_${i}`,
      bookingId: `b_${i}`,
      activityId: `a_${i}`,
      activityTitle: '值班',
      organiserName: '丙村',
      path: [],
      until: at('11-01 11:00'),
      by: null,
      byName: null,
      byNodes: [],
      formerHalfHours: null,
      overlapAt: null,
      reason: null,
      evidence: null,
      approvedBy: null,
      approvedByName: null,
      refusedWhy: null,
      contest: null,
      ledger: 'recorded',
      status: 'recorded',
      person: 'o-vol',
      halfHours: 4,
      from: at('11-01 09:00'),
      at: at('11-22 09:00'),
      history: [],
    }))

  test('reaches a star by recorded hours, after a notice without the name unless they agree', async () => {
    on.cloud.database.insert('hours', manyRecords())
    await Promise.all([tick(), tick()])
    const notice = () => on.as(null).call('hours.notice', {})
    expect(await notice()).toMatchObject({ data: { stars: [{ level: 1, count: 1, names: [] }] } })
    const { stars } = await call<{ stars: { id: string }[] }>('vol', 'hours.mine', {})
    const starId = stars[0]?.id ?? ''
    expect(await call('stranger', 'hours.nameOnNotice', { starId, name: '我' })).toBe('hours_unknown')
    expect(await call('vol', 'hours.nameOnNotice', { starId, name: '加微信abc123' })).toBe('bad_input')
    expect(await call('vol', 'hours.nameOnNotice', { starId, name: '违禁词' })).toBe('content_risky')
    await call('vol', 'hours.nameOnNotice', { starId, name: '赵志愿' })
    expect(await notice()).toMatchObject({ data: { stars: [{ names: ['赵志愿'] }] } })
    on.cloud.clock.set(at('11-30 17:30'))
    await tick()
    expect(await call('vol', 'hours.mine', {})).toMatchObject({ stars: [{ status: 'granted' }] })
    expect(await notice()).toMatchObject({ data: { stars: [] } })
  })

  describe('a name', () => {
    const aStar = (different = {}) => {
      const times = { noticedAt: at('11-22 09:00'), noticeUntil: at('11-30 17:30') }
      const star = { _id: 'star', person: 'o-vol', level: 1, status: 'notice', ...times, name: null }
      on.cloud.database.insert('stars', [{ ...star, ...different }])
    }
    const stored = () => on.cloud.database.find('stars')[0]
    const asked = { starId: 'star', name: '赵志愿' }

    test('is not put to a star that is given already', async () => {
      aStar({ status: 'granted' })
      expect(await call('vol', 'hours.nameOnNotice', asked)).toBe('hours_unknown')
      expect(stored()).toMatchObject({ name: null })
    })

    test('that arrives as the notice ends is not kept, and the answer does not say so', async () => {
      aStar()
      const { database } = on.cloud
      const stop = database.onQuery(({ collection }) => {
        if (collection !== 'stars') return
        stop()
        database.empty('stars')
        aStar({ status: 'granted' })
      })
      expect(await call('vol', 'hours.nameOnNotice', asked)).toMatchObject({ status: 'granted', name: null })
      expect(stored()).toMatchObject({ name: null })
    })

    test('is answered alike when the request comes again after the notice', async () => {
      aStar()
      const key = aKey()
      expect(await call('vol', 'hours.nameOnNotice', asked, key)).toMatchObject({ name: '赵志愿' })
      on.cloud.clock.set(at('11-30 17:30'))
      const { keys } = stored() as unknown as { keys: string[] }
      becomes({ status: 'granted', keys })
      expect(await call('vol', 'hours.nameOnNotice', asked, key)).toMatchObject({ name: null })
    })
    const becomes = (different: object) => {
      on.cloud.database.empty('stars')
      aStar(different)
    }
  })

  test('a star waits while a record is doubted, and is not given when the hours are gone', async () => {
    on.cloud.database.insert(
      'hours',
      manyRecords()
        .slice(0, 50)
        .map((row) => ({ ...row, path: [COUNTY, TOWN, VILLAGE] })),
    )
    await tick()
    const stars = async () => (await call<{ stars: { status: string }[] }>('vol', 'hours.mine', {})).stars
    expect(await call('county', 'hours.question', { id: 'r_1', words: '人在外地' })).toMatchObject({
      status: 'contested',
    })
    on.cloud.clock.set(at('11-30 17:30'))
    await Promise.all([tick(), tick()])
    expect(await stars()).toMatchObject([{ status: 'notice' }])
    await call('town', 'hours.answer', { id: 'r_1', halfHours: 0, why: '核实没有来' })
    on.cloud.clock.set(at('12-02 17:30'))
    await tick()
    expect(await stars()).toEqual([])
  })
})
