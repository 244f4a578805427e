import { aBooking, anActivity, at } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage({ instances: 4 })
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const book = (role: string, activityId: string, more: object = {}, key = aKey()) =>
  on.as(role).call('booking.book', { activityId, partySize: 1, ...more }, key)

/** The seats that live bookings hold are exactly those the activity no longer has. */
function expectTrueCounters(activityId: string) {
  const activity = on.activity(activityId)
  const live = on.bookings(activityId).filter(({ status }) => status === 'confirmed')
  const seats = live.reduce((sum, { partySize }) => sum + partySize, 0)
  expect((activity.capacity ?? 0) - (activity.seatsLeft ?? 0)).toBe(seats)
  expect(Object.keys(activity.holders)).toHaveLength(live.length)
}

describe('booking.book', () => {
  test('takes the seats and answers with what the resident needs on the day', async () => {
    const { _id } = on.add(anActivity({ capacity: 10 }))
    const reply = await book('resident', _id, { partySize: 2 })
    expect(reply).toMatchObject({
      ok: true,
      data: { status: 'confirmed', partySize: 2, title: '书法课堂', placeName: '村委会二楼' },
    })
    expect(reply.ok && (reply.data as { code: string }).code).toMatch(/^[2-9A-Z]{6}$/)
    expect(on.activity(_id).seatsLeft).toBe(8)
    expectTrueCounters(_id)
  })

  test('makes four database calls', async () => {
    const { _id } = on.add(anActivity())
    const { wireTotal } = await on.measure(
      'resident',
      'booking.book',
      { activityId: _id, partySize: 1 },
      aKey(),
    )
    expect(wireTotal).toBe(4)
  })

  test('refuses the second of two residents for the last seat', async () => {
    const { _id } = on.add(anActivity({ capacity: 1 }))
    const replies = await Promise.all([book('resident', _id), book('neighbour', _id)])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: 'booking_full' })
    expectTrueCounters(_id)
  })

  test('a double tap, a resend and a second phone are one booking', async () => {
    const { _id } = on.add(anActivity({ capacity: 5 }))
    const key = aKey()
    const replies = await Promise.all([
      book('resident', _id, {}, key),
      book('resident', _id, {}, key),
      book('resident', _id, { partySize: 2 }),
    ])
    replies.push(await book('resident', _id, {}, key))
    const ids = replies.map((reply) => reply.ok && (reply.data as { id: string }).id)
    expect(new Set(ids).size).toBe(1)
    expect(ids[0]).toBeTruthy()
    expect(on.bookings(_id)).toHaveLength(1)
    expectTrueCounters(_id)
  })

  test('a party too big for what is left is told so, and a smaller one still gets in', async () => {
    const { _id } = on.add(anActivity({ capacity: 2 }))
    expect(await book('resident', _id, { partySize: 3 })).toMatchObject({ code: 'booking_too_few_seats' })
    expect(await book('resident', _id, { partySize: 2 })).toMatchObject({ ok: true })
  })

  test('a request sent again after the last seat went still gets its own booking', async () => {
    const { _id } = on.add(anActivity({ capacity: 1 }))
    const key = aKey()
    const first = await book('resident', _id, {}, key)
    expect(await book('resident', _id, {}, key)).toMatchObject({ ok: true, data: first.ok && first.data })
  })

  test.each([
    ['booking_not_needed', { mode: 'dropIn' as const }],
    ['booking_by_order', { mode: 'byOrder' as const }],
    ['booking_not_open', { opensAt: at('11-24 08:00') }],
    ['booking_closed', { closesAt: at('11-23 09:00') }],
    ['booking_activity_over', { startsAt: at('11-23 09:30'), endsAt: at('11-23 11:00') }],
    ['booking_activity_cancelled', { status: 'cancelled' as const }],
    ['booking_audience', { audiences: ['elders' as const] }],
    ['booking_name_needed', { asksName: true }],
    ['booking_phone_needed', { asksPhone: true }],
    ['booking_full', { seatsLeft: 0 }],
  ])('refuses with %s and changes nothing', async (code, different) => {
    const activity = on.add(anActivity(different))
    expect(await book('resident', activity._id)).toMatchObject({ ok: false, code })
    expect(on.activity(activity._id)).toEqual(activity)
    expect(on.bookings(activity._id)).toEqual([])
  })

  test('seats left by a request that died do not let anyone past the other rules', async () => {
    const { _id } = on.add(anActivity({ asksName: true }))
    on.cloud.faults.add({
      action: 'database.modifyDocument',
      collection: 'activities',
      kind: 'kill',
      times: 1,
    })
    await book('resident', _id, { name: '王秀英' }).catch(() => null)
    expect(await book('resident', _id)).toMatchObject({ code: 'booking_name_needed' })
    expect(await book('resident', _id, { name: '王秀英' })).toMatchObject({ ok: true })
    expectTrueCounters(_id)
  })

  test('keeps the name and phone only of an activity that asks for them', async () => {
    const asking = on.add(anActivity({ asksName: true, asksPhone: true }))
    const plain = on.add(anActivity())
    const personal = { name: ' 王秀英 ', phone: '138 0000 0000' }
    await book('resident', asking._id, personal)
    await book('resident', plain._id, personal)
    expect(on.bookings(asking._id)[0]).toMatchObject({ name: '王秀英', phone: '13800000000' })
    expect(on.bookings(plain._id)[0]).toMatchObject({ name: null, phone: null })
  })

  test.each([
    ['an unknown activity', { activityId: 'nowhere' }, 'activity_unknown'],
    ['an id that is an operator', { activityId: { $gt: '' } }, 'bad_input'],
    ['an id with odd characters', { activityId: "x'; drop table" }, 'bad_input'],
    ['no seats', { partySize: 0 }, 'bad_input'],
    ['half a seat', { partySize: 1.5 }, 'bad_input'],
    ['seats as text', { partySize: '1' }, 'bad_input'],
    ['a claim to be somebody else', { openid: 'o-neighbour' }, 'bad_input'],
    ['a name of 31 characters', { name: '王'.repeat(31) }, 'bad_input'],
    ['a name with a control character', { name: '王\u0000' }, 'bad_input'],
    ['a phone that is none', { phone: 'call me' }, 'bad_input'],
  ])('refuses %s', async (_what, input, code) => {
    const activity = on.add(anActivity())
    expect(await book('resident', activity._id, input)).toMatchObject({ ok: false, code })
    expect(on.activity(activity._id)).toEqual(activity)
  })

  test('refuses a write without an idempotency key, and a stranger', async () => {
    const { _id } = on.add(anActivity())
    const input = { activityId: _id, partySize: 1 }
    expect(await on.as('resident').call('booking.book', input)).toMatchObject({ code: 'bad_input' })
    expect(await on.as(null).call('booking.book', input, aKey())).toMatchObject({ code: 'sign_in_needed' })
    expect(on.bookings(_id)).toEqual([])
  })
})

