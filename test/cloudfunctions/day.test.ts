import type { BookingRecord } from '../../cloudfunctions/_lib/records'
import type { PhotoRecord } from '../../cloudfunctions/_lib/records/day'
import type { OutcomeFields } from '../../types/day'
import { aJpeg, anExif } from '../_kit/pictures'
import {
  anActivity,
  at,
  aBooking as bookingOf,
  COUNTY,
  NOW,
  OTHER_TOWN,
  TOWN,
  VILLAGE,
} from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.grant('stationStaff', 'station', VILLAGE)
  on.grant('frontDesk', 'frontDesk', VILLAGE)
  on.grant('townStaff', 'town', TOWN)
  on.grant('townStaff', 'reviewer', TOWN)
  on.grant('countyStaff', 'county', COUNTY)
  on.grant('elsewhere', 'town', OTHER_TOWN)
})
afterAll(() => on.close())

/** Yesterday morning; over. */
const over = (different = {}) =>
  anActivity({ startsAt: at('11-22 09:00'), endsAt: at('11-22 11:00'), ...different })
const outcome = (different: Partial<OutcomeFields> = {}): OutcomeFields => ({
  headcount: { value: 24, unit: '人次', method: '清点' },
  results: [],
  note: null,
  ...different,
})
const aBooking = (activityId: string, n: number, different: Partial<BookingRecord> = {}): BookingRecord =>
  bookingOf(anActivity({ _id: activityId }), `o-guest-${n}`, {
    _id: `${activityId}_p${n}`,
    holdKey: `hold-${n}`,
    code: `CODE${n}A`,
    name: `客人${n}`,
    phone: `1380000${String(1000 + n)}`,
    ...different,
  })
const booked = (...bookings: BookingRecord[]) => on.cloud.database.insert('bookings', bookings)
const told = (act: string) => on.cloud.database.find('audit', { act })

describe('day.list', () => {
  const ask = (who: string, nodeId: string, days: object = { fromOn: '2026-11-23', toOn: '2026-11-29' }) =>
    on.as(who).call('day.list', { nodeId, ...days })

  test('what comes, and what is over and not settled; the county is asked after a week', async () => {
    on.add(
      anActivity({ title: 'coming' }),
      anActivity({ title: 'later', startsAt: at('12-05 09:00'), endsAt: at('12-05 11:00') }),
      over({ title: 'yesterday' }),
      over({ title: 'lastWeek', startsAt: at('11-14 09:00'), endsAt: at('11-14 11:00') }),
      over({ title: 'settled', settledAt: at('11-22 12:00') }),
      over({ title: 'cancelled', status: 'cancelled' }),
      over({ title: 'withdrawn', status: 'withdrawn' }),
    )
    const titles = (list: { title: string }[]) => list.map(({ title }) => title)
    const village = (await ask('stationStaff', VILLAGE)) as never as { data: Record<string, never> }
    expect(titles(village.data.coming as never)).toEqual(['coming'])
    expect(titles(village.data.unsettled as never)).toEqual(['lastWeek', 'yesterday'])
    const county = (await ask('countyStaff', COUNTY)) as never as { data: Record<string, never> }
    expect(titles(county.data.unsettled as never)).toEqual(['lastWeek'])
  })

  test('costs four calls', async () => {
    const days = { fromOn: '2026-11-23', toOn: '2026-11-29' }
    const { wireTotal } = await on.measure('stationStaff', 'day.list', { nodeId: VILLAGE, ...days })
    expect(wireTotal).toBe(4)
  })

  test.each([
    ['a node of others', 'elsewhere', VILLAGE, {}, 'not_allowed'],
    ['one that is not', 'stationStaff', 'nowhere', {}, 'not_allowed'],
    ['days the wrong way round', 'stationStaff', VILLAGE, { toOn: '2026-11-22' }, 'bad_input'],
    ['more than two weeks', 'stationStaff', VILLAGE, { toOn: '2026-12-31' }, 'bad_input'],
  ])('refuses %s', async (_what, who, node, days, code) => {
    const input = { fromOn: '2026-11-23', toOn: '2026-11-24', ...days }
    expect(await ask(who, node, input)).toMatchObject({ ok: false, code })
  })
})

