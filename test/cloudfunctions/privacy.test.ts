import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { indexes } from '../../cloudfunctions/_lib/indexes'
import { personalFields } from '../../domain/personal'
import type { MyRecord } from '../../types/privacy'
import { at, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { filesWith, tracesOf } from '../_kit/traces'
import { live, PLANTED, tick } from './_life'
import { aSignUp } from './_residents'
import { data } from './_write'

const me = PLANTED.resident
const ME = [me.name, me.phone, 'o-planted']
const EVERYBODY = Object.values(PLANTED).flatMap(({ name, phone }) => (phone ? [name, phone] : [name]))

let on: Stage
let lived: Record<string, object[]>
beforeAll(async () => {
  on = await stage({ photosChecked: true })
  await live(on)
  const { database } = on.cloud
  lived = Object.fromEntries(database.collections().map((name) => [name, database.find(name)]))
}, 120_000)
afterAll(() => on.close())

/** The life again, as it was lived. */
beforeEach(() => {
  const { database, clock, faults } = on.cloud
  clock.set(at('12-10 09:00'))
  faults.clear()
  for (const [name, rows] of Object.entries(lived)) {
    database.empty(name)
    for (const index of indexes) if (index.collection === name) database.ensureIndex(index)
    database.insert(name, rows)
  }
})

const erase = (key = aKey()) => on.as('planted').call('privacy.erase', {}, key)
const minutes = (n: number) => on.cloud.clock.set(new Date(on.cloud.clock.now() + n * 60_000).toISOString())
const declaredAs = (path: string) =>
  [...personalFields].find(([field]) => path === field || path.startsWith(`${field}.`))?.[1]
/** Where these stand although no field there says why they may. */
const wrongly = (texts: readonly string[], may: (field: ReturnType<typeof declaredAs>) => boolean) =>
  texts.flatMap((text) =>
    tracesOf(on.cloud, text)
      .filter((path) => !may(declaredAs(path)))
      .map((path) => `${text} in ${path}`),
  )
const exported = async (role: string): Promise<MyRecord[]> => {
  const all: MyRecord[] = []
  for (let from: number | null = 0; from !== null; ) {
    const page: { records: MyRecord[]; next: number | null } = data(
      await on.as(role).call('privacy.export', { from }),
    )
    all.push(...page.records)
    from = page.next
  }
  return all
}

test('after a whole life, names, numbers and accounts stand in declared places alone', () => {
  expect(wrongly([...EVERYBODY, 'o-planted'], Boolean)).toEqual([])
  // So many different places were reached: less, and the life no longer proves much.
  const reached = new Set([...EVERYBODY, 'o-planted'].flatMap((text) => tracesOf(on.cloud, text)))
  expect(reached.size).toBeGreaterThan(70)
})

describe('reading out', () => {
  test('everything that bears the person’s account, name or number is in it, under its topic', async () => {
    const records = await exported('planted')
    expect([...new Set(records.map(({ topic }) => topic))]).toEqual([
      'booking',
      'guest',
      'volunteer',
      'service',
      'report',
      'idea',
      'clue',
      'objection',
      'case',
      'flower',
      'file',
      'message',
    ])
    const { database } = on.cloud
    const counted = (name: string, filter: object = { person: 'o-planted' }) =>
      database.find(name, filter as never).length
    const many = (topic: string) => records.filter((one) => one.topic === topic).length
    expect(many('booking')).toBe(counted('bookings'))
    expect(many('guest')).toBe(counted('bookings', { helper: 'o-planted' }))
    expect(many('service')).toBe(
      ['hours', 'missing_hours', 'stars', 'certificates'].reduce((sum, name) => sum + counted(name), 0),
    )
    expect(many('report')).toBe(counted('feedback'))
    expect(many('idea')).toBe(counted('drafts', { 'proposer.openid': 'o-planted' }))
    expect(many('clue')).toBe(counted('clues'))
    expect(many('objection')).toBe(counted('objections'))
    expect(many('flower')).toBe(counted('flowers'))
    expect(many('message')).toBe(counted('messages') + counted('consents'))
    const said = JSON.stringify(records)
    for (const word of ['我叫', '老年人', '端午前', '谢谢您', '照顾瘫痪的婆婆', '身体不舒服'])
      expect(said).toContain(word)
  })

  test('says nothing of others but what the person wrote themselves', async () => {
    const mine = JSON.stringify(await exported('planted'))
    // A neighbour named the resident, witnesses were heard, staff looked into it.
    expect(mine).not.toMatch(/13800000000|陈见证|village的名字|o-\w+|13866660002/)
    // Who was named reads neither who named them nor who objected.
    expect(JSON.stringify(await exported('nominee'))).not.toMatch(/赵埋名|13866660001/)
    expect(await exported('stranger')).toEqual([])
    expect(await on.as(null).call('privacy.export', { from: 0 })).toMatchObject({ code: 'sign_in_needed' })
    expect(await on.as('planted').call('privacy.export', { from: -1 })).toMatchObject({ code: 'bad_input' })
  })

  test('shows staff their roles and what they did in them', async () => {
    const records = await exported('village')
    expect(records.filter(({ topic }) => topic === 'role')).toHaveLength(1)
    expect(records.filter(({ topic }) => topic === 'act').length).toBeGreaterThan(10)
    expect(JSON.stringify(records)).not.toMatch(/吴受邀|郑离任/)
  })
})

/** Erased, and what the clock does after. */
async function eraseThrough(): Promise<void> {
  expect(await erase()).toMatchObject({ data: { done: true } })
  for (let i = 0; i < 3; i++) {
    minutes(11)
    await tick(on)
  }
}
const nothingLeft = () => expect(wrongly(ME, (field) => Boolean(field?.erased) && !field?.office)).toEqual([])

describe('erasing', () => {
  test('leaves name, number and account nowhere but where it says why', async () => {
    await eraseThrough()
    nothingLeft()
    expect(on.cloud.database.find('erasures')).toEqual([])
    expect(await exported('planted')).toEqual([])
  })

  test('gives seats back, moves the line up, and takes back what was not public yet', async () => {
    expect(data(await on.as('planted').call('privacy.before'))).toEqual({
      coming: 3,
      guests: 1,
      roles: [],
      honours: 0,
    })
    await erase()
    expect(on.activity('seat')).toMatchObject({ seatsLeft: 10, holders: {} })
    expect(on.activity('held')).toMatchObject({ seatsLeft: 0, line: [], waiting: 0 })
    expect(on.bookings('held').find(({ person }) => person === 'o-neighbour')?.status).toBe('confirmed')
    expect(on.activity('queue')).toMatchObject({ seatsLeft: 0, line: [], waiting: 0 })
    // The family’s guest is given up, the helper’s guest comes as before.
    expect(on.activity('family').seatsLeft).toBe(9)
    expect(on.cloud.database.find('bookings', { name: '孙帮办', status: 'confirmed' })).toHaveLength(1)
    expect(on.cloud.database.find('cases', { status: 'declinedByPerson', name: '' })).toHaveLength(1)
  })

  test('leaves hours counted, certificates that can be checked, honours of others, and no message for nobody', async () => {
    const sum = () =>
      on.cloud.database.find('hours').reduce((all, { halfHours }) => all + Number(halfHours), 0)
    const [before, honours] = [sum(), on.cloud.database.find('honours')]
    const [certificate] = on.cloud.database.find('certificates')
    await eraseThrough()
    expect(sum()).toBe(before)
    expect(on.cloud.database.find('honours')).toEqual(honours)
    expect(data(await on.as(null).call('hours.verify', { number: certificate?._id }))).toMatchObject({
      certificate: { name: '赵**' },
    })
    await on.as('village').call('feedback.answer', { reportId: waitingReport(), words: '修好了。' }, aKey())
    await tick(on)
    expect(on.cloud.database.find('messages').filter(({ person }) => /^gone_/.test(String(person)))).toEqual(
      [],
    )
  })

  test('twice, at once or later, is once; an honour that others rely on keeps its proof', async () => {
    const key = aKey()
    await Promise.all([erase(key), erase(key), erase()])
    await eraseThrough()
    await eraseThrough()
    nothingLeft()
    expect(await on.as('nominee').call('privacy.erase', {}, aKey())).toMatchObject({ ok: true })
    expect(tracesOf(on.cloud, 'o-nominee')).toEqual([
      'cases.consentPerson',
      'cases.history.by',
      'erasures.person',
    ])
  })

  const WRITES = ['modifyDocument', 'removeDocument'] as const
  test.each(WRITES.flatMap((write) => [1, 2, 3, 4, 5, 6].map((nth) => [write, nth] as const)))(
    'goes on where it was killed, at the %s that is number %i, however often the clock is killed too',
    async (write, nth) => {
      const action = `database.${write}`
      on.cloud.faults.add({ action, kind: 'kill', every: nth, times: 1 })
      expect(await erase().catch(() => 'killed')).toBe('killed')
      on.cloud.faults.add({ action, kind: 'kill', every: nth + 3, times: 2 })
      for (let i = 0; i < 6; i++) {
        minutes(11)
        await tick(on).catch(() => null)
      }
      nothingLeft()
      expect(on.activity('seat')).toMatchObject({ seatsLeft: 10, holders: {} })
      expect(on.activity('held').seatsLeft).toBe(0)
      expect(on.cloud.database.find('erasures')).toEqual([])
    },
  )

  test('who comes back starts anew: signs up, books the same seat, reports the same day', async () => {
    await erase()
    const as = on.as('planted')
    expect(data(await as.call('volunteer.mine'))).toEqual({ volunteer: null })
    const again = { activityId: 'seat', partySize: 1, ...me }
    expect(await as.call('booking.book', again, aKey())).toMatchObject({ data: { status: 'confirmed' } })
    const about = { kind: 'station', id: VILLAGE }
    const said = { kind: 'error', about, words: '又来一条', phone: null }
    const key = aKey()
    expect(await as.call('feedback.report', said, key)).toMatchObject({ ok: true })
    await as.call('feedback.report', said, key)
    for (let i = 0; i < 3; i++) {
      minutes(11)
      await tick(on)
    }
    expect(data<{ reports: object[] }>(await as.call('feedback.mine')).reports).toHaveLength(1)
    expect(data(await as.call('standing.mine'))).toMatchObject({ marks: [] })
    expect(on.activity('seat').seatsLeft).toBe(9)
  })

  test('once more within minutes is another erasing: the new sign-up goes, and the seat that was taken again', async () => {
    const key = aKey()
    await erase(key)
    await comeBack()
    minutes(1)
    // The request from before arrives again: it is about the life that is gone.
    expect(await erase(key)).toMatchObject({ data: { done: true } })
    expect(on.cloud.database.find('volunteers', { person: 'o-planted' })).toHaveLength(1)
    await eraseThrough()
    nothingLeft()
    expect(on.cloud.database.find('volunteers', { person: 'o-planted' })).toEqual([])
    expect(on.activity('seat')).toMatchObject({ seatsLeft: 10, holders: {} })
    expect(on.bookings('seat').map(({ status }) => status)).toEqual(['cancelled'])
  })

  test('that broke off goes on with what was begun anew in between', async () => {
    on.cloud.faults.add({ collection: 'invitation_tries', kind: 'errorBefore' })
    expect(await erase()).toMatchObject({ data: { done: false } })
    on.cloud.faults.clear()
    await comeBack()
    await eraseThrough()
    nothingLeft()
    expect(on.activity('seat')).toMatchObject({ seatsLeft: 10, holders: {} })
  })

  async function comeBack(): Promise<void> {
    const as = on.as('planted')
    const again = { activityId: 'seat', partySize: 1, ...me }
    expect(await as.call('booking.book', again, aKey())).toMatchObject({ data: { status: 'confirmed' } })
    expect(await as.call('volunteer.save', { ...aSignUp, ...me }, aKey())).toMatchObject({ ok: true })
  }

  test('takes along what the clock had read before it was through, and wrote after', async () => {
    on.cloud.faults.add({ collection: 'invitation_tries', kind: 'errorBefore' })
    await erase()
    on.cloud.faults.clear()
    minutes(11)
    await tick(on)
    // A run beside the one that finished it, a little later than the wish.
    const { database } = on.cloud
    const [at, person] = [new Date(on.cloud.clock.now()).toISOString(), 'o-planted']
    const [message] = lived.messages ?? []
    const [served] = lived.hours ?? []
    database.insert('messages', [{ ...message, _id: 'late', at, person }])
    database.insert('hours', [{ ...served, _id: 'late', at, person, contest: null, history: [] }])
    for (let i = 0; i < 2; i++) {
      minutes(11)
      await tick(on)
    }
    nothingLeft()
    expect(database.find('messages', { _id: 'late' })).toEqual([])
    expect(database.find('hours', { _id: 'late' })).toMatchObject([
      { person: expect.stringMatching(/^gone_/) },
    ])
  })

  test('is refused to who holds a role, and changes nothing then', async () => {
    const before = JSON.stringify(lived.bookings)
    expect(await on.as('village').call('privacy.erase', {}, aKey())).toMatchObject({
      code: 'erase_roles_first',
    })
    expect(JSON.stringify(on.cloud.database.find('bookings'))).toBe(before)
    expect(await on.as(null).call('privacy.erase', {}, aKey())).toMatchObject({ code: 'sign_in_needed' })
    expect(await on.as('planted').call('privacy.erase', { person: 'o-neighbour' }, aKey())).toMatchObject({
      code: 'bad_input',
    })
  })
})

const waitingReport = () => on.cloud.database.find('feedback', { status: 'waiting' })[0]?._id

describe('a guest', () => {
  const guest = () => on.cloud.database.find('bookings', { name: '孙帮办' })[0]?._id
  const left = () => wrongly([PLANTED.helped.name, PLANTED.helped.phone], () => false)

  test('has it erased by who booked for them: the seat goes back', async () => {
    const bookingId = guest()
    for (const who of ['planted', 'stranger']) {
      const refused = await on.as(who).call('proxy.forget', { bookingId }, aKey())
      expect(refused).toMatchObject({ code: 'booking_unknown' })
    }
    const key = aKey()
    for (let i = 0; i < 2; i++)
      expect(await on.as('helper').call('proxy.forget', { bookingId }, key)).toMatchObject({
        data: { erased: true },
      })
    expect(left()).toEqual([])
    expect(on.activity('family').seatsLeft).toBe(9)
  })

  test('or by staff, who say why; what somebody booked themselves is theirs to erase', async () => {
    const why = '本人打电话来'
    const bookingId = guest()
    expect(await on.as('planted').call('proxy.forgetFor', { bookingId, why }, aKey())).toMatchObject({
      code: 'not_allowed',
    })
    expect(await on.as('village').call('proxy.forgetFor', { bookingId, why }, aKey())).toMatchObject({
      ok: true,
    })
    expect(left()).toEqual([])
    expect(on.cloud.database.find('audit', { act: 'erase' })).toMatchObject([{ why }])
    const own = on.bookings('seat')[0]?._id
    expect(await on.as('village').call('proxy.forgetFor', { bookingId: own, why }, aKey())).toMatchObject({
      code: 'forget_own_phone',
    })
  })
})

describe('the clock', () => {
  /** All periods are over, and a day more. */
  async function yearsLater(): Promise<void> {
    for (const later of ['2027-01-02', '2028-06-01', '2031-01-01', '2031-01-02']) {
      on.cloud.clock.set(`${later}T02:00:00.000Z`)
      await tick(on)
    }
  }

  test('leaves no name and no number but where it says why they last', async () => {
    const why = `${me.name}不愿意`
    await on.as('planted').call('case.withdrawConsent', { caseId: ownCase(), why }, aKey())
    await yearsLater()
    expect(wrongly(EVERYBODY, (field) => Boolean(field?.lasting))).toEqual([])
    // A report that nobody answered is still there, without the number.
    expect(tracesOf(on.cloud, me.phone)).toEqual(['feedback.words', 'volunteers.phone'])
    const folder = join(on.folder, 'files')
    expect(EVERYBODY.flatMap((text) => filesWith(folder, text))).toEqual([])
    for (const pictures of ['clues', 'consents']) expect(picturesIn(join(folder, pictures))).toEqual([])
  })

  test('keeps everything for as long as the county says', async () => {
    on.cloud.clock.set('2027-02-20T02:00:00.000Z')
    await tick(on)
    expect(tracesOf(on.cloud, me.phone)).toEqual(
      expect.arrayContaining([
        'bookings.phone',
        'clues.reach.phone',
        'drafts.proposer.phone',
        'feedback.phone',
      ]),
    )
  })
})

const ownCase = () => on.cloud.database.find('cases', { consentPerson: 'o-planted' })[0]?._id

const picturesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map(({ name }) => name)
    : []
