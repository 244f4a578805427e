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

  test('sent twice it is once, and two approvers at once are one', async () => {
    const { duty } = served()
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
    const { duty } = served({ startsAt: at('11-22 10:00'), endsAt: at('11-22 12:00'), title: '乙活动' })
    await enter('clerk', duty._id, 4)
    const { rows } = await call<{ rows: { kind: string; words: string }[] }>('county', 'hours.exceptions', {})
    expect(rows.map(({ kind }) => kind)).toEqual(['overlap', 'activity'])
    expect(await call('town', 'hours.exceptions', {})).toBe('not_allowed')
  })
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

  test('gets a certificate that anyone can check by its number and nobody can guess', async () => {
    served({ settledAt: at('11-22 12:00') })
    await tick()
    const key = aKey()
    const one = await call<{ number: string }>('vol', 'hours.certify', { name: '赵志愿' }, key)
    expect(await call('vol', 'hours.certify', { name: '赵志愿' }, key)).toEqual(one)
    expect(one.number).toMatch(/^FC2026[0-9A-Z]{10}$/)
    expect(await on.as(null).call('hours.verify', { number: one.number.toLowerCase() })).toMatchObject({
      data: { certificate: { name: '赵**', recorded: 4, entered: 0 } },
    })
    expect(await on.as(null).call('hours.verify', { number: 'FC20260000000000' })).toMatchObject({
      data: { certificate: null },
    })
  })

  test('reaches a star by recorded hours, after a notice without the name unless they agree', async () => {
    const many = Array.from({ length: 51 }, (_, i) => ({
      _id: `r_${i}`,
      name: null,
      bookingId: `b_${i}`,
      activityId: `a_${i}`,
      activityTitle: '值班',
      organiserName: '丙村',
      path: [],
      until: at('11-01 11:00'),
      by: null,
      byName: null,
      byNode: null,
      reason: null,
      evidence: null,
      approvedBy: null,
      approvedByName: null,
      contest: null,
      ledger: 'recorded',
      status: 'recorded',
      person: 'o-vol',
      halfHours: 4,
      from: at('11-01 09:00'),
      at: at('11-22 09:00'),
      history: [],
    }))
    on.cloud.database.insert('hours', many)
    await Promise.all([tick(), tick()])
    const notice = () => on.as(null).call('hours.notice', {})
    expect(await notice()).toMatchObject({ data: { stars: [{ level: 1, count: 1, names: [] }] } })
    const { stars } = await call<{ stars: { id: string }[] }>('vol', 'hours.mine', {})
    const starId = stars[0]?.id ?? ''
    expect(await call('stranger', 'hours.nameOnNotice', { starId, name: '我' })).toBe('hours_unknown')
    await call('vol', 'hours.nameOnNotice', { starId, name: '赵志愿' })
    expect(await notice()).toMatchObject({ data: { stars: [{ names: ['赵志愿'] }] } })
    on.cloud.clock.set(at('11-30 17:30'))
    await tick()
    expect(await call('vol', 'hours.mine', {})).toMatchObject({ stars: [{ status: 'granted' }] })
    expect(await notice()).toMatchObject({ data: { stars: [] } })
  })
})