describe('booking.cancel', () => {
  const cancel = (role: string, bookingId: string, key = aKey()) =>
    on.as(role).call('booking.cancel', { bookingId }, key)

  test('gives the seats back once, however often it is sent, and deletes nothing', async () => {
    const { _id } = on.add(anActivity({ capacity: 4 }))
    await book('resident', _id, { partySize: 3 })
    const id = on.bookings(_id)[0]?._id ?? ''
    await Promise.all([cancel('resident', id), cancel('resident', id)])
    expect(await cancel('resident', id)).toMatchObject({ ok: true, data: { status: 'cancelled' } })
    expect(on.activity(_id).seatsLeft).toBe(4)
    expect(on.bookings(_id)[0]).toMatchObject({
      status: 'cancelled',
      history: [{ to: 'confirmed' }, { from: 'confirmed', to: 'cancelled', by: 'o-resident' }],
    })
  })

  test('can be booked again, and an old request arriving late does not book', async () => {
    const { _id } = on.add(anActivity({ capacity: 4 }))
    const first = aKey()
    await book('resident', _id, {}, first)
    const id = on.bookings(_id)[0]?._id ?? ''
    await cancel('resident', id)
    expect(await book('resident', _id, {}, first)).toMatchObject({ data: { status: 'cancelled' } })
    expect(on.activity(_id).seatsLeft).toBe(4)
    expect(await book('resident', _id, { partySize: 2 })).toMatchObject({ data: { status: 'confirmed' } })
    expect(on.activity(_id).seatsLeft).toBe(2)
    expectTrueCounters(_id)
  })

  test('an old cancelling arriving late does not cancel what was booked since', async () => {
    const { _id } = on.add(anActivity({ capacity: 4 }))
    await book('resident', _id)
    const id = on.bookings(_id)[0]?._id ?? ''
    const key = aKey()
    await cancel('resident', id, key)
    await book('resident', _id)
    expect(await cancel('resident', id, key)).toMatchObject({ data: { status: 'confirmed' } })
    expectTrueCounters(_id)
  })

  test('a booking held up on its way does not come back after it was cancelled', async () => {
    const { _id } = on.add(anActivity({ capacity: 1 }))
    await book('resident', _id)
    const id = on.bookings(_id)[0]?._id ?? ''
    await cancel('resident', id)
    const again = aKey()
    on.cloud.faults.add({
      action: 'database.modifyDocument',
      collection: 'bookings',
      kind: 'latency',
      ms: 800,
      times: 1,
    })
    const heldUp = book('resident', _id, {}, again)
    // The seat is taken before the booking is written: from then on the first request is on its slow way.
    while (on.activity(_id).seatsLeft !== 0) await new Promise(setImmediate)
    await book('resident', _id, {}, again)
    await cancel('resident', id)
    await book('neighbour', _id)
    expect(await heldUp).not.toMatchObject({ data: { status: 'confirmed' } })
    expectTrueCounters(_id)
  })

  test("somebody else's booking does not exist for me", async () => {
    const { _id } = on.add(anActivity())
    await book('resident', _id)
    const id = on.bookings(_id)[0]?._id ?? ''
    expect(await cancel('neighbour', id)).toMatchObject({ code: 'booking_unknown' })
    expect(on.bookings(_id)[0]?.status).toBe('confirmed')
  })

  test('is refused once the activity has begun', async () => {
    const { _id } = on.add(anActivity())
    await book('resident', _id)
    on.cloud.clock.set(at('11-28 09:00'))
    expect(await cancel('resident', on.bookings(_id)[0]?._id ?? '')).toMatchObject({
      code: 'booking_activity_over',
    })
  })
})

