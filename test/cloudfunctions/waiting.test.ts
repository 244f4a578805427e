import { personKey } from '../../cloudfunctions/booking/ids'
import type { BookingCard } from '../../types/booking'
import { aBooking, anActivity, at, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage({ instances: 8 })
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const call = async (role: string, action: string, input: object, key = aKey()) => {
  const reply = await on.as(role).call(action, input, key)
  return reply.ok ? (reply.data as BookingCard) : reply.code
}
const book = (role: string, activityId: string, more: object = {}, key = aKey()) =>
  call(role, 'booking.book', { activityId, partySize: 1, wait: true, ...more }, key)
const idOf = (role: string, activityId: string) => `${activityId}_${personKey(`o-${role}`)}`
const act = (role: string, action: string, activityId: string) =>
  call(role, `booking.${action}`, { bookingId: idOf(role, activityId) })
const statusOf = (role: string, activityId: string) =>
  on.bookings(activityId).find(({ _id }) => _id === idOf(role, activityId))?.status
const tick = () => on.cloud.timers.fire('clock', 'tick')
/** Resolves when somebody is in the line, whether or not their booking is written. */
const stands = (role: string, activityId: string) =>
  new Promise<void>((resolve) => {
    const stop = on.cloud.database.onQuery(() => {
      if (!on.activity(activityId).line.some(({ person }) => person === personKey(`o-${role}`))) return
      stop()
      resolve()
    })
  })
const moveTo = async (time: string) => {
  on.cloud.clock.set(at(time))
  await tick()
}

describe('the waiting list', () => {
  test('shows the place, and a freed seat two days ahead is simply given to the first', async () => {
    const { _id } = on.add(anActivity({ capacity: 1 }))
    await book('a', _id)
    expect(await book('b', _id)).toMatchObject({ status: 'waitlisted', position: 1 })
    expect(await book('c', _id)).toMatchObject({ status: 'waitlisted', position: 2 })
    await act('a', 'cancel', _id)
    expect(statusOf('b', _id)).toBe('confirmed')
    expect(statusOf('c', _id)).toBe('waitlisted')
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 0, waiting: 1, moves: [] })
  })

  test('without asking to wait nobody is put into it', async () => {
    const { _id } = on.add(anActivity({ capacity: 1 }))
    await book('a', _id)
    expect(await book('b', _id, { wait: false })).toBe('booking_full')
    expect(on.activity(_id).waiting).toBe(0)
  })

  test('a newcomer does not take a seat past those who wait', async () => {
    const { _id } = on.add(anActivity({ capacity: 3 }))
    await book('a', _id)
    await book('group', _id, { partySize: 3 })
    expect(await book('late', _id, { wait: false })).toBe('booking_full')
  })

  test('nearer than two days the seat is offered, kept for an answer, and taken', async () => {
    const { _id } = on.add(anActivity({ capacity: 1 }))
    await book('a', _id)
    await book('b', _id)
    on.cloud.clock.set(at('11-26 10:00'))
    await act('a', 'cancel', _id)
    expect(on.bookings(_id).find(({ status }) => status === 'offered')).toMatchObject({
      person: 'o-b',
      offerUntil: at('11-27 09:00'),
    })
    expect(await book('c', _id, { wait: false })).toBe('booking_full')
    expect(await act('b', 'accept', _id)).toMatchObject({ status: 'confirmed' })
    expect(await act('b', 'accept', _id)).toMatchObject({ status: 'confirmed' })
    await moveTo('11-27 12:00')
    expect(statusOf('b', _id)).toBe('confirmed')
  })

  test('an offer that runs out or is declined goes on; twice the same person may stand in line', async () => {
    const { _id } = on.add(anActivity({ capacity: 1 }))
    await book('a', _id)
    await book('b', _id)
    await book('c', _id)
    on.cloud.clock.set(at('11-26 10:00'))
    await act('a', 'cancel', _id)
    await moveTo('11-27 09:00')
    expect(statusOf('b', _id)).toBe('offer_expired')
    expect(statusOf('c', _id)).toBe('offered')
    expect(await act('b', 'accept', _id)).toBe('booking_offer_over')
    expect(await book('b', _id)).toMatchObject({ status: 'waitlisted', position: 1 })
    expect(await act('c', 'cancel', _id)).toMatchObject({ status: 'declined' })
    expect(statusOf('b', _id)).toBe('offered')
    expect(await act('b', 'cancel', _id)).toMatchObject({ status: 'declined' })
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 1, waiting: 0 })
    // With a seat to be had anyone may book; only the line is closed to them.
    await book('d', _id)
    expect(await book('b', _id)).toBe('booking_line_again')
  })

  test('in the last hours whoever of the list comes first takes the seat', async () => {
    const { _id } = on.add(anActivity({ capacity: 1, closesAt: at('11-28 07:00') }))
    for (const role of ['a', 'b', 'c']) await book(role, _id)
    expect(await act('c', 'take', _id)).toBe('booking_take_early')
    on.cloud.clock.set(at('11-28 06:10'))
    await act('a', 'cancel', _id)
    expect(statusOf('b', _id)).toBe('waitlisted')
    expect(await book('d', _id)).toBe('booking_line_closed')
    expect(await act('c', 'take', _id)).toMatchObject({ status: 'confirmed' })
    expect(await act('b', 'take', _id)).toBe('booking_too_few_seats')
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 0, waiting: 1 })
  })

  test('has an end, and nobody stands in more than three', async () => {
    const ids = Array.from({ length: 4 }, () => on.add(anActivity({ capacity: 1, lineMax: 2 }))._id)
    for (const id of ids) await book('a', id)
    for (const id of ids.slice(0, 3)) await book('b', id)
    expect(await book('b', ids[3] ?? '')).toBe('booking_line_elsewhere')
    await book('c', ids[0] ?? '')
    expect(await book('d', ids[0] ?? '')).toBe('booking_line_full')
  })

  test('more seats are the same to it as seats given back', async () => {
    const { _id } = on.add(anActivity({ capacity: 1 }))
    on.grant('staff', 'station', VILLAGE)
    for (const role of ['a', 'b', 'c', 'd']) await book(role, _id)
    await on.as('staff').call('draft.setCapacity', { activityId: _id, capacity: 3 }, aKey())
    expect(['b', 'c', 'd'].map((role) => statusOf(role, _id))).toEqual([
      'confirmed',
      'confirmed',
      'waitlisted',
    ])
  })

  test('out of turn only with a reason, told in the log and counted for everyone to see', async () => {
    const { _id } = on.add(anActivity({ capacity: 3 }))
    on.grant('staff', 'station', VILLAGE)
    await book('a', _id, { partySize: 2 })
    await book('group', _id, { partySize: 3 })
    const c = await book('c', _id)
    expect(c).toMatchObject({ status: 'confirmed' })
    await book('d', _id)
    await book('e', _id)
    expect(await act('c', 'cancel', _id)).toMatchObject({ status: 'cancelled' })
    expect(statusOf('d', _id)).toBe('confirmed')
    await act('d', 'cancel', _id)
    const input = { activityId: _id, bookingId: idOf('e', _id) }
    expect(await call('staff', 'proxy.outOfTurn', input)).toBe('bad_input')
    expect(statusOf('e', _id)).toBe('waitlisted')
    const key = aKey()
    for (const _ of [1, 2]) {
      expect(
        await call('staff', 'proxy.outOfTurn', { ...input, why: '腿脚不便，家人已到' }, key),
      ).toMatchObject({
        outOfTurn: 1,
      })
    }
    expect(statusOf('e', _id)).toBe('confirmed')
    expect(on.cloud.database.find('audit', { act: 'promote' })).toMatchObject([{ why: '腿脚不便，家人已到' }])
    expect(await on.as(null).call('activity.show', { activityId: _id })).toMatchObject({
      data: { outOfTurn: 1 },
    })
  })

  test('when the activity is off all are told once, and nobody is blamed', async () => {
    const { _id } = on.add(anActivity({ capacity: 1 }))
    on.grant('staff', 'station', VILLAGE)
    for (const role of ['a', 'b']) await book(role, _id)
    on.cloud.clock.set(at('11-28 08:00'))
    await on.as('staff').call('draft.cancel', { activityId: _id, why: '下雨' }, aKey())
    await moveTo('11-28 08:10')
    await tick()
    const rows = on.bookings(_id)
    expect(rows.map(({ status }) => status)).toEqual(['cancelled_by_org', 'cancelled_by_org'])
    expect(
      rows.every(({ history }) => history.filter(({ to }) => to === 'cancelled_by_org').length === 1),
    ).toBe(true)
    expect(on.activity(_id)).toMatchObject({ line: [], waiting: 0, lineDue: null })
  })

  test('after a move seats are kept for whoever says yes; silence gives them to the line', async () => {
    const { _id } = on.add(anActivity({ capacity: 2 }))
    on.grant('staff', 'station', VILLAGE)
    for (const role of ['yes', 'silent', 'waits']) await book(role, _id)
    const to = { startsAt: at('11-30 09:00'), endsAt: at('11-30 11:00') }
    await on.as('staff').call('draft.postpone', { activityId: _id, ...to, why: '场地检修' }, aKey())
    const mine = await on.as('yes').call('booking.mine', { when: 'coming' })
    expect(mine).toMatchObject({ data: { bookings: [{ reconfirmBy: at('11-29 09:00') }] } })
    expect(await act('yes', 'keep', _id)).toMatchObject({ status: 'confirmed', reconfirmBy: null })
    await moveTo('11-29 09:00')
    await tick()
    expect(statusOf('yes', _id)).toBe('confirmed')
    expect(statusOf('silent', _id)).toBe('cancelled')
    expect(statusOf('waits', _id)).toBe('offered')
  })

  test('late is late, but not for a seat only just got', async () => {
    const { _id } = on.add(anActivity({ capacity: 5 }))
    await book('early', _id)
    on.cloud.clock.set(at('11-28 06:00'))
    await book('fresh', _id)
    on.cloud.clock.set(at('11-28 06:20'))
    expect(await act('early', 'cancel', _id)).toMatchObject({ status: 'late_cancelled' })
    expect(await act('fresh', 'cancel', _id)).toMatchObject({ status: 'cancelled' })
    expect(on.activity(_id).seatsLeft).toBe(5)
  })

  test('three no-shows: one booking at a time, and through the line', async () => {
    for (const day of ['11-01', '11-02', '11-03']) {
      const past = anActivity({ startsAt: at(`${day} 09:00`), endsAt: at(`${day} 10:00`) })
      on.cloud.database.insert('bookings', [aBooking(past, 'o-away', { status: 'no_show' })])
    }
    const first = on.add(anActivity({ capacity: 2 }))
    const other = on.add(anActivity({ capacity: 2 }))
    expect(await book('away', first._id, { wait: false })).toMatchObject({ status: 'waitlisted' })
    expect(await book('away', other._id)).toBe('booking_limited')
    expect(await book('b', first._id)).toMatchObject({ status: 'confirmed' })
    await moveTo('11-26 09:00')
    expect(statusOf('away', first._id)).toBe('offered')
  })
})