describe('day.roster', () => {
  test('lists live bookings by name with masked phones, and never a whole number', async () => {
    const { _id } = on.add(anActivity())
    booked(
      aBooking(_id, 1, { name: '赵六', partySize: 3 }),
      aBooking(_id, 2, { name: '白七', phone: null }),
      aBooking(_id, 3, { name: null }),
      aBooking(_id, 4, { status: 'cancelled', name: '走了' }),
      aBooking('another', 5, { name: '别处' }),
    )
    const { reply, wireTotal } = await on.measure('frontDesk', 'day.roster', { activityId: _id })
    expect(reply).toMatchObject({
      ok: true,
      data: {
        people: 5,
        more: false,
        rows: [
          { name: '白七', maskedPhone: null, partySize: 1, code: 'CODE2A' },
          { name: '赵六', maskedPhone: '138****1001', partySize: 3 },
          { name: null, maskedPhone: '138****1003' },
        ],
      },
    })
    expect(JSON.stringify(reply)).not.toMatch(/1380000|o-guest|走了|别处/)
    expect(wireTotal).toBe(3)
  })

  test.each([['elsewhere'], ['nobody']])('is nothing for %s', async (who) => {
    const { _id } = on.add(anActivity())
    expect(await on.as(who).call('day.roster', { activityId: _id })).toMatchObject({ code: 'not_allowed' })
  })
})

