import { personKey } from '../../cloudfunctions/booking/ids'
import { aBooking, anActivity, at, COUNTY, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { aSignUp, aTeam, wished } from './_residents'
import { trust } from './_write'

/** Requests that were held up on their way, and those that arrive before what they stand on. */

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const call = async (who: string, action: string, input: object, key = aKey()) => {
  const reply = (await on.as(who).call(action, input, key)) as { ok: boolean; code?: string; data?: never }
  return reply.ok ? 'ok' : reply.code
}
const one = (name: string, filter: object = {}) =>
  on.cloud.database.find(name, filter as never)[0] as Record<string, unknown> | undefined
const all = () =>
  Object.fromEntries(on.cloud.database.collections().map((name) => [name, on.cloud.database.find(name)]))

describe('out of order', () => {
  const bookingId = (activityId: string) => `${activityId}_${personKey('o-resident')}`

  test('a cancelling that comes before the booking is refused, and the booking stands', async () => {
    const { _id } = on.add(anActivity())
    expect(await call('resident', 'booking.cancel', { bookingId: bookingId(_id) })).toBe('booking_unknown')
    expect(await call('resident', 'booking.book', { activityId: _id, partySize: 1 })).toBe('ok')
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 9 })
    expect(on.bookings(_id)).toMatchObject([{ status: 'confirmed' }])
  })

  test.each(['keep', 'accept', 'take'])('%s after the cancelling brings nothing back', async (verb) => {
    const { _id } = on.add(anActivity())
    await call('resident', 'booking.book', { activityId: _id, partySize: 1 })
    await call('resident', 'booking.cancel', { bookingId: bookingId(_id) })
    const before = all()
    expect(await call('resident', `booking.${verb}`, { bookingId: bookingId(_id) })).toBe(
      'booking_not_offered',
    )
    expect(all()).toEqual(before)
  })

  test('an acceptance after the offer ran out gets no seat, even before the clock has seen it', async () => {
    const activity = anActivity({ capacity: 1, seatsLeft: 0 })
    const offered = aBooking(activity, 'o-resident', { status: 'offered', offerUntil: at('11-23 09:30') })
    const hold = { seats: 1, key: offered.holdKey, at: at('11-22 09:00'), until: at('11-23 09:30') }
    on.add({ ...activity, lineDue: at('11-23 09:30'), holders: { [offered.holder]: hold } } as never)
    on.cloud.database.insert('bookings', [offered])
    expect(await call('resident', 'booking.accept', { bookingId: offered._id })).toBe('booking_offer_over')
    await on.cloud.timers.fire('clock', 'tick')
    expect(await call('resident', 'booking.accept', { bookingId: offered._id })).toBe('booking_offer_over')
    expect(on.bookings(activity._id)).toMatchObject([{ status: 'offer_expired' }])
  })

  test('an answer to an invitation of a team after it was refused changes nothing', async () => {
    const { input } = await wished(on, 'team.answer')
    expect(await call('resident', 'team.answer', { ...input, yes: false })).toBe('ok')
    expect(await call('resident', 'team.answer', { ...input, yes: true })).toBe('team_answered')
    expect(one('volunteers', { person: 'o-asks' })).toMatchObject({ teamIds: [] })
  })
})