describe('at the same moment', () => {
  test('7 freed seats, 20 callers on 8 instances, a list of 200: exactly the first 7, in order', async () => {
    const { _id, ...activity } = anActivity({ capacity: 20, seatsLeft: 0, lineMax: 200, waiting: 200 })
    const seated = Array.from({ length: 20 }, (_, i) => aBooking({ _id, ...activity }, `o-s${i}`))
    const waits = Array.from({ length: 200 }, (_, i) =>
      aBooking({ _id, ...activity }, `o-w${i}`, { status: 'waitlisted' }),
    )
    on.add({
      _id,
      ...activity,
      holders: Object.fromEntries(
        seated.map(({ holder, holdKey }) => [holder, { seats: 1, key: holdKey, at: at('11-20 09:00') }]),
      ),
      line: waits.map(({ holder, holdKey }) => ({
        person: holder,
        key: holdKey,
        seats: 1,
        at: at('11-20 09:00'),
        passed: 0,
        patient: false,
      })),
    })
    on.cloud.database.insert('bookings', [...seated, ...waits])
    await Promise.all([
      ...Array.from({ length: 7 }, (_, i) => act(`s${i}`, 'cancel', _id)),
      ...Array.from({ length: 11 }, (_, i) => book(`new${i}`, _id)),
      tick(),
      tick(),
    ])
    await tick()
    const promoted = waits.filter(
      ({ _id: id }) => on.cloud.database.find('bookings', { _id: id, status: 'confirmed' }).length === 1,
    )
    expect(promoted.map(({ person }) => person)).toEqual(waits.slice(0, 7).map(({ person }) => person))
    const after = on.activity(_id)
    expect(after).toMatchObject({ seatsLeft: 0, moves: [] })
    expect(after.line.slice(0, 193).map(({ person }) => person)).toEqual(
      waits.slice(7).map(({ holder }) => holder),
    )
    expect(after.waiting).toBe(after.line.length)
  }, 60_000)

  describe('served between standing in the line and being written down', () => {
    const written = { action: 'database.insertDocument', collection: 'bookings' }

    test('one has the seat at once', async () => {
      const { _id } = on.add(anActivity({ capacity: 1 }))
      await book('a', _id)
      on.cloud.faults.add({ ...written, kind: 'latency', ms: 300, times: 1 })
      const waits = book('b', _id)
      await stands('b', _id)
      await act('a', 'cancel', _id)
      await waits
      expect(statusOf('b', _id)).toBe('confirmed')
      expect(on.activity(_id)).toMatchObject({ seatsLeft: 0, waiting: 0, moves: [] })
    })

    test('and the request died there: asked again, the seat is there', async () => {
      const { _id } = on.add(anActivity({ capacity: 1 }))
      await book('a', _id)
      const key = aKey()
      on.cloud.faults.add({ ...written, kind: 'errorBefore' })
      expect(await book('b', _id, {}, key)).toBe('internal')
      on.cloud.faults.clear()
      await act('a', 'cancel', _id)
      expect(on.activity(_id).holders).toHaveProperty(personKey('o-b'))
      const late = { status: 'waitlisted' as const, holdKey: key }
      on.cloud.database.insert('bookings', [aBooking(on.activity(_id), 'o-b', late)])
      expect(await book('b', _id, {}, key)).toMatchObject({ status: 'confirmed' })
      expect(statusOf('b', _id)).toBe('confirmed')
    })
  })

  test('an answer and the end of the offer: one of the two, never both', async () => {
    for (let i = 0; i < 10; i++) {
      on.reset()
      const { _id } = on.add(anActivity({ capacity: 1 }))
      for (const role of ['a', 'b', 'c']) await book(role, _id)
      on.cloud.clock.set(at('11-26 10:00'))
      await act('a', 'cancel', _id)
      on.cloud.clock.set(at('11-27 08:59'))
      const answer = act('b', 'accept', _id)
      if (i % 2) await new Promise(setImmediate)
      on.cloud.clock.set(at('11-27 09:00'))
      await Promise.all([answer, tick(), tick()])
      await tick()
      const kept = statusOf('b', _id) === 'confirmed'
      expect([statusOf('b', _id), statusOf('c', _id)]).toEqual(
        kept ? ['confirmed', 'waitlisted'] : ['offer_expired', 'offered'],
      )
      expect(Object.keys(on.activity(_id).holders)).toHaveLength(1)
    }
  }, 60_000)
})

