import { personKey } from '../../cloudfunctions/booking/ids'
import { BOOKING_MOVES_MOST, type CapKind, dayCaps } from '../../domain/caps'
import { anActivity, at, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { aCase } from './_goodPeople'
import { aSignUp, aTeam } from './_residents'

/** One phone that asks again and again: where it is told that it is enough for today. */

let on: Stage
beforeAll(async () => {
  on = await stage({ instances: 4 })
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const call = async (who: string, action: string, input: object, key = aKey()) => {
  const reply = (await on.as(who).call(action, input, key)) as { ok: boolean; code?: string }
  return reply.ok ? 'ok' : reply.code
}
const rows = (name: string) => on.cloud.database.find(name)
const NEXT_DAY = at('11-24 09:00')
/** So that a test need not ask six hundred times. */
const used = (kind: CapKind, count: number) => {
  const _id = `${kind}_${personKey('o-resident')}`
  on.cloud.database.insert('day_counts', [{ _id, on: '2026-11-23', count, keys: [], spent: [] }] as never)
}

interface Flood {
  kind: CapKind
  action: string
  input: (n: number) => object
  code: string
  arrange?: () => Promise<unknown> | unknown
}
const onNotice = (n: number) => {
  const notice = { startedAt: at('11-20 09:00'), days: 5, runsFrom: at('11-20 09:00'), daysThen: 5 }
  const runs = { ...notice, untilAt: at('11-27 17:30'), daysLeft: null, outcomes: [] }
  return aCase(VILLAGE, 'publicity', { _id: `case-${n}`, notice: runs, noticeAt: at('11-20 09:00') } as never)
}
const floods: Flood[] = [
  {
    kind: 'upload',
    action: 'file.put',
    input: (n) => ({ uploadId: `upload-${n}`, index: 0, data: 'AAAA' }),
    code: 'upload_too_many',
  },
  {
    kind: 'certificate',
    action: 'hours.certify',
    input: (n) => ({ name: `赵${'一二三四五六七八'[n]}` }),
    code: 'certificate_too_many',
  },
  {
    kind: 'starName',
    action: 'hours.nameOnNotice',
    input: (n) => ({ starId: `star-${n}`, name: `赵${'一二三四五六七八'[n]}` }),
    code: 'star_name_too_many',
    arrange: () => {
      const notice = { status: 'notice', noticedAt: at('11-22 09:00'), noticeUntil: at('11-30 17:30') }
      const star = { person: 'o-resident', level: 1, ...notice, name: null }
      on.cloud.database.insert(
        'stars',
        Array.from({ length: 8 }, (_, n) => ({ _id: `star-${n}`, ...star })),
      )
    },
  },
  {
    kind: 'signUp',
    action: 'volunteer.save',
    input: (n) => ({ ...aSignUp, name: `赵${n}` }),
    code: 'volunteer_too_many',
  },
  {
    kind: 'teamJoin',
    action: 'team.join',
    input: (n) => ({ teamId: `team-${n}` }),
    code: 'team_too_many_today',
    arrange: async () => {
      await call('resident', 'volunteer.save', aSignUp)
      for (let n = 0; n < 8; n++)
        aTeam(on, { _id: `team-${n}`, name: `队${n}`, joinMode: 'ask', leaderPerson: 'o-l' })
    },
  },
  {
    kind: 'teamInvite',
    action: 'team.invite',
    input: (n) => ({ teamId: 'team', phone: `1390000000${n}` }),
    code: 'team_invites_too_many',
    arrange: () => aTeam(on, { leaderPerson: 'o-resident' }),
  },
  {
    kind: 'family',
    action: 'proxy.forFamily',
    input: (n) => ({ activityId: `activity-${n}`, partySize: 1, name: `家人${n}` }),
    code: 'booking_family_too_many',
    arrange: () => {
      for (let n = 0; n < 8; n++) on.add(anActivity({ _id: `activity-${n}` }))
    },
  },
  {
    kind: 'objection',
    action: 'case.object',
    input: (n) => ({ caseId: `case-${n}`, words: '不是他做的', name: null, phone: '13900000001' }),
    code: 'objection_too_many',
    arrange: () =>
      on.cloud.database.insert('cases', Array.from({ length: 8 }, (_, n) => onNotice(n)) as never),
  },
]

test('every cap of a day has its flood here', () => {
  expect(floods.map(({ kind }) => kind).sort()).toEqual(Object.keys(dayCaps).sort())
})

describe.each(floods)('$kind', ({ kind, action, input, code, arrange }) => {
  test('is enough at the cap: many at once get no more, the last one done is not denied, tomorrow is new', async () => {
    await arrange?.()
    on.cloud.database.empty('day_counts')
    const left = Math.min(3, dayCaps[kind])
    used(kind, dayCaps[kind] - left)
    const keys = Array.from({ length: 8 }, () => aKey())
    const heard = await Promise.all(keys.map((key, n) => call('resident', action, input(n), key)))
    expect(heard.filter((one) => one !== code)).toEqual(Array(left).fill('ok'))
    expect(heard.filter((one) => one === code)).toHaveLength(8 - left)
    const done = heard.indexOf('ok')
    expect(await call('resident', action, input(done), keys[done])).toBe('ok')
    on.cloud.clock.set(NEXT_DAY)
    expect(await call('resident', action, input(heard.indexOf(code)), aKey())).toBe('ok')
  })

  test('is one database call, two on the first of a day', async () => {
    await arrange?.()
    on.cloud.database.empty('day_counts')
    const cost = async (n: number) => {
      let calls = 0
      const stop = on.cloud.database.onQuery(({ collection }) => {
        if (collection === 'day_counts') calls += 1
      })
      await call('resident', action, input(n))
      stop()
      return calls
    }
    await cost(0)
    expect(await cost(1)).toBeLessThanOrEqual(action === 'volunteer.save' ? 2 : 1)
  })
})

test('a booking that is made and given up again and again is not made any more, and keeps nobody’s seat', async () => {
  const { _id } = on.add(anActivity({ capacity: 1 }))
  const heard: (string | undefined)[] = []
  for (let n = 0; n < BOOKING_MOVES_MOST; n++) {
    heard.push(await call('resident', 'booking.book', { activityId: _id, partySize: 1 }))
    await call('resident', 'booking.cancel', { bookingId: `${_id}_${personKey('o-resident')}` })
  }
  expect(heard.filter((one) => one === 'ok')).toHaveLength(BOOKING_MOVES_MOST / 2)
  expect(heard.at(-1)).toBe('booking_too_often')
  expect(on.bookings(_id)[0]?.history).toHaveLength(BOOKING_MOVES_MOST)
  expect(on.activity(_id)).toMatchObject({ seatsLeft: 1, holders: {} })
  expect(await call('neighbour', 'booking.book', { activityId: _id, partySize: 1 })).toBe('ok')
  // Nor does the waiting list take such a one in.
  const wait = { activityId: _id, partySize: 1, wait: true }
  expect(await call('resident', 'booking.book', wait)).toBe('booking_too_often')
  expect(on.activity(_id)).toMatchObject({ waiting: 0, line: [] })
})

test('the clock takes away what people sent up faster than they can fill it, and the counts of days that are over', async () => {
  used('upload', 5)
  const piece = (n: number) => ({
    _id: `old-${n}`,
    uploadId: 'old',
    by: 'o-resident',
    index: n,
    data: 'AAAA',
    at: at('11-21 09:00'),
  })
  on.cloud.database.insert('uploads', Array.from({ length: 450 }, (_, n) => piece(n)) as never)
  on.cloud.clock.set(at('11-25 09:00'))
  await on.cloud.timers.fire('clock', 'tick')
  expect(rows('uploads')).toEqual([])
  expect(rows('day_counts')).toEqual([])
})
