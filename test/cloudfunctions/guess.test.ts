import { createHash } from 'node:crypto'
import { bookingCode, personKey } from '../../cloudfunctions/booking/ids'
import { aBooking, anActivity, at, COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { anHonour } from './_asks/honour'
import { aCase } from './_goodPeople'

/** Whoever tries numbers, codes and ids of others: how many there are to try, how often one may, and what one hears. */

let on: Stage
beforeAll(async () => {
  on = await stage({ instances: 4 })
})
beforeEach(() => on.reset())
afterAll(() => on.close())

type Reply = { ok: boolean; code?: string; data?: Record<string, unknown> }
const call = async (who: string | null, action: string, input: object, key = aKey()) => {
  const { requestId: _id, ...reply } = (await on.as(who).call(action, input, key)) as unknown as Reply & {
    requestId: string
  }
  return reply
}
const refused = (code: string) => ({ ok: false, code })
const put = (name: string, ...rows: object[]) => on.cloud.database.insert(name, rows as never)
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = (length: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    [...createHash('sha256').update(`guess-${n}`).digest().subarray(0, length)]
      .map((byte) => ALPHABET[byte % ALPHABET.length])
      .join(''),
  )

describe('the slip of somebody without a phone', () => {
  const slip = () => {
    const activity = on.add(anActivity())
    const one = aBooking(activity, 'guest_1', { via: 'helper', phone: '13900000001', name: '孙奶奶' })
    put('bookings', one)
    return one
  }
  const claim = (who: string, code: string, phone: string) => call(who, 'booking.claim', { code, phone })

  test('a wrong number, somebody else’s, a booking that is no slip and none at all sound the same', async () => {
    const { code } = slip()
    const own = aBooking(on.add(anActivity()), 'o-neighbour', { phone: '13900000002' })
    put('bookings', own)
    const unknown = refused('booking_slip_unknown')
    expect(await claim('curious', code, '13900000009')).toEqual(unknown)
    expect(await claim('curious', 'ZZZZZZ', '13900000001')).toEqual(unknown)
    expect(await claim('curious', own.code, '13900000002')).toEqual(unknown)
    await claim('grandson', code, '13900000001')
    expect(await claim('curious', code, '13900000001')).toEqual(unknown)
  })

  test('ten wrong ones an hour, also all at once; who holds the slip is not kept out by them', async () => {
    const { code } = slip()
    const tried = await Promise.all(codes(6, 30).map((guess) => claim('curious', guess, '13900000001')))
    const heard = (what: string) => tried.filter((reply) => reply.code === what).length
    expect(heard('booking_slip_unknown')).toBeLessThanOrEqual(10)
    expect(heard('booking_slip_tries') + heard('booking_slip_unknown')).toBe(30)
    expect(await claim('curious', code, '13900000001')).toEqual(refused('booking_slip_tries'))
    expect(await claim('grandson', code, '13900000001')).toMatchObject({ ok: true })
    on.cloud.clock.set(at('11-23 11:00'))
    expect(await claim('curious', 'ZZZZZZ', '13900000001')).toEqual(refused('booking_slip_unknown'))
  })
})

describe('codes that open something', () => {
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')

  test('invitations, consents and slips share the ten tries of an hour', async () => {
    put('cases', aCase(VILLAGE, 'consentAsked', { codeHash: sha('CDEFGHJKMN') }))
    const guesses = codes(10, 10)
    for (const [n, code] of guesses.entries()) {
      const action = n % 2 ? 'staff.lookInvitation' : 'case.askedByCode'
      expect((await call('curious', action, { code })).ok).toBe(false)
    }
    expect(await call('curious', 'staff.lookInvitation', { code: 'ZZZZZZZZZZ' })).toEqual(
      refused('invitation_too_many_tries'),
    )
    // Even the right one is not believed any more, so that the tries tell nothing.
    expect(await call('curious', 'case.askedByCode', { code: 'CDEFGHJKMN' })).toEqual(
      refused('consent_tries'),
    )
    expect(await call('mother', 'case.askedByCode', { code: 'CDEFGHJKMN' })).toMatchObject({ ok: true })
  })

  test('are spread evenly over 30 letters, ten of them: nobody meets one by trying', async () => {
    on.grant('county', 'county', COUNTY)
    const made = new Set<string>()
    for (let n = 0; n < 40; n++) {
      const wish = { role: 'frontDesk', nodeId: VILLAGE, name: `小${n}` }
      made.add(String((await call('county', 'staff.invite', wish)).data?.code))
    }
    const letters = new Set([...made].join(''))
    expect(made.size).toBe(40)
    expect([...made].every((code) => new RegExp(`^[${ALPHABET}]{10}$`).test(code))).toBe(true)
    // 400 letters out of 30: one that never came would be a wonder of 1 in 800,000.
    expect(letters.size).toBeGreaterThanOrEqual(28)
  })
})

describe('numbers that anybody may check', () => {
  const certify = async (who: string, name: string) =>
    String((await call(who, 'hours.certify', { name })).data?.number)

  test('of certificates: two of one person have nothing in common but the year, and a wrong one says nothing', async () => {
    const [first, second] = [await certify('volunteer', '赵志愿'), await certify('volunteer', '赵志愿')]
    const tails = [first.slice(-10), second.slice(-10)]
    expect(tails[0]).not.toBe(tails[1])
    const same = [...String(tails[0])].filter((letter, i) => letter === tails[1]?.[i]).length
    expect(same).toBeLessThan(6)
    for (const code of codes(10, 50)) {
      const number = `${first.slice(0, -10)}${code}`
      expect(await call(null, 'hours.verify', { number })).toEqual({ ok: true, data: { certificate: null } })
    }
    const { data } = await call(null, 'hours.verify', { number: first })
    expect(JSON.stringify(data)).not.toMatch(/赵志愿|o-volunteer/)
  })

  test('of honours: without consent the number says what was given and not to whom', async () => {
    const hidden = anHonour(VILLAGE, {
      number: 'RY2026CDEFGHJKMN',
      hiddenAt: at('11-21 09:00'),
      hiddenWhy: '',
    })
    put('honours', hidden)
    const { data } = await call(null, 'honour.verify', { number: 'RY2026CDEFGHJKMN' })
    expect(data).toMatchObject({ certificate: { status: 'valid', name: null } })
    expect(JSON.stringify(data)).not.toContain('secret')
    expect(await call(null, 'honour.verify', { number: 'RY2026CDEFGHJKMP' })).toEqual({
      ok: true,
      data: { certificate: null },
    })
  })
})

test('the code of a sign tells no more than the list of stations that everybody has', async () => {
  const signs = on.cloud.database.find('signs') as unknown as { _id: string; stationId: string }[]
  for (const { _id, stationId } of signs) {
    const byCode = await call(null, 'station.open', { code: _id })
    expect(byCode).toEqual(await call(null, 'station.open', { stationId }))
  }
  // 30 letters in six places: with the county's 649 signs one guess in 1.1 million is one.
  expect(signs.every(({ _id }) => /^[2-9A-HJ-NP-Z]{6}$/.test(_id))).toBe(true)
  const answers = await Promise.all(codes(6, 40).map((code) => call(null, 'station.open', { code })))
  expect(new Set(answers.map((reply) => JSON.stringify(reply))).size).toBe(1)
  expect(answers[0]).toMatchObject({ data: { kind: 'unknown' } })
})

describe('ids of others', () => {
  const known = () => {
    const activity = on.add(anActivity({ startsAt: at('11-23 10:30'), endsAt: at('11-23 12:00') }))
    const theirs = aBooking(activity, 'o-neighbour', { name: '钱邻居', phone: '13900000002' })
    put('bookings', theirs)
    return theirs
  }
  const nothing = (activityId: string) => `${activityId}_${personKey('o-nobody')}`

  test.each(['cancel', 'accept', 'take', 'keep'])(
    'booking.%s of theirs is one that is not there',
    async (verb) => {
      const { _id, activityId } = known()
      const theirs = await call('curious', `booking.${verb}`, { bookingId: _id })
      expect(theirs).toEqual(await call('curious', `booking.${verb}`, { bookingId: nothing(activityId) }))
      expect(theirs).toEqual(refused('booking_unknown'))
      expect(on.bookings(activityId)).toMatchObject([{ status: 'confirmed' }])
    },
  )

  test.each([
    ['standing.appeal', { words: '我来了' }, 'booking_unknown'],
    ['hours.ask', { words: '没有记上' }, 'booking_unknown'],
  ])('%s of theirs is one that is not there', async (action, more, code) => {
    const { _id, activityId } = known()
    const ask = (bookingId: string) => call('curious', action, { bookingId, ...more })
    expect(await ask(_id)).toEqual(refused(code))
    expect(await ask(nothing(activityId))).toEqual(refused(code))
  })

  test('are not told from the openid, and the openid not from them', () => {
    const key = personKey('o-neighbour')
    expect(key).toMatch(/^p[0-9a-f]{16}$/)
    expect(new Set(Array.from({ length: 1000 }, (_, n) => personKey(`o-${n}`))).size).toBe(1000)
    expect(bookingCode(`a_${key}`)).not.toBe(bookingCode(`b_${key}`))
  })

  test('an export is its maker’s alone, and another’s sounds like none', async () => {
    on.grant('maker', 'town', TOWN)
    on.grant('colleague', 'town', TOWN)
    const made = await call('maker', 'sheet.export', { kind: 'stations', nodeId: TOWN, fields: ['fullName'] })
    const exportId = String(made.data?.id)
    expect(await call('colleague', 'sheet.link', { exportId })).toEqual(refused('export_unknown'))
    expect(await call('maker', 'sheet.link', { exportId })).toMatchObject({ ok: true })
  })

  test('a piece of a file goes into nobody else’s, though they choose the same name', async () => {
    const put = (who: string, data: string) => call(who, 'file.put', { uploadId: 'upload-1', index: 0, data })
    await put('neighbour', 'AAAA')
    await put('curious', 'BBBB')
    const rows = on.cloud.database.find('uploads') as unknown as { by: string; data: string }[]
    expect(rows.map(({ by, data }) => [by, data]).sort()).toEqual([
      ['o-curious', 'BBBB'],
      ['o-neighbour', 'AAAA'],
    ])
  })
})

test('the six digits at the door: five tries in ten minutes, also all at once', async () => {
  const activity = anActivity({ startsAt: at('11-23 10:30'), endsAt: at('11-23 12:00') })
  const booking = aBooking(activity, 'o-curious')
  const hold = { seats: 1, key: booking.holdKey, at: at('11-20 09:00') }
  on.add({ ...activity, holders: { [booking.holder]: hold } } as never)
  put('bookings', booking)
  const tried = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      call('curious', 'door.arrive', { activityId: activity._id, code: String(n).padStart(6, '0') }),
    ),
  )
  const heard = tried.map(({ code }) => code)
  expect(heard.filter((code) => code === 'door_code_wrong').length).toBeLessThanOrEqual(5)
  expect(heard.every((code) => code === 'door_code_wrong' || code === 'door_tries')).toBe(true)
})