/** What is switched on and off again: the first request, arriving once more, must not switch anything. */
describe('late', () => {
  test('a team that was left is not joined again, and one joined again is not left', async () => {
    await call('resident', 'volunteer.save', aSignUp)
    aTeam(on)
    const [joins, leaves] = [aKey(), aKey()]
    const of = { teamId: 'team' }
    await call('resident', 'team.join', of, joins)
    await call('resident', 'team.leave', of, leaves)
    await call('resident', 'team.join', of, joins)
    expect(one('members')).toMatchObject({ status: 'left' })
    expect(one('volunteers')).toMatchObject({ teamIds: [] })
    await call('resident', 'team.join', of)
    await call('resident', 'team.leave', of, leaves)
    expect(one('members')).toMatchObject({ status: 'member' })
    expect(one('volunteers')).toMatchObject({ teamIds: ['team'] })
  })

  test('an invitation to a team that was declined is not sent again', async () => {
    const { input } = await wished(on, 'team.invite')
    const key = aKey()
    await call('resident', 'team.invite', input, key)
    await call('asked', 'team.leave', { teamId: 'team' })
    const before = on.cloud.database.find('messages')
    await call('resident', 'team.invite', input, key)
    expect(one('members')).toMatchObject({ status: 'left' })
    expect(on.cloud.database.find('messages')).toEqual(before)
  })

  test('a volunteer who went on again is not paused again', async () => {
    const key = aKey()
    await call('resident', 'volunteer.save', aSignUp)
    await call('resident', 'volunteer.pause', { paused: true }, key)
    await call('resident', 'volunteer.pause', { paused: false })
    await call('resident', 'volunteer.pause', { paused: true }, key)
    expect(one('volunteers')).toMatchObject({ status: 'active', news: true })
  })

  test.each(['volunteer.leave', 'privacy.erase'])(
    'who signed off by %s is not signed up again; by themselves they can',
    async (action) => {
      const key = aKey()
      await call('resident', 'volunteer.save', aSignUp, key)
      await call('resident', action, {})
      expect(await call('resident', 'volunteer.save', aSignUp, key)).toBe('volunteer_unknown')
      expect(on.cloud.database.find('volunteers')).toEqual([])
      expect(await call('resident', 'volunteer.save', aSignUp)).toBe('ok')
    },
  )

  test('a name that was taken off the public list does not come back', async () => {
    const { input } = await wished(on, 'hours.nameOnNotice')
    const key = aKey()
    await call('resident', 'hours.nameOnNotice', input, key)
    await call('resident', 'hours.nameOnNotice', { ...input, name: null })
    await call('resident', 'hours.nameOnNotice', input, key)
    expect(one('stars')).toMatchObject({ name: null })
  })

  test('a station that lost its trust does not get it back, whatever else was saved since', async () => {
    trust(on, VILLAGE)
    on.grant('county', 'county', COUNTY)
    const say = (trusted: boolean, key = aKey()) =>
      call('county', 'upkeep.trust', { nodeId: VILLAGE, trusted, why: '看了材料' }, key)
    const key = aKey()
    await say(true, key)
    await say(false)
    await say(true, key)
    expect(one('stations', { _id: VILLAGE })).toMatchObject({ trustedAt: null })
  })

  test('a template that was switched on again stays on', async () => {
    on.grant('county', 'county', COUNTY)
    const say = (isOn: boolean, key = aKey()) =>
      call('county', 'message.switchTemplate', { template: 'news', on: isOn, why: '试试' }, key)
    const key = aKey()
    await say(false, key)
    await say(true)
    await say(false, key)
    expect(one('message_settings')).toMatchObject({ off: [] })
  })

  test('a team that was moved on does not go back to where it was first', async () => {
    on.grant('county', 'county', COUNTY)
    aTeam(on)
    aTeam(on, { _id: 'above', name: '总队' })
    const say = (parentId: string | null, key = aKey()) =>
      call('county', 'team.set', { teamId: 'team', parentId, joinMode: 'ask' }, key)
    const key = aKey()
    await say('above', key)
    await say(null)
    await say('above', key)
    expect(one('teams', { _id: 'team' })).toMatchObject({ parentId: null })
  })

  test('a flower that was taken back, a clue withdrawn and a consent withdrawn stay so', async () => {
    for (const action of ['story.takeFlower', 'clue.withdraw', 'case.withdrawConsent']) {
      on.reset()
      const { input } = await wished(on, action)
      const key = aKey()
      expect(await call('resident', action, input, key)).toBe('ok')
      const before = all()
      await call('resident', action, input, key)
      expect(all()).toEqual(before)
    }
  })
})
