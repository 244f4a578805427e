import { aBooking, anActivity, at, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { tracesOf } from '../_kit/traces'
import { tick } from './_life'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.grant('village', 'station', VILLAGE)
})
afterAll(() => on.close())

const WHY = '身体不舒服'
const ask = async (role: string, action: string, input: object = {}) => {
  const reply = (await on.as(role).call(action, input, aKey())) as { ok: boolean; code?: string; data: never }
  if (!reply.ok) throw new Error(`${action}: ${reply.code}`)
  return reply.data as { id: string }
}
const activity = () => on.add(anActivity({ _id: 'one', asksName: true }))
/** What a test cannot reach by itself: rows that others wrote. */
const row = (by: string) => ({
  at: at('11-20 09:00'),
  by,
  from: 'waitlisted',
  to: 'confirmed',
  why: WHY,
  key: by,
})

async function cancelled(role: string): Promise<string> {
  activity()
  const { id } = await ask(role, 'booking.book', { activityId: 'one', partySize: 1, name: '王' })
  await ask(role, 'booking.cancel', { bookingId: id, why: WHY })
  return id
}
const whys = () => tracesOf(on.cloud, WHY)

test('who erases themselves leaves no reason behind, their own or what staff said of them', async () => {
  await cancelled('resident')
  const other = aBooking(on.add(anActivity({ _id: 'two' })), 'o-resident', { status: 'attended' })
  on.cloud.database.insert('bookings', [{ ...other, history: [...other.history, row('o-staff')] }] as never)
  expect(whys()).toEqual(['bookings.history.why'])
  await ask('resident', 'privacy.erase')
  expect(whys()).toEqual([])
  expect(on.bookings('one')[0]?.history).toMatchObject([{ by: '' }, { by: '', to: 'cancelled', why: null }])
  expect(on.bookings('two')[0]?.history.at(-1)).toMatchObject({ by: 'o-staff', why: null })
})

test('the reason goes with the name when the period of contacts is over, and not before', async () => {
  const id = await cancelled('resident')
  const until = String(on.bookings('one')[0]?.contactUntil)
  on.cloud.clock.set(new Date(Date.parse(until) - 60_000).toISOString())
  await tick(on)
  expect(whys()).toEqual(['bookings.history.why'])
  // Killed in between, it is found again.
  on.cloud.clock.set(until)
  on.cloud.faults.add({ action: 'database.modifyDocument', kind: 'kill', every: 2, times: 1 })
  await tick(on).catch(() => null)
  on.cloud.faults.clear()
  on.cloud.clock.set(new Date(Date.parse(until) + 24 * 3_600_000).toISOString())
  await tick(on)
  expect(whys()).toEqual([])
  expect(on.cloud.database.find('bookings', { _id: id })[0]).toMatchObject({ contactUntil: null, name: null })
})

test('a guest who is forgotten is forgotten with the reason, and with what they said', async () => {
  activity()
  const { id } = await ask('helper', 'proxy.forFamily', { activityId: 'one', partySize: 1, name: '奶奶' })
  await ask('helper', 'booking.cancel', { bookingId: id, why: WHY })
  expect(whys()).toEqual(['bookings.history.why'])
  await ask('village', 'proxy.forgetFor', { bookingId: id, why: '本人打电话来' })
  expect(whys()).toEqual([])
  const appeal = { words: '奶奶说走错了门', at: at('11-20 09:00'), answer: null, answeredAt: null }
  const slip = aBooking(on.activity('one'), 'guest_2', {
    via: 'family',
    helper: 'o-helper',
    status: 'no_show',
  })
  on.cloud.database.insert('bookings', [{ ...slip, appeal }] as never)
  await ask('helper', 'proxy.forget', { bookingId: slip._id })
  expect(tracesOf(on.cloud, '走错了门')).toEqual([])
})
