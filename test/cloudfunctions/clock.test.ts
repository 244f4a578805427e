import { anActivity, at, NOW } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const tick = () => on.cloud.timers.fire('clock', 'tick')
const book = (role: string, activityId: string, more: object = {}) =>
  on.as(role).call('booking.book', { activityId, partySize: 1, ...more }, aKey())

describe('seats nobody came back for', () => {
  const lost = { seats: 2, key: 'lost-request', at: NOW }

  test('are free again after ten minutes, and not before', async () => {
    const { _id } = on.add(anActivity({ seatsLeft: 8, holders: { aaaa: lost }, heldAt: NOW }))
    await tick()
    expect(on.activity(_id).seatsLeft).toBe(8)
    on.cloud.clock.set('2026-11-23T02:11:00.000Z')
    await Promise.all([tick(), tick()])
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 10, holders: {} })
  })

  test('are found even when the clock stood still for two days', async () => {
    const { _id } = on.add(anActivity({ seatsLeft: 8, holders: { aaaa: lost }, heldAt: NOW }))
    on.cloud.clock.set('2026-11-25T02:00:00.000Z')
    await tick()
    expect(on.activity(_id).seatsLeft).toBe(10)
  })

  test('a real booking keeps its seats', async () => {
    const { _id } = on.add(anActivity())
    await book('resident', _id)
    on.cloud.clock.set('2026-11-23T03:00:00.000Z')
    await tick()
    expect(on.activity(_id).seatsLeft).toBe(9)
  })

  test('of an activity with more than a thousand bookings, none is freed', async () => {
    const people = Array.from({ length: 1100 }, (_, i) => `p${i}`)
    const hold = { seats: 1, key: 'a-real-request', at: NOW }
    const { _id } = on.add(
      anActivity({
        capacity: 1200,
        seatsLeft: 100,
        holders: Object.fromEntries(people.map((person) => [person, hold])),
        heldAt: NOW,
      }),
    )
    const booked = people.map((person) => ({
      _id: `${_id}_${person}`,
      activityId: _id,
      holder: person,
      status: 'confirmed',
      holdKey: hold.key,
      statusAt: NOW,
      endsAt: at('11-28 11:00'),
    }))
    on.cloud.database.insert('bookings', booked)
    on.cloud.clock.set('2026-11-23T03:00:00.000Z')
    await tick()
    expect(on.activity(_id).seatsLeft).toBe(100)
  })

  test('a cancelling that died half-way is finished', async () => {
    const { _id } = on.add(anActivity())
    await book('resident', _id, { partySize: 2 })
    const id = on.bookings(_id)[0]?._id ?? ''
    on.cloud.faults.add({ action: 'database.modifyDocument', collection: 'bookings', kind: 'kill', times: 1 })
    await on
      .as('resident')
      .call('booking.cancel', { bookingId: id }, aKey())
      .catch(() => null)
    expect(on.activity(_id).seatsLeft).toBe(8)
    on.cloud.clock.set('2026-11-23T03:00:00.000Z')
    await tick()
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 10, holders: {} })
  })
})

test('nobody but the platform can wind the clock', async () => {
  const forged = { Type: 'Timer', TriggerName: 'tick', Time: at('11-23 10:00'), Message: '' }
  expect(await on.cloud.call('clock', forged, { openid: 'o-resident', source: 'wx_client' })).toMatchObject({
    ok: false,
  })
  expect(await on.as('resident').call('clock.tick', {}, aKey())).toMatchObject({ code: 'not_allowed' })
  expect(await on.as(null).call('clock.tick', {}, aKey())).toMatchObject({ code: 'not_allowed' })
})
