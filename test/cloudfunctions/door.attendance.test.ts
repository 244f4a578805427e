import { personKey } from '../../cloudfunctions/booking/ids'
import { aBooking, anActivity, at, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage({ instances: 4 })
})
beforeEach(() => {
  on.reset()
  on.grant('desk', 'frontDesk', VILLAGE)
  on.grant('secretary', 'station', VILLAGE)
  on.cloud.clock.set(at('11-28 08:50'))
})
afterAll(() => on.close())

const tick = () => on.cloud.timers.fire('clock', 'tick')
const data = async (role: string, action: string, input: object, key = aKey()) => {
  const reply = await on.as(role).call(action, input, key)
  return (reply.ok ? reply.data : reply.code) as never
}
/** Two people with a seat, one who waits, one who gave up. */
function full() {
  const activity = on.add(anActivity({ capacity: 2, seatsLeft: 0 }))
  const people = {
    wang: aBooking(activity, 'o-wang', { name: '王秀英', phone: '13800001234', partySize: 2 }),
    li: aBooking(activity, 'o-li', { name: '李大爷' }),
    waits: aBooking(activity, 'o-waits', { status: 'waitlisted' }),
    gone: aBooking(activity, 'o-gone', { status: 'cancelled' }),
  }
  on.cloud.database.insert('bookings', Object.values(people))
  return { activity, ...people }
}
const aMark = (bookingId: string, act: 'in' | 'out' | 'undo' = 'in', time = '11-28 08:50', key = aKey()) => ({
  key,
  bookingId,
  act,
  at: at(time),
})
const marked = async (activityId: string, ...marks: object[]) =>
  (
    (await data('desk', 'door.mark', { activityId, marks })) as {
      results: { outcome: string; code: string | null }[]
    }
  ).results.map(({ outcome, code }) => code ?? outcome)
const statusOf = (id: string) =>
  (on.cloud.database.find('bookings', { _id: id })[0] as unknown as { status: string }).status

describe('the front desk', () => {
  test('marks who came, says precisely what it cannot do, and counts people', async () => {
    const { activity, wang, li, waits, gone } = full()
    const other = on.add(anActivity({ title: '别的活动' }))
    const elsewhere = aBooking(other, 'o-zhao')
    on.cloud.database.insert('bookings', [elsewhere])
    const again = aMark(wang._id)
    expect(
      await marked(
        activity._id,
        again,
        aMark(wang._id),
        aMark(waits._id),
        aMark(gone._id),
        aMark(elsewhere._id),
        aMark('nobody'),
      ),
    ).toEqual(['done', 'already', 'door_waiting', 'door_gone', 'door_other_activity', 'door_not_booked'])
    expect(await marked(activity._id, again)).toEqual(['done'])
    expect(await data('desk', 'door.list', { activityId: activity._id })).toMatchObject({
      expected: 3,
      arrived: 2,
    })
    expect(JSON.stringify(await data('desk', 'door.list', { activityId: activity._id }))).not.toContain(
      '13800001234',
    )
    expect(await marked(activity._id, aMark(wang._id, 'undo'), aMark(li._id, 'out'))).toEqual([
      'done',
      'door_not_in',
    ])
    expect(statusOf(wang._id)).toBe('confirmed')
  })

  test('what was queued without a network arrives in order, twice, and from two phones', async () => {
    const { activity, wang } = full()
    on.cloud.clock.set(at('11-28 10:00'))
    const queue = [aMark(wang._id, 'in', '11-28 08:55'), aMark(wang._id, 'out', '11-28 09:50')]
    await Promise.all([marked(activity._id, ...queue), marked(activity._id, ...queue)])
    expect(await marked(activity._id, aMark(wang._id, 'in', '11-28 09:00'))).toEqual(['already'])
    const [row] = on.bookings(activity._id).filter(({ _id }) => _id === wang._id)
    expect(row).toMatchObject({ arrivedAt: at('11-28 08:55'), leftAt: at('11-28 09:50') })
    expect(row?.history.filter(({ to }) => to === 'checked_in')).toHaveLength(2)
  })

  test('two phones at one door: the slower one hears what stands there now', async () => {
    const { activity, wang } = full()
    const [a, b] = await Promise.all([
      marked(activity._id, aMark(wang._id, 'in', '11-28 08:45')),
      marked(activity._id, aMark(wang._id, 'in', '11-28 08:46')),
    ])
    expect([...a, ...b].sort()).toEqual(['already', 'done'])
  })

  test('finds whose code it is, here or at another activity of the same people', async () => {
    const { activity, wang, gone } = full()
    const other = on.add(anActivity({ title: '别的活动' }))
    const elsewhere = aBooking(other, 'o-zhao')
    on.cloud.database.insert('bookings', [elsewhere])
    const find = (code: string) => data('desk', 'door.find', { activityId: activity._id, code })
    expect(await find(wang.code.toLowerCase())).toMatchObject({ found: 'here' })
    expect(await find(gone.code)).toMatchObject({ found: 'gone' })
    expect(await find(elsewhere.code)).toMatchObject({ found: 'otherActivity', other: { title: '别的活动' } })
    expect(await find('ZZZZZZ')).toMatchObject({ found: 'nobody' })
  })
})