describe('day.reveal', () => {
  const reveal = (who: string, bookingId: string, different: object = {}, key = aKey()) =>
    on.as(who).call('day.reveal', { bookingId, reason: 'change', ...different }, key)

  test('answers for ten minutes, and tells the audit log who asked and why, without the number', async () => {
    const { _id } = on.add(anActivity())
    booked(aBooking(_id, 1))
    const asked = { reason: 'other', words: '有一把伞' }
    expect(await reveal('stationStaff', `${_id}_p1`, asked)).toMatchObject({
      ok: true,
      data: { phone: '13800001001', until: at('11-23 10:10'), leftToday: 29 },
    })
    const [line] = told('reveal')
    expect(line).toMatchObject({
      by: 'o-stationStaff',
      thing: { kind: 'booking', id: `${_id}_p1` },
      why: '其他原因：有一把伞',
      path: [COUNTY, TOWN, VILLAGE],
    })
    expect(JSON.stringify(line)).not.toMatch(/13800001001|客人/)
  })

  test('is told before: when the log cannot be written, no number leaves', async () => {
    const { _id } = on.add(anActivity())
    booked(aBooking(_id, 1))
    on.cloud.faults.add({ collection: 'audit', kind: 'errorBefore' })
    const reply = await reveal('stationStaff', `${_id}_p1`)
    expect(reply).toMatchObject({ ok: false, code: 'internal' })
    expect(JSON.stringify(reply)).not.toContain('13800001001')
  })

  test('the same request again, or the same number while it is shown, is one look-up', async () => {
    const { _id } = on.add(anActivity())
    booked(aBooking(_id, 1))
    const key = aKey()
    const first = await reveal('stationStaff', `${_id}_p1`, {}, key)
    on.cloud.clock.set(at('11-23 10:05'))
    const data = (first as never as { data: object }).data
    expect(await reveal('stationStaff', `${_id}_p1`, {}, key)).toMatchObject({ data })
    expect(await reveal('stationStaff', `${_id}_p1`)).toMatchObject({ data })
    on.cloud.clock.set(at('11-23 10:20'))
    expect(await reveal('stationStaff', `${_id}_p1`)).toMatchObject({ data: { until: at('11-23 10:30') } })
    expect(on.cloud.database.find('reveals')).toHaveLength(2)
  })

  test('thirty a day and no more, also when many are asked for at once; tomorrow again', async () => {
    const { _id } = on.add(anActivity({ capacity: 50 }))
    booked(...Array.from({ length: 34 }, (_, n) => aBooking(_id, n)))
    const replies = await Promise.all(
      Array.from({ length: 34 }, (_, n) => reveal('stationStaff', `${_id}_p${n}`)),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(30)
    expect(replies.filter((reply) => !reply.ok && reply.code === 'reveal_too_many')).toHaveLength(4)
    expect(told('reveal')).toHaveLength(30)
    expect(await reveal('countyStaff', `${_id}_p33`)).toMatchObject({ ok: true })
    on.cloud.clock.set(at('11-24 10:00'))
    expect(await reveal('stationStaff', `${_id}_p33`)).toMatchObject({ ok: true })
  })

  test.each([
    ['the front desk', 'frontDesk', {}, 'not_allowed'],
    ['staff of elsewhere', 'elsewhere', {}, 'not_allowed'],
    ['no reason in words', 'stationStaff', { reason: 'other' }, 'reveal_why_needed'],
    ['a reason nobody knows', 'stationStaff', { reason: 'curious' }, 'bad_input'],
    ['a booking that is not', 'stationStaff', { bookingId: 'none' }, 'not_allowed'],
  ])('refuses %s', async (_what, who, different, code) => {
    const { _id } = on.add(anActivity())
    booked(aBooking(_id, 1))
    expect(await reveal(who, `${_id}_p1`, different)).toMatchObject({ ok: false, code })
    expect(told('reveal')).toHaveLength(0)
  })
})

describe('day.saveOutcome', () => {
  const save = (who: string, activityId: string, rev: number, different: object = {}, key = aKey()) =>
    on.as(who).call('day.saveOutcome', { activityId, rev, outcome: outcome(), ...different }, key)

  test('keeps each number with its unit and method, and counts as a change', async () => {
    const { _id } = on.add(over())
    const results = [{ unit: '株', value: 40, method: '清点', note: '国槐' }] as never
    const reply = await save('frontDesk', _id, 1, { outcome: outcome({ results, note: '天气好' }) })
    expect(reply).toMatchObject({
      ok: true,
      data: {
        rev: 2,
        outcome: { headcount: { value: 24, unit: '人次', method: '清点' }, results, note: '天气好' },
      },
    })
    expect(on.activity(_id)).toMatchObject({
      rev: 2,
      changedAt: NOW,
      outcome: { results, by: 'o-frontDesk' },
    })
  })

  test('what was there is replaced, not mixed with', async () => {
    const { _id } = on.add(over())
    const results = [{ unit: '株', value: 40, method: '清点', note: null }] as never
    await save('frontDesk', _id, 1, { outcome: outcome({ results, note: '天气好' }) })
    await save('frontDesk', _id, 2, { outcome: outcome() })
    expect(on.activity(_id).outcome).toMatchObject({ results: [], note: null })
  })

  test('arriving twice it is saved once; older numbers never replace newer ones', async () => {
    const { _id } = on.add(over())
    const key = aKey()
    const both = await Promise.all([save('frontDesk', _id, 1, {}, key), save('frontDesk', _id, 1, {}, key)])
    expect(both).toMatchObject([
      { ok: true, data: { rev: 2 } },
      { ok: true, data: { rev: 2 } },
    ])
    expect(await save('stationStaff', _id, 1)).toMatchObject({ ok: false, code: 'day_changed' })
    expect(await save('frontDesk', _id, 1, {}, key)).toMatchObject({ ok: true, data: { rev: 2 } })
    expect(on.activity(_id).rev).toBe(2)
  })

  test('of two at once with different numbers one is told to look again', async () => {
    const { _id } = on.add(over())
    const replies = await Promise.all([save('frontDesk', _id, 1), save('stationStaff', _id, 1)])
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['day_changed', 'ok'])
  })

  test.each([
    ['before the start', {}, {}, 'day_not_begun'],
    ['a cancelled one', { ...over(), status: 'cancelled' }, {}, 'day_called_off'],
    [
      'a unit twice',
      over(),
      { outcome: outcome({ results: [{ unit: '人次', value: 1, method: '估算', note: null }] }) },
      'outcome_unit_twice',
    ],
    [
      'a unit nobody knows',
      over(),
      { outcome: { ...outcome(), results: [{ unit: '斤', value: 1, method: '估算', note: null }] } },
      'bad_input',
    ],
    [
      'a number that is none',
      over(),
      { outcome: { ...outcome(), headcount: { value: -1, unit: '人', method: '清点' } } },
      'bad_input',
    ],
  ] as const)('refuses %s', async (_what, different, input, code) => {
    const { _id } = on.add(anActivity(different as never))
    expect(await save('stationStaff', _id, 1, input)).toMatchObject({ ok: false, code })
    expect(on.activity(_id).outcome ?? null).toBeNull()
  })

  test('once settled only the county corrects, says why, and it is told with both numbers', async () => {
    const { _id } = on.add(over())
    await save('stationStaff', _id, 1)
    await on.as('stationStaff').call('day.settle', { activityId: _id, rev: 2 }, aKey())
    const corrected = { outcome: outcome({ headcount: { value: 42, unit: '人次', method: '清点' } }) }
    expect(await save('stationStaff', _id, 3, corrected)).toMatchObject({ code: 'day_settled' })
    expect(await save('townStaff', _id, 3, { ...corrected, why: '写反了' })).toMatchObject({
      code: 'day_settled',
    })
    expect(await save('countyStaff', _id, 3, corrected)).toMatchObject({ code: 'day_why_needed' })
    expect(await save('countyStaff', _id, 3, { ...corrected, why: '写反了' })).toMatchObject({
      ok: true,
      data: { rev: 4, outcome: { headcount: { value: 42 } } },
    })
    expect(told('record')).toMatchObject([
      { why: '写反了', before: { headcount: { value: 24 } }, after: { headcount: { value: 42 } } },
    ])
  })
})