describe('without a phone', () => {
  const guest = { name: '张奶奶', phone: '13800001111' }

  test('a helper books from the kept seats, the slip is claimed later, and the helper may cancel', async () => {
    const { _id } = on.add(
      anActivity({
        capacity: 2,
        seatsLeft: 0,
        reserve: 2,
        reserveLeft: 2,
        reserveOpensAt: at('11-27 09:00'),
      }),
    )
    on.grant('helper', 'proxy', VILLAGE)
    const key = aKey()
    const input = { activityId: _id, partySize: 1, via: 'helper', ...guest }
    const slip = await call('helper', 'proxy.forGuest', input, key)
    expect(slip).toMatchObject({ status: 'confirmed', via: 'helper', guestName: '张奶奶' })
    expect(await call('helper', 'proxy.forGuest', input, key)).toEqual(slip)
    expect(await call('helper', 'proxy.forGuest', input)).toBe('booking_same_guest')
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 0, reserveLeft: 1 })
    const { code, id } = slip as BookingCard
    expect(await call('granny', 'booking.claim', { code, phone: '13900000000' })).toBe('booking_slip_unknown')
    expect(
      await call('granny', 'booking.claim', { code: code.toLowerCase(), phone: guest.phone }),
    ).toMatchObject({ id })
    expect(await call('thief', 'booking.claim', { code, phone: guest.phone })).toBe('booking_slip_unknown')
    expect(await on.as('granny').call('booking.mine', { when: 'coming' })).toMatchObject({
      data: { bookings: [{ id }] },
    })
    expect(await on.as('helper').call('proxy.mine', { when: 'coming' })).toMatchObject({
      data: { bookings: [{ id }] },
    })
    expect(await call('helper', 'booking.cancel', { bookingId: id })).toMatchObject({ status: 'cancelled' })
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 0, reserveLeft: 2 })
  })

  test('family may be booked for by anyone, a few of them, from the open seats, and without a phone', async () => {
    const { _id } = on.add(
      anActivity({ capacity: 10, seatsLeft: 8, reserve: 2, reserveLeft: 2, asksPhone: true }),
    )
    for (let i = 0; i < 5; i++) {
      const input = { activityId: _id, partySize: 1, name: `家人${i}` }
      expect(await call('child', 'proxy.forFamily', input)).toMatchObject({ via: 'family' })
    }
    expect(await call('child', 'proxy.forFamily', { activityId: _id, partySize: 1, name: '又一个' })).toBe(
      'booking_guests_too_many',
    )
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 3, reserveLeft: 2 })
  })

  test('a helper of another village books only what is open there; the door is for the organiser', async () => {
    const own = on.add(anActivity({ capacity: 5 }))
    const towns = on.add(
      anActivity({ capacity: 5, openTo: '990001', path: ['990000', '990001'], organiserId: '990001' }),
    )
    on.grant('far', 'proxy', '990001002')
    const ask = (activityId: string, via: string) =>
      call('far', 'proxy.forGuest', { activityId, partySize: 1, via, name: '李爷爷' })
    expect(await ask(own._id, 'helper')).toBe('not_allowed')
    expect(await ask(towns._id, 'walkIn')).toBe('not_allowed')
    expect(await ask(towns._id, 'helper')).toMatchObject({ via: 'helper' })
  })

  test('walk-ins are entered while it runs, as long as there is a seat', async () => {
    const { _id } = on.add(anActivity({ capacity: 1 }))
    on.grant('desk', 'frontDesk', VILLAGE)
    on.cloud.clock.set(at('11-28 09:30'))
    const ask = (name: string) =>
      call('desk', 'proxy.forGuest', { activityId: _id, partySize: 1, via: 'walkIn', name })
    expect(await ask('甲')).toMatchObject({ status: 'confirmed', via: 'walkIn' })
    expect(await ask('乙')).toBe('booking_full')
  })
})

test('an activity to which one just comes now does not stand before the lines of others', async () => {
  const noSeats = { capacity: null, seatsLeft: null, mode: 'dropIn' as const }
  const { _id } = on.add(anActivity({ ...noSeats, lineDue: at('11-23 09:00') }))
  await tick()
  expect(on.activity(_id)).toMatchObject({ lineDue: null })
})