describe('the code on the organiser’s phone', () => {
  const codes = async (activityId: string) =>
    ((await data('desk', 'door.code', { activityId })) as { codes: { code: string }[] }).codes

  test('checks in who booked, for a minute and the next, and no wrong guesses for long', async () => {
    const { activity } = full()
    const [now] = await codes(activity._id)
    const arrive = (role: string, code: string) =>
      data(role, 'door.arrive', { activityId: activity._id, code })
    expect(await arrive('stranger', now?.code ?? '')).toBe('door_not_booked')
    expect(await arrive('waits', now?.code ?? '')).toBe('door_waiting')
    on.cloud.clock.set(at('11-28 08:51'))
    expect(await arrive('wang', now?.code ?? '')).toMatchObject({ status: 'checked_in' })
    expect(await arrive('wang', now?.code ?? '')).toMatchObject({ status: 'checked_in' })
    on.cloud.clock.set(at('11-28 08:52'))
    expect(await arrive('li', now?.code ?? '')).toBe('door_code_wrong')
    for (let i = 0; i < 4; i++) await arrive('li', now?.code ?? '')
    const [fresh] = await codes(activity._id)
    expect(await arrive('li', fresh?.code ?? '')).toBe('door_tries')
    on.cloud.clock.set(at('11-28 09:03'))
    expect(await arrive('li', (await codes(activity._id))[0]?.code ?? '')).toMatchObject({
      status: 'checked_in',
    })
  })

  test('many guesses at once are no more than few one after another', async () => {
    const { activity } = full()
    const right = (await codes(activity._id))[0]?.code
    const wrong = Array.from({ length: 30 }, (_, i) => String(i).padStart(6, '0')).filter(
      (one) => one !== right,
    )
    const said = await Promise.all(
      wrong.map((code) => data('li', 'door.arrive', { activityId: activity._id, code })),
    )
    expect(said.filter((one) => one === 'door_code_wrong').length).toBeLessThanOrEqual(5)
    expect(await data('li', 'door.arrive', { activityId: activity._id, code: right })).toBe('door_tries')
  })

  test('a slip that was claimed counts as one’s own; nobody checks in after the end', async () => {
    const { activity } = full()
    const slip = aBooking(activity, 'guest-1', { person: 'o-claimer', via: 'helper', helper: 'o-helper' })
    on.cloud.database.insert('bookings', [slip])
    const arrive = async (role: string) =>
      data(role, 'door.arrive', { activityId: activity._id, code: (await codes(activity._id))[0]?.code })
    expect(await arrive('claimer')).toMatchObject({ id: slip._id, status: 'checked_in' })
    on.cloud.clock.set(at('11-28 11:01'))
    expect(await arrive('li')).toBe('door_over')
  })

  test('leaving is marked once, and not before coming', async () => {
    const { activity } = full()
    const go = async (verb: string) =>
      data('li', `door.${verb}`, { activityId: activity._id, code: (await codes(activity._id))[0]?.code })
    expect(await go('leave')).toBe('door_not_in')
    await go('arrive')
    on.cloud.clock.set(at('11-28 09:30'))
    expect(await go('leave')).toMatchObject({ leftAt: at('11-28 09:30') })
    on.cloud.clock.set(at('11-28 09:50'))
    expect(await go('leave')).toMatchObject({ leftAt: at('11-28 09:30') })
  })

  test('is another one for each activity and changes every minute', async () => {
    const [a, b] = [on.add(anActivity()), on.add(anActivity())]
    const all = [...(await codes(a._id)), ...(await codes(b._id))].map(({ code }) => code)
    expect(new Set(all).size).toBeGreaterThan(15)
  })
})