describe('day.settle', () => {
  const settle = (who: string, activityId: string, rev: number, key = aKey()) =>
    on.as(who).call('day.settle', { activityId, rev }, key)
  const recorded = (different = {}) =>
    over({
      outcome: { ...outcome(), byName: '某人', at: NOW, by: 'o-somebody', key: 'key-somebody' },
      ...different,
    })

  test('freezes the outcome and tells; twice is the same as once', async () => {
    const { _id } = on.add(recorded())
    const first = await settle('stationStaff', _id, 1)
    expect(first).toMatchObject({ ok: true, data: { rev: 2, activity: { settledAt: NOW } } })
    on.cloud.clock.set(at('11-23 12:00'))
    expect(await settle('townStaff', _id, 1)).toMatchObject({
      ok: true,
      data: { rev: 2, activity: { settledAt: NOW } },
    })
    expect(on.activity(_id)).toMatchObject({ settledAt: NOW, rev: 2, changedAt: NOW })
    expect(told('settle')).toMatchObject([{ by: 'o-stationStaff', after: { headcount: { value: 24 } } }])
  })

  test.each([
    ['without an outcome', over(), 'stationStaff', 1, 'outcome_needed'],
    [
      'while it runs',
      recorded({ startsAt: at('11-23 09:00'), endsAt: at('11-23 11:00') }),
      'stationStaff',
      1,
      'day_not_over',
    ],
    ['one that was cancelled', recorded({ status: 'cancelled' }), 'stationStaff', 1, 'day_called_off'],
    ['numbers that were changed meanwhile', recorded({ rev: 2 }), 'stationStaff', 1, 'day_changed'],
    ['the front desk', recorded(), 'frontDesk', 1, 'not_allowed'],
    ['staff of elsewhere', recorded(), 'elsewhere', 1, 'not_allowed'],
  ])('refuses %s', async (_what, activity, who, rev, code) => {
    const { _id } = on.add(activity)
    expect(await settle(who, _id, rev)).toMatchObject({ ok: false, code })
    expect(on.activity(_id).settledAt).toBeNull()
    expect(told('settle')).toHaveLength(0)
  })
})

