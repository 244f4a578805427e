import type { ActivityRecord } from '../../cloudfunctions/_lib/records'
import type { Draft, WorkLine } from '../../types/draft'
import { anActivity, at, NOW, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { someFields } from './_asks/draft'
import { castOn, data, handIn, stored, submit, told, trust } from './_write'

let on: Stage
beforeAll(async () => {
  on = await stage({ instances: 8 })
})
beforeEach(() => {
  on.reset()
  castOn(on)
})
afterAll(() => on.close())

const book = (who: string, activityId: string, partySize = 1) =>
  on.as(who).call('booking.book', { activityId, partySize }, aKey())
const act = (who: string, action: string, activityId: string, more: object = {}, key = aKey()) =>
  on.as(who).call(`draft.${action}`, { activityId, ...more }, key)
const tick = () => on.cloud.timers.fire('clock', 'tick')
const refused = (code: string) => ({ ok: false, code })
const held = ({ holders }: ActivityRecord) =>
  Object.values(holders).reduce((sum, { seats }) => sum + seats, 0)
const sum = (activity: ActivityRecord) => (activity.seatsLeft ?? 0) + activity.reserveLeft + held(activity)
const LATER = { startsAt: at('12-05 14:00'), endsAt: at('12-05 16:00') }

describe('taking back what nobody has booked', () => {
  test('hides it, brings its draft back, and it can go out again under the same id', async () => {
    trust(on, VILLAGE)
    const draft = await handIn(on, 'secretary', VILLAGE, { mode: 'bookable', capacity: 5 })
    const key = aKey()
    const line = data<WorkLine>(await act('secretary', 'withdraw', draft.id, {}, key))
    expect(line).toMatchObject({ status: 'withdrawn', booked: 0 })
    expect(data<WorkLine>(await act('secretary', 'withdraw', draft.id, {}, key))).toEqual(line)
    expect(on.activity(draft.id)).toMatchObject({ status: 'withdrawn', openTo: '', rev: 2 })
    expect(await on.as('resident').call('activity.show', { activityId: draft.id })).toMatchObject(
      refused('activity_unknown'),
    )
    expect(await book('resident', draft.id)).toMatchObject(refused('booking_activity_cancelled'))
    const back = data<Draft>(await on.as('secretary').call('draft.open', { draftId: draft.id }))
    expect(back).toMatchObject({ status: 'draft', live: false, activity: { title: '周六书法课堂' } })
    const better = { draftId: draft.id, rev: back.rev, activity: someFields({ title: '周日书法课堂' }) }
    const saved = data<Draft>(await on.as('secretary').call('draft.save', better, aKey()))
    expect(data<Draft>(await submit(on, 'secretary', saved)).status).toBe('published')
    expect(on.activity(draft.id)).toMatchObject({
      status: 'published',
      openTo: VILLAGE,
      title: '周日书法课堂',
      capacity: null,
      rev: 3,
    })
    expect(told(on).map(({ act: done }) => done)).toEqual([
      'submit',
      'publish',
      'withdraw',
      'submit',
      'publish',
    ])
  })

  test('one that had no draft gets one', async () => {
    const { _id } = on.add(anActivity({ bring: '老花镜' }))
    await act('secretary', 'withdraw', _id)
    expect(stored(on, _id)).toMatchObject({
      status: 'draft',
      live: false,
      organiserId: VILLAGE,
      activity: { title: '书法课堂', bring: '老花镜', capacity: 10 },
    })
  })

  test('killed before the draft, the same request finishes it, and so does going on to change it', async () => {
    const [a, b] = [on.add(anActivity()), on.add(anActivity())]
    for (const { _id } of [a, b]) {
      on.cloud.faults.add({
        action: 'database.modifyDocument',
        collection: 'activities',
        kind: 'kill',
        times: 1,
      })
      const key = aKey()
      await act('secretary', 'withdraw', _id, {}, key).catch(() => null)
      on.cloud.faults.clear()
      expect(on.activity(_id).status).toBe('withdrawn')
      expect(stored(on, _id)).toBeUndefined()
      if (_id === a._id) await act('secretary', 'withdraw', _id, {}, key)
      else {
        const change = { nodeId: VILLAGE, kind: 'activity', changeOf: _id }
        await on.as('secretary').call('draft.start', change, aKey())
      }
      expect(stored(on, _id)).toMatchObject({ status: 'draft', live: false })
    }
  })

  test.each([
    [
      'somebody holds a seat',
      { seatsLeft: 9, holders: { p1: { seats: 1, key: 'k', at: NOW } } },
      'activity_has_bookings',
    ],
    ['it has begun', { startsAt: at('11-23 09:00'), endsAt: at('11-23 11:00') }, 'activity_begun'],
    ['it is over', { startsAt: at('11-22 09:00'), endsAt: at('11-22 11:00') }, 'activity_not_live'],
    ['it was called off', { status: 'cancelled' as const }, 'activity_not_live'],
  ])('not when %s', async (_what, different, code) => {
    const { _id } = on.add(anActivity(different))
    expect(await act('secretary', 'withdraw', _id)).toMatchObject(refused(code))
    expect(on.activity(_id)).toMatchObject({ rev: 1 })
    expect(told(on)).toEqual([])
  })

  test('against people booking at the same moment, one side wins cleanly', async () => {
    for (let round = 0; round < 12; round++) {
      const { _id } = on.add(anActivity())
      const [taken, ...booked] = await Promise.all([
        act('secretary', 'withdraw', _id),
        ...Array.from({ length: 4 }, (_, i) => book(`p${i}`, _id)),
      ])
      const activity = on.activity(_id)
      const live = on.bookings(_id).filter(({ status }) => status === 'confirmed')
      if (taken?.ok) {
        expect(activity).toMatchObject({ status: 'withdrawn', holders: {} })
        expect(live).toEqual([])
        expect(booked.every(({ ok }) => !ok)).toBe(true)
      } else {
        expect(taken).toMatchObject(refused('activity_has_bookings'))
        expect(activity.status).toBe('published')
        expect(live.length).toBe(booked.filter(({ ok }) => ok).length)
      }
      expect(sum(activity)).toBe(10)
    }
  }, 60_000)
})

describe('calling off', () => {
  test('says why to everyone, and keeps the bookings', async () => {
    const { _id } = on.add(anActivity())
    await book('resident', _id, 2)
    const key = aKey()
    const line = data<WorkLine>(await act('secretary', 'cancel', _id, { why: '老师病了' }, key))
    expect(line).toMatchObject({ status: 'cancelled', booked: 2 })
    expect(data<WorkLine>(await act('secretary', 'cancel', _id, { why: '老师病了' }, key))).toEqual(line)
    expect(await act('clerk', 'cancel', _id, { why: '再取消一次' })).toMatchObject(
      refused('activity_not_live'),
    )
    expect(on.activity(_id)).toMatchObject({ cancelReason: '老师病了', rev: 2, changedAt: NOW })
    const coming = await on.as('resident').call('booking.mine', { when: 'coming' })
    expect(data<{ bookings: object[] }>(coming).bookings).toMatchObject([
      { status: 'cancelled_by_org', activityStatus: 'cancelled', cancelReason: '老师病了' },
    ])
    expect(on.cloud.database.find('audit')).toMatchObject([
      { act: 'cancel', why: '老师病了', path: expect.any(Array) },
    ])
  })

  test('risky words are no reason; a check that does not answer is no obstacle', async () => {
    const { _id } = on.add(anActivity())
    expect(await act('secretary', 'cancel', _id, { why: '违禁词' })).toMatchObject(refused('content_risky'))
    on.cloud.faults.add({ action: 'openapi.security.msgSecCheck', kind: 'errorBefore' })
    expect(await act('secretary', 'cancel', _id, { why: '台风要来了' })).toMatchObject({ ok: true })
  })

  test('a station next door, another town and the front desk may not', async () => {
    const { _id } = on.add(anActivity())
    for (const who of ['neighbours', 'otherTown', 'desk', 'reviewer']) {
      expect(await act(who, 'cancel', _id, { why: '不办了' })).toMatchObject(refused('not_allowed'))
    }
    expect(OTHER_TOWN).not.toBe(TOWN)
  })
})

describe('another time', () => {
  test('bookings stay and know the new time, in lists and in the clash warning', async () => {
    const { _id } = on.add(
      anActivity({ reserve: 2, seatsLeft: 8, reserveLeft: 2, reserveOpensAt: at('11-27 09:00') }),
    )
    await book('resident', _id)
    const key = aKey()
    const line = data<WorkLine>(await act('secretary', 'postpone', _id, { ...LATER, why: '下雨' }, key))
    expect(line).toMatchObject({ ...LATER, postponedFrom: at('11-28 09:00'), booked: 1 })
    expect(data<WorkLine>(await act('secretary', 'postpone', _id, { ...LATER, why: '下雨' }, key))).toEqual(
      line,
    )
    expect(on.activity(_id)).toMatchObject({
      ...LATER,
      postponeReason: '下雨',
      formerStarts: [at('11-28 09:00')],
      opensAt: at('11-20 08:00'),
      closesAt: at('12-05 12:00'),
      reserveOpensAt: at('12-04 14:00'),
      rev: 2,
    })
    expect(on.bookings(_id)).toMatchObject([{ ...LATER, status: 'confirmed' }])
    const other = on.add(anActivity({ startsAt: at('12-05 15:00'), endsAt: at('12-05 17:00') }))
    expect(
      data<{ clash: object }>(await on.as('resident').call('activity.show', { activityId: other._id })).clash,
    ).toMatchObject({ activityId: _id, ...LATER })
  })

  test('twice: each former start is kept', async () => {
    const { _id } = on.add(anActivity())
    await act('secretary', 'postpone', _id, { ...LATER, why: '下雨' })
    const again = { startsAt: at('12-12 14:00'), endsAt: at('12-12 16:00'), why: '还在下雨' }
    await act('secretary', 'postpone', _id, again)
    expect(on.activity(_id)).toMatchObject({
      postponedFrom: LATER.startsAt,
      formerStarts: [at('11-28 09:00'), LATER.startsAt],
    })
  })

  test('a booking that was being written just then gets the new time from the clock', async () => {
    const { _id } = on.add(anActivity())
    await act('secretary', 'postpone', _id, { ...LATER, why: '下雨' })
    on.cloud.database.insert('bookings', [
      {
        _id: `${_id}_late`,
        activityId: _id,
        status: 'confirmed',
        title: '书法课堂',
        startsAt: at('11-28 09:00'),
        endsAt: at('11-28 11:00'),
        notice: null,
      },
    ])
    await tick()
    expect(on.bookings(_id)).toMatchObject([{ startsAt: at('11-28 09:00') }])
    on.cloud.clock.set(at('11-23 10:05'))
    await Promise.all([tick(), tick()])
    expect(on.bookings(_id)).toMatchObject([LATER])
    expect(on.activity(_id).copiesBehindSince).toBeNull()
  })

  test('killed before the bookings are told, the same request or the clock tells them', async () => {
    const { _id } = on.add(anActivity())
    await book('resident', _id)
    on.cloud.faults.add({
      action: 'database.modifyDocument',
      collection: 'activities',
      kind: 'kill',
      times: 1,
    })
    const key = aKey()
    await act('secretary', 'postpone', _id, { ...LATER, why: '下雨' }, key).catch(() => null)
    on.cloud.faults.clear()
    expect(on.bookings(_id)[0]?.startsAt).toBe(at('11-28 09:00'))
    await act('secretary', 'postpone', _id, { ...LATER, why: '下雨' }, key)
    expect(on.bookings(_id)[0]?.startsAt).toBe(LATER.startsAt)
    expect(on.activity(_id).formerStarts).toHaveLength(1)
  })

  test.each([
    ['the past', { startsAt: at('11-22 09:00'), endsAt: at('11-29 11:00') }, 'postpone_times'],
    ['an end before the start', { startsAt: at('12-05 09:00'), endsAt: at('12-05 08:00') }, 'postpone_times'],
    ['the same time', { startsAt: at('11-28 09:00'), endsAt: at('11-28 11:00') }, 'postpone_times'],
  ])('not to %s', async (_what, to, code) => {
    const { _id } = on.add(anActivity())
    expect(await act('secretary', 'postpone', _id, { ...to, why: '下雨' })).toMatchObject(refused(code))
  })

  test('not what is over', async () => {
    const { _id } = on.add(anActivity({ startsAt: at('11-22 09:00'), endsAt: at('11-22 11:00') }))
    expect(await act('secretary', 'postpone', _id, { ...LATER, why: '下雨' })).toMatchObject(
      refused('activity_not_live'),
    )
  })
})

describe('more or fewer seats', () => {
  test('never fewer than are promised: held, or kept for walk-ins', async () => {
    const { _id } = on.add(anActivity({ reserve: 2, reserveLeft: 2, seatsLeft: 8 }))
    await book('resident', _id, 3)
    expect(await act('secretary', 'setCapacity', _id, { capacity: 4 })).toMatchObject(
      refused('capacity_promised'),
    )
    const key = aKey()
    const line = data<WorkLine>(await act('secretary', 'setCapacity', _id, { capacity: 5 }, key))
    expect(line).toMatchObject({ capacity: 5, seatsLeft: 0, reserveLeft: 2, booked: 3 })
    expect(await book('neighbour', _id)).toMatchObject(refused('booking_full'))
    await act('clerk', 'setCapacity', _id, { capacity: 30 })
    // The first request comes once more: it was done, and does not take away what was added since.
    expect(data<WorkLine>(await act('secretary', 'setCapacity', _id, { capacity: 5 }, key))).toMatchObject({
      capacity: 30,
      seatsLeft: 25,
    })
    expect(await book('neighbour', _id)).toMatchObject({ ok: true })
  })

  test.each([
    ['without booking', { mode: 'dropIn' as const, capacity: null }, 'bad_input'],
    ['called off', { status: 'cancelled' as const }, 'activity_not_live'],
  ])('not of one %s', async (_what, different, code) => {
    const { _id } = on.add(anActivity(different))
    expect(await act('secretary', 'setCapacity', _id, { capacity: 20 })).toMatchObject(refused(code))
  })

  test.each(['errorAfter', 'errorBefore', 'drop'] as const)(
    'with the answer lost (%s) it is still done once',
    async (kind) => {
      const { _id } = on.add(anActivity())
      on.cloud.faults.add({ action: 'database.modifyDocument', collection: 'activities', kind, times: 1 })
      expect(data<WorkLine>(await act('secretary', 'setCapacity', _id, { capacity: 25 }))).toMatchObject({
        capacity: 25,
        seatsLeft: 25,
      })
    },
  )

  test('seats that are taken between reading and writing are not taken away', async () => {
    const { _id } = on.add(anActivity({ capacity: 20 }))
    const write = { action: 'database.modifyDocument', collection: 'activities', function: 'draft' }
    on.cloud.faults.add({ ...write, kind: 'latency', ms: 1000, times: 1 })
    // The line in the log is the last thing before the write, which is slow: people book meanwhile.
    const isTold = new Promise<void>((resolve) => {
      on.cloud.database.onQuery(({ collection, written }) => {
        if (collection === 'audit' && written > 0) resolve()
      })
    })
    const lowering = act('secretary', 'setCapacity', _id, { capacity: 2 })
    await isTold
    await Promise.all(Array.from({ length: 5 }, (_, i) => book(`p${i}`, _id, 2)))
    const lowered = await lowering
    expect(lowered).toMatchObject(refused('capacity_promised'))
    expect(on.activity(_id)).toMatchObject({ capacity: 20, seatsLeft: 10 })
  })

  test('exact while 200 people book and the seats go up and down', async () => {
    const { _id } = on.add(
      anActivity({ capacity: 40, seatsLeft: 35, reserve: 5, reserveLeft: 5, maxParty: 3 }),
    )
    const wrong: ActivityRecord[] = []
    on.cloud.database.onQuery(({ collection, written }) => {
      if (collection !== 'activities' || written === 0) return
      const activity = on.activity(_id)
      if (activity && (sum(activity) !== activity.capacity || (activity.seatsLeft ?? 0) < 0))
        wrong.push(activity)
    })
    const people = Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const reply = await book(`p${i}`, _id, 1 + (i % 3))
        if (!reply.ok || i % 4) return
        const bookingId = (reply.data as { id: string }).id
        await on.as(`p${i}`).call('booking.cancel', { bookingId }, aKey())
      }),
    )
    const replies = []
    for (const capacity of [60, 45, 90, 30, 120, 80, 20, 150]) {
      replies.push(await act('secretary', 'setCapacity', _id, { capacity }))
    }
    await people
    const activity = on.activity(_id)
    expect(wrong).toEqual([])
    expect(sum(activity)).toBe(activity.capacity)
    expect(activity).toMatchObject({ capacity: 150, reserveLeft: 5 })
    expect(activity.seatsLeft).toBeGreaterThanOrEqual(0)
    const live = on.bookings(_id).filter(({ status }) => status === 'confirmed')
    expect(live.reduce((seats, { partySize }) => seats + partySize, 0)).toBe(held(activity))
    for (const reply of replies) if (!reply.ok) expect(reply.code).toBe('capacity_promised')
  }, 120_000)
})