describe('afterwards', () => {
  test('paper is entered until the settlement, by the county alone after it', async () => {
    on.grant('county', 'county', '990000')
    const { activity, wang, li } = full()
    on.cloud.clock.set(at('11-28 13:00'))
    expect(await marked(activity._id, aMark(wang._id, 'in', '11-28 13:00'))).toEqual(['done'])
    const show = (await data('secretary', 'day.show', { activityId: activity._id })) as {
      rev: number
      arrived: number
    }
    expect(show.arrived).toBe(2)
    const outcome = {
      headcount: { value: 2, unit: '人', method: '签到' },
      results: [],
      note: null,
    }
    await data('secretary', 'day.saveOutcome', { activityId: activity._id, rev: show.rev, outcome })
    const { rev } = (await data('secretary', 'day.show', { activityId: activity._id })) as { rev: number }
    await data('secretary', 'day.settle', { activityId: activity._id, rev })
    expect([statusOf(wang._id), statusOf(li._id)]).toEqual(['attended', 'unknown'])
    const late = { activityId: activity._id, marks: [aMark(li._id, 'in', '11-28 13:00')] }
    expect(await marked(activity._id, ...late.marks)).toEqual(['day_settled'])
    expect(await data('county', 'door.mark', late)).toMatchObject({ results: [{ outcome: 'done' }] })
    await tick()
    expect(statusOf(li._id)).toBe('attended')
  })

  test('who turns out to have come has nothing left to object to', async () => {
    const { activity, wang, li } = full()
    on.cloud.clock.set(at('11-28 11:30'))
    await marked(activity._id, aMark(wang._id, 'in', '11-28 11:30'))
    await absent('desk', activity._id, [li._id])
    await data('li', 'standing.appeal', { bookingId: li._id, words: '我去了的' })
    expect(await marked(activity._id, aMark(li._id, 'in', '11-28 11:30'))).toEqual(['done'])
    expect(await data('secretary', 'standing.list', { nodeId: VILLAGE })).toMatchObject({ count: 0 })
    expect(await data('li', 'standing.mine', {})).toMatchObject({ state: 'good', marks: [] })
  })

  const absent = (role: string, activityId: string, bookingIds: string[]) =>
    data(role, 'door.confirmAbsent', { activityId, bookingIds })

  test('a no-show needs a person, and somebody who was checked in', async () => {
    const { activity, wang, li } = full()
    on.cloud.clock.set(at('11-28 11:30'))
    expect(await absent('desk', activity._id, [li._id])).toBe('door_not_taken')
    expect(await marked(activity._id, aMark(wang._id, 'in', '11-28 11:30'))).toEqual(['done'])
    await tick()
    expect(statusOf(wang._id)).toBe('attended')
    expect(statusOf(li._id)).toBe('confirmed')
    expect(await absent('desk', activity._id, [li._id, wang._id])).toEqual({ confirmed: 1 })
    expect([statusOf(li._id), statusOf(wang._id)]).toEqual(['no_show', 'attended'])
  })

  test('attendance that was never taken: nobody knows, nobody is blamed', async () => {
    const { li } = full()
    on.cloud.clock.set(at('12-05 10:59'))
    await tick()
    expect(statusOf(li._id)).toBe('confirmed')
    on.cloud.clock.set(at('12-05 11:00'))
    await tick()
    expect(statusOf(li._id)).toBe('unknown')
    expect(await data('li', 'standing.mine', {})).toMatchObject({ state: 'good', marks: [] })
  })

  test('an objection is heard by the organiser’s people and answered with a reason', async () => {
    const { li } = full()
    on.cloud.clock.set(at('11-28 11:30'))
    const activityId = li.activityId
    await marked(activityId, aMark(`${activityId}_${personKey('o-wang')}`, 'in', '11-28 11:30'))
    await absent('desk', activityId, [li._id])
    expect(await data('li', 'standing.mine', {})).toMatchObject({ marks: [{ status: 'no_show' }] })
    expect(await data('wang', 'standing.appeal', { bookingId: li._id, words: '不是我' })).toBe(
      'booking_unknown',
    )
    expect(await data('li', 'standing.appeal', { bookingId: li._id, words: '那天住院了' })).toMatchObject({
      appeal: { words: '那天住院了' },
    })
    expect(await data('secretary', 'standing.list', { nodeId: VILLAGE })).toMatchObject({ count: 1 })
    const key = aKey()
    for (const _ of [1, 2]) {
      expect(
        await data(
          'secretary',
          'standing.answer',
          { bookingId: li._id, excused: true, why: '住院情况属实' },
          key,
        ),
      ).toEqual({ status: 'excused' })
    }
    expect(await data('secretary', 'standing.list', { nodeId: VILLAGE })).toMatchObject({ count: 0 })
    expect(on.cloud.database.find('audit', { act: 'answer' })).toHaveLength(1)
  })

  test('names and numbers are blanked after the configured days', async () => {
    const activity = on.add(anActivity())
    on.cloud.database.insert('bookings', [
      aBooking(activity, 'o-old', { name: '王秀英', phone: '13800001234', contactUntil: at('11-28 08:00') }),
      aBooking(activity, 'o-new', { name: '李大爷', phone: '13800001235', contactUntil: at('11-29 08:00') }),
    ])
    await tick()
    expect(on.bookings(activity._id).map(({ name, phone }) => [name, phone])).toEqual([
      [null, null],
      ['李大爷', '13800001235'],
    ])
  })
})