describe('photos', () => {
  const PIECE = 60_000
  let files = 0
  /** Sends a file up in pieces, as the phone does. */
  const send = async (who: string, file: Buffer) => {
    const uploadId = `upload-${++files}`
    const pieces = Math.max(1, Math.ceil(file.length / PIECE))
    for (let index = 0; index < pieces; index++) {
      const data = file.subarray(index * PIECE, (index + 1) * PIECE).toString('base64')
      await on.as(who).call('file.put', { uploadId, index, data }, aKey())
    }
    return { uploadId, pieces }
  }
  const add = async (who: string, activityId: string, file: Buffer, key = aKey()) =>
    on.as(who).call('day.addPhoto', { activityId, ...(await send(who, file)), consent: true }, key)
  const photosOf = (activityId: string) =>
    on.cloud.database.find('photos', { activityId }) as unknown as PhotoRecord[]
  const push = (trace_id: string, suggest: string) =>
    on.cloud.call(
      'day',
      { MsgType: 'event', Event: 'wxa_media_check', trace_id, version: 2, result: { suggest, label: 100 } },
      { source: 'wx_unknown' },
      'request-push',
    )
  const shownOf = async (activityId: string) =>
    (
      (await on.as('stationStaff').call('day.show', { activityId })) as never as {
        data: { photos: { id: string; state: string; url: string | null }[] }
      }
    ).data.photos

  const withPlace = aJpeg({ parts: [[0xe1, anExif({ orientation: 6 })]], behind: Buffer.from('SECRET') })

  test('with a place in it is stored without, waits for WeChat, and is shown to staff when it passes', async () => {
    const { _id } = on.add(over())
    expect(await add('frontDesk', _id, withPlace)).toMatchObject({
      ok: true,
      data: { state: 'checking', url: null },
    })
    const [photo] = photosOf(_id)
    expect(await push(photo?.traceId ?? '', 'pass')).toMatchObject({ ok: true })
    const [shown] = await shownOf(_id)
    expect(shown).toMatchObject({ state: 'shown' })
    const stored = Buffer.from(await (await fetch(shown?.url ?? '')).arrayBuffer())
    expect(stored.toString('latin1')).not.toMatch(/SECRET|36\.186/)
    expect(stored.subarray(-aJpeg().length + 2)).toEqual(aJpeg().subarray(2))
    expect(on.cloud.database.find('uploads')).toEqual([])
  })

  test('added twice by the same request it is one', async () => {
    const { _id } = on.add(over())
    const key = aKey()
    const sent = await send('frontDesk', aJpeg())
    const again = () =>
      on.as('frontDesk').call('day.addPhoto', { activityId: _id, ...sent, consent: true }, key)
    const first = await again()
    expect(await again()).toEqual({ ...first, requestId: expect.any(String) })
    expect(photosOf(_id)).toHaveLength(1)
  })

  test('risky ones are gone, those that need a person wait for the reviewer', async () => {
    const { _id } = on.add(over())
    for (let n = 0; n < 2; n++) await add('frontDesk', _id, aJpeg())
    const [risky, doubtful] = photosOf(_id)
    await push(risky?.traceId ?? '', 'risky')
    await push(risky?.traceId ?? '', 'pass')
    await push(doubtful?.traceId ?? '', 'review')
    const shown = await shownOf(_id)
    expect(shown).toMatchObject([{ id: doubtful?.photoId, state: 'review' }])
    const keep = { activityId: _id, photoId: doubtful?.photoId }
    expect(await on.as('stationStaff').call('day.keepPhoto', keep, aKey())).toMatchObject({
      code: 'not_allowed',
    })
    expect(await on.as('townStaff').call('day.keepPhoto', keep, aKey())).toMatchObject({ ok: true })
    expect(await shownOf(_id)).toMatchObject([{ state: 'shown' }])
    const gone = { activityId: _id, photoId: risky?.photoId }
    expect(await on.as('townStaff').call('day.keepPhoto', gone, aKey())).toMatchObject({
      code: 'photo_unknown',
    })
  })

  test('what WeChat never tells of waits for a person after an hour', async () => {
    const { _id } = on.add(over())
    await add('frontDesk', _id, aJpeg())
    on.cloud.clock.set(at('11-23 11:00'))
    expect(await shownOf(_id)).toMatchObject([{ state: 'review', url: expect.any(String) }])
  })

  test('nine and no more, also at once; a removed one makes room', async () => {
    const { _id } = on.add(over())
    for (let n = 0; n < 8; n++) await add('frontDesk', _id, aJpeg())
    const both = await Promise.all([add('frontDesk', _id, aJpeg()), add('stationStaff', _id, aJpeg())])
    expect(both.map((reply) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['ok', 'photo_too_many'])
    const [first] = await shownOf(_id)
    const remove = { activityId: _id, photoId: first?.id }
    const key = aKey()
    expect(await on.as('frontDesk').call('day.removePhoto', remove, key)).toMatchObject({ ok: true })
    expect(await on.as('frontDesk').call('day.removePhoto', remove, key)).toMatchObject({ ok: true })
    expect(await add('frontDesk', _id, aJpeg())).toMatchObject({ ok: true })
    // A late copy of the removal finds another photo in that place and leaves it alone.
    expect(await on.as('frontDesk').call('day.removePhoto', remove, key)).toMatchObject({
      code: 'photo_unknown',
    })
    expect(await shownOf(_id)).toHaveLength(9)
  })

  test.each([
    ['a page called photo', Buffer.from('<svg onload=alert(1)>'), over(), 'stationStaff', 'photo_not_image'],
    ['half a photo', aJpeg().subarray(0, 60), over(), 'stationStaff', 'photo_broken'],
    ['one before the start', aJpeg(), anActivity(), 'stationStaff', 'day_not_begun'],
    ['one after settling', aJpeg(), over({ settledAt: NOW }), 'stationStaff', 'day_settled'],
    ['one by staff of elsewhere', aJpeg(), over(), 'elsewhere', 'not_allowed'],
  ])('refuses %s', async (_what, file, activity, who, code) => {
    const { _id } = on.add(activity)
    expect(await add(who, _id, file)).toMatchObject({ ok: false, code })
    expect(photosOf(_id)).toEqual([])
  })

  test('refuses one without the yes of those in it, and pieces of another person', async () => {
    const { _id } = on.add(over())
    const sent = await send('frontDesk', aJpeg())
    const ask = (who: string, consent: boolean) =>
      on.as(who).call('day.addPhoto', { activityId: _id, ...sent, consent }, aKey())
    expect(await ask('frontDesk', false)).toMatchObject({ code: 'bad_input' })
    expect(await ask('stationStaff', true)).toMatchObject({ code: 'upload_incomplete' })
  })

  test('when WeChat does not take it for its check, nothing of it stays', async () => {
    const { _id } = on.add(over())
    on.cloud.faults.add({ action: 'openapi.security.mediaCheckAsync', kind: 'errorBefore' })
    expect(await add('frontDesk', _id, aJpeg())).toMatchObject({ ok: false, code: 'content_check_failed' })
    expect(photosOf(_id)).toEqual([])
  })

  test('nobody but the platform tells what a check said', async () => {
    const { _id } = on.add(over())
    await add('frontDesk', _id, aJpeg())
    const event = {
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id: photosOf(_id)[0]?.traceId,
      result: { suggest: 'pass' },
    }
    for (const caller of [
      { openid: 'o-countyStaff', source: 'wx_client' },
      { source: 'wx_client' },
      { source: 'wx_trigger' },
    ]) {
      expect(await on.cloud.call('day', event, caller, 'request-forged')).toMatchObject({ ok: false })
      const asked = { action: 'wxa_media_check', input: event, idempotencyKey: aKey() }
      expect(await on.cloud.call('day', asked, caller, 'request-forged')).toMatchObject({
        ok: false,
        code: 'not_allowed',
      })
    }
    expect(await shownOf(_id)).toMatchObject([{ state: 'checking' }])
  })
})

test('the platform tells by itself once a photo is in', async () => {
  const checked = await stage({ photosChecked: true })
  checked.grant('frontDesk', 'frontDesk', VILLAGE)
  const { _id } = checked.add(over())
  const data = aJpeg().toString('base64')
  await checked.as('frontDesk').call('file.put', { uploadId: 'upload-checked', index: 0, data }, aKey())
  const input = { activityId: _id, uploadId: 'upload-checked', pieces: 1, consent: true }
  expect(await checked.as('frontDesk').call('day.addPhoto', input, aKey())).toMatchObject({ ok: true })
  const stateNow = () => checked.cloud.database.find('photos')[0]?.state
  for (let asked = 0; asked < 100 && stateNow() === 'checking'; asked++) {
    await checked.as('frontDesk').call('day.show', { activityId: _id })
  }
  expect(stateNow()).toBe('shown')
  await checked.close()
})