describe('seats kept for walk-ins', () => {
  const kept = { reserve: 3, reserveLeft: 3, seatsLeft: 7, reserveOpensAt: at('11-27 09:00') }

  test('are for everyone from a day before, once', async () => {
    const { _id } = on.add(anActivity(kept))
    on.cloud.clock.set(at('11-27 08:59'))
    await tick()
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 7, reserveLeft: 3 })
    on.cloud.clock.set(at('11-27 09:00'))
    await Promise.all([tick(), tick()])
    await tick()
    expect(on.activity(_id)).toMatchObject({
      seatsLeft: 10,
      reserveLeft: 0,
      reserve: 3,
      reserveOpensAt: null,
      rev: 2,
    })
  })

  test.each(['cancel', 'withdraw'])('after %s there is nothing to open', async (action) => {
    const { _id } = on.add(anActivity(kept))
    await act('secretary', action, _id, action === 'cancel' ? { why: '老师病了' } : {})
    on.cloud.clock.set(at('11-27 10:00'))
    await tick()
    expect(on.activity(_id)).toMatchObject({ seatsLeft: 7, reserveLeft: 3 })
  })
})

describe('changing what is public', () => {
  const change = async (who: string, activityId: string, fields: object) => {
    const begin = { nodeId: VILLAGE, kind: 'activity', changeOf: activityId }
    const draft = data<Draft>(await on.as(who).call('draft.start', begin, aKey()))
    const activity = { ...draft.activity, ...fields }
    const saved = { draftId: draft.id, rev: draft.rev, activity }
    return data<Draft>(await on.as(who).call('draft.save', saved, aKey()))
  }
  const letThrough = (who: string, { id, rev }: Draft) =>
    on.as(who).call('draft.approve', { draftId: id, rev }, aKey())

  test('goes the same way; until it is let through people see the old words', async () => {
    const { _id } = on.add(anActivity())
    await book('resident', _id)
    const draft = await change('secretary', _id, {
      title: '书法与国画',
      placeName: '村委会一楼',
      asksPhone: true,
    })
    expect(draft).toMatchObject({ id: _id, live: true, status: 'draft' })
    const handed = data<Draft>(await submit(on, 'secretary', draft))
    expect(on.activity(_id)).toMatchObject({ title: '书法课堂', rev: 1 })
    expect(data<Draft>(await letThrough('town', handed))).toMatchObject({ status: 'published', live: true })
    expect(on.activity(_id)).toMatchObject({
      title: '书法与国画',
      placeName: '村委会一楼',
      asksPhone: true,
      seatsLeft: 9,
      opensAt: at('11-20 08:00'),
      rev: 2,
    })
    on.cloud.clock.set(at('11-23 10:10'))
    await tick()
    expect(on.bookings(_id)[0]?.title).toBe('书法与国画')
  })

  test('begun twice it is the same draft', async () => {
    const { _id } = on.add(anActivity())
    const a = await change('secretary', _id, { bring: '毛笔' })
    const begin = { nodeId: VILLAGE, kind: 'activity', changeOf: _id }
    const b = data<Draft>(await on.as('clerk').call('draft.start', begin, aKey()))
    expect(b).toEqual(a)
  })

  test('times and seats only while nobody holds a seat', async () => {
    trust(on, VILLAGE)
    const { _id } = on.add(anActivity())
    const moved = { startsAt: at('11-29 09:00'), endsAt: at('11-29 11:00'), capacity: 12 }
    const free = await change('secretary', _id, moved)
    expect(data<Draft>(await submit(on, 'secretary', free)).status).toBe('published')
    expect(on.activity(_id)).toMatchObject({
      ...moved,
      seatsLeft: 12,
      closesAt: at('11-29 08:30'),
      opensAt: at('11-20 08:00'),
    })
    await book('resident', _id)
    const late = await change('secretary', _id, { startsAt: at('11-29 10:00') })
    expect(await submit(on, 'secretary', late)).toMatchObject(refused('activity_times_promised'))
    expect(on.activity(_id)).toMatchObject({ ...moved, seatsLeft: 11 })
  })

  test('begun before a postponement, it does not undo it', async () => {
    const { _id } = on.add(anActivity())
    const draft = await change('secretary', _id, { title: '书法与国画' })
    await act('secretary', 'postpone', _id, { ...LATER, why: '下雨' })
    const handed = data<Draft>(await submit(on, 'secretary', draft))
    await letThrough('town', handed)
    expect(on.activity(_id)).toMatchObject({ title: '书法与国画', ...LATER })
  })

  test('not of what was called off, though the change was begun before', async () => {
    const { _id } = on.add(anActivity())
    const handed = data<Draft>(
      await submit(on, 'secretary', await change('secretary', _id, { bring: '毛笔' })),
    )
    await act('secretary', 'cancel', _id, { why: '老师病了' })
    expect(await letThrough('town', handed)).toMatchObject(refused('activity_not_live'))
    const begin = { nodeId: VILLAGE, kind: 'activity', changeOf: _id }
    await on.as('secretary').call('draft.takeBack', { draftId: _id }, aKey())
    expect(await on.as('secretary').call('draft.start', begin, aKey())).toMatchObject(
      refused('activity_not_live'),
    )
  })

  test('given up, it begins anew from what is public', async () => {
    const { _id } = on.add(anActivity())
    const draft = await change('secretary', _id, { title: '写错了的名字' })
    await on.as('secretary').call('draft.drop', { draftId: draft.id }, aKey())
    expect((await change('secretary', _id, {})).activity?.title).toBe('书法课堂')
  })

  test('withdrawn meanwhile, the words being written are kept', async () => {
    const { _id } = on.add(anActivity())
    const draft = await change('secretary', _id, { title: '书法与国画' })
    await submit(on, 'secretary', draft)
    await act('clerk', 'withdraw', _id)
    expect(stored(on, _id)).toMatchObject({
      status: 'draft',
      live: false,
      waitsAt: [],
      escalateAt: null,
      activity: { title: '书法与国画' },
    })
  })
})

test('who let a change through in which nothing changed is told all the same', async () => {
  const { _id } = on.add(anActivity())
  const begin = { nodeId: VILLAGE, kind: 'activity', changeOf: _id }
  const draft = data<Draft>(await on.as('secretary').call('draft.start', begin, aKey()))
  const { rev } = data<Draft>(await submit(on, 'secretary', draft))
  data(await on.as('reviewer').call('draft.approve', { draftId: draft.id, rev }, aKey()))
  expect(told(on)).toContainEqual({ act: 'publish', by: 'o-reviewer', id: _id })
})

test('nothing is moved to a moment that no clock shows', async () => {
  const { _id } = on.add(anActivity())
  const wish = { activityId: _id, startsAt: '2026-12-05T01:00:00.000Z', endsAt: '6314-98-57T30:64:39.691Z' }
  expect(await on.as('secretary').call('draft.postpone', { ...wish, why: '下雨' }, aKey())).toMatchObject({
    ok: false,
    code: 'bad_input',
  })
})