describe('booking.mine', () => {
  test('shows coming ones soonest first and past ones latest first, only mine, in two calls', async () => {
    const late = on.add(anActivity({ title: '晚的', startsAt: at('11-29 09:00'), endsAt: at('11-29 10:00') }))
    const early = on.add(anActivity({ title: '早的' }))
    await book('resident', late._id)
    await book('resident', early._id)
    await book('neighbour', early._id)
    const titles = async (when: string) => {
      const { reply, wireTotal } = await on.measure('resident', 'booking.mine', { when })
      expect(wireTotal).toBeLessThanOrEqual(2)
      return (reply.ok ? (reply.data as { bookings: { title: string }[] }).bookings : []).map(
        ({ title }) => title,
      )
    }
    expect(await titles('coming')).toEqual(['早的', '晚的'])
    expect(await titles('past')).toEqual([])
    on.cloud.clock.set(at('12-01 09:00'))
    expect(await titles('coming')).toEqual([])
    expect(await titles('past')).toEqual(['晚的', '早的'])
  })

  test('past ones come page by page, none twice and none left out', async () => {
    for (let i = 0; i < 25; i++) {
      const day = `11-2${4 + (i % 3)}`
      const { _id } = on.add(
        anActivity({
          startsAt: at(`${day} 1${i % 2}:00`),
          endsAt: at(`${day} 15:00`),
          closesAt: at(`${day} 08:00`),
        }),
      )
      on.cloud.database.insert('bookings', [aBooking(on.activity(_id), 'o-resident')])
    }
    on.cloud.clock.set(at('12-01 09:00'))
    const seen: string[] = []
    let before: string | undefined
    for (let more = true; more; ) {
      const reply = await on
        .as('resident')
        .call('booking.mine', { when: 'past', ...(before ? { before } : {}) })
      const page = (reply.ok ? reply.data : {}) as {
        bookings: { id: string; endsAt: string }[]
        more: boolean
      }
      seen.push(...page.bookings.map(({ id }) => id))
      before = page.bookings.at(-1)?.endsAt
      more = page.more
    }
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
  })
})