describe('the clock', () => {
  test('reminders are due from six in the evening before, once, whichever ticks come', async () => {
    const { activity, wang } = full()
    on.cloud.clock.set(at('11-27 17:59'))
    await tick()
    const due = () =>
      on
        .bookings(activity._id)
        .filter(({ reminder }) => reminder === 'due' || reminder === 'sent')
        .map(({ _id }) => _id)
    expect(due()).toEqual([])
    on.cloud.clock.set(at('11-27 18:00'))
    await Promise.all([tick(), tick()])
    expect(due()).toHaveLength(2)
    expect(due()).toContain(wang._id)
  })

  test('tells the county how it is doing, and what did not agree', async () => {
    on.grant('county', 'county', '990000')
    on.cloud.clock.set(at('11-23 10:00'))
    const { activity } = full()
    on.cloud.database.insert('activities', [
      anActivity({ ...activity, _id: 'wrong', seatsLeft: 1, waiting: 3, line: [] }),
    ])
    await tick()
    expect(on.activity('wrong')).toMatchObject({ seatsLeft: 2, waiting: 0 })
    const health = await data('county', 'system.health', {})
    expect(health).toMatchObject({
      lastTickAt: at('11-23 10:00'),
      differences: expect.arrayContaining([
        expect.objectContaining({ activityId: 'wrong', what: '剩余座位记为 1，应为 2', mended: true }),
      ]),
    })
    expect(await data('secretary', 'system.health', {})).toBe('not_allowed')
  })
})
