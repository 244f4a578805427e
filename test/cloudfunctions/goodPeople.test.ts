import type { CaseRecord, ClueRecord } from '../../cloudfunctions/_lib/records/goodPeople'
import type { CaseView } from '../../types/case'
import { at, COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { data } from './_write'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.grant('village', 'station', VILLAGE)
  on.grant('town', 'town', TOWN)
  on.grant('centre', 'county', COUNTY)
  on.grant('auditor', 'auditor', COUNTY)
})
afterAll(() => on.close())

const NOMINATOR = '推荐人赵埋名'
const NUMBER = '13866660000'
const clue = {
  stationId: VILLAGE,
  name: '王秀英',
  category: 'filial',
  sentence: '照顾瘫痪的婆婆二十年，从没红过脸',
  relation: 'neighbour',
  hint: null,
  reach: { name: NOMINATOR, phone: NUMBER },
  shownTo: 'centre',
  photos: [],
}
const ask = (role: string | null, action: string, input: object = {}, key = aKey()) =>
  on.as(role).call(action, input, key)
const told = async <T>(role: string | null, action: string, input: object = {}) =>
  data<T>(await ask(role, action, input))
const submit = (role = 'nominator', different: object = {}) =>
  told<{ id: string }>(role, 'clue.submit', { ...clue, ...different })
const link = async (clueId: string, caseId: string | null = null) =>
  (await told<{ caseId: string }>('village', 'clue.link', { clueId, caseId })).caseId
const open = (caseId: string) => told<CaseView>('centre', 'case.open', { caseId })
const witnesses = [
  { name: '张三', relation: '邻居', said: '天天看见' },
  { name: '李四', relation: '村医', said: '二十年没断过' },
]
const tick = () => on.cloud.call('clock', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' })

/** From a clue to somebody who was asked; the code they were given. */
async function asked(different: object = {}): Promise<{ caseId: string; code: string }> {
  const caseId = await link((await submit('nominator', different)).id)
  const { rev } = await open(caseId)
  await told('village', 'case.write', {
    caseId,
    rev,
    name: '王秀英',
    category: 'filial',
    nominee: 'adult',
    hint: null,
    facts: '照顾婆婆二十年，邻居都知道。',
    deed: '王秀英照顾婆婆二十年。',
  })
  await told('village', 'case.verify', { caseId, opinion: 'for', words: '属实', witnesses, noRelative: true })
  await told('town', 'case.review', { caseId, words: '同意', witnesses: [], noRelative: true })
  const { code } = await told<{ code: string }>('village', 'case.askConsent', { caseId })
  return { caseId, code }
}

const agree = (code: string, different: object = {}) =>
  told('nominee', 'case.answerConsent', {
    code,
    answer: { mode: 'nameOnly', alias: null, by: 'self', answererName: null, higher: false, ...different },
  })

async function publish(caseId: string): Promise<void> {
  await told('centre', 'case.checkBackground', { caseId, passed: true, offices: '派出所' })
  const members = ['甲一', '乙二', '丙三'].map((name) => ({ name, recused: false }))
  await told('centre', 'case.decidePanel', { caseId, selected: true, members, minutes: '一致同意' })
  await told('centre', 'case.publish', { caseId })
}

/** Everything anybody may read about good people. */
async function everythingPublic(honourId?: string): Promise<string> {
  const wall = await ask(null, 'honour.wall')
  const byName = await ask(null, 'honour.wall', { name: '王秀英' })
  const notices = await ask(null, 'case.notices')
  const one = honourId ? await ask(null, 'honour.show', { honourId }) : null
  return JSON.stringify([
    wall,
    byName,
    notices,
    one,
    await ask(null, 'story.list'),
    await ask(null, 'story.brands'),
  ])
}

describe('from a clue to the wall', () => {
  test('nothing is public before consent; then what was agreed to; hidden at once when it is taken back', async () => {
    const { caseId, code } = await asked()
    expect(await everythingPublic()).not.toContain('王秀英')
    expect(await ask('centre', 'case.publish', { caseId })).toMatchObject({ ok: false })
    await agree(code)
    await publish(caseId)
    expect(await everythingPublic()).toContain('王秀英')
    expect(await ask('centre', 'case.honour', { caseId })).toMatchObject({ code: 'case_notice_running' })
    on.cloud.clock.set(at('12-01 09:00'))
    const { honourNumber } = await told<CaseView>('centre', 'case.honour', { caseId })
    const { honours } = await told<{ honours: { id: string }[] }>(null, 'honour.wall')
    expect(honours).toHaveLength(1)
    expect(await told(null, 'honour.verify', { number: honourNumber })).toMatchObject({
      certificate: { status: 'valid', name: '王秀英' },
    })
    await told('nominee', 'case.withdrawConsent', { caseId, why: null })
    expect(await everythingPublic(honours[0]?.id)).not.toContain('王秀英')
    expect(JSON.stringify(await ask(null, 'honour.verify', { number: honourNumber }))).not.toContain('王秀英')
  })

  test('each step reaches who named the person, without naming anybody', async () => {
    const { caseId, code } = await asked()
    await tick()
    await agree(code)
    await publish(caseId)
    await tick()
    const inbox = on.cloud.database.find('messages', { person: 'o-nominator' })
    expect(inbox.length).toBeGreaterThan(1)
    expect(JSON.stringify(inbox)).not.toMatch(/王秀英|照顾/)
  })

  test('an alias hides the name in the deed as well', async () => {
    const { caseId, code } = await asked()
    await agree(code, { mode: 'alias', alias: '好儿媳' })
    await publish(caseId)
    const all = await everythingPublic()
    expect(all).toContain('好儿媳')
    expect(all).not.toContain('王秀英')
  })

  test('no answer is never public', async () => {
    const { caseId } = await asked()
    on.cloud.clock.set(at('12-29 09:00'))
    for (let i = 0; i < 4; i++) await tick()
    expect((await open(caseId)).status).toBe('pool')
    expect(await everythingPublic()).not.toContain('王秀英')
  })

  test('an objection stops the clock, and it goes on with the days that were left', async () => {
    const { caseId, code } = await asked()
    await agree(code)
    // Thursday before the Spring Festival: days off in between do not count.
    on.cloud.clock.set('2027-02-01T02:00:00.000Z')
    await publish(caseId)
    const { period } = await open(caseId)
    on.cloud.clock.set('2027-02-05T02:00:00.000Z')
    await told('objector', 'case.object', {
      caseId,
      words: '时间不对，我是邻居，可以来问我，那几年她在外地。',
      name: '孙丙',
      phone: '13711112222',
    })
    const held = await open(caseId)
    expect(held).toMatchObject({ status: 'objectionHold', period: { daysLeft: 1 } })
    expect(period?.untilAt).not.toBeNull()
    const objectionId = held.inner?.objections[0]?.id
    expect(
      await ask('centre', 'case.settleObjection', { objectionId, upheld: false, outcome: '孙丙说的不对。' }),
    ).toMatchObject({ code: 'case_outcome_names' })
    on.cloud.clock.set('2027-02-16T02:00:00.000Z')
    await told('centre', 'case.settleObjection', {
      objectionId,
      upheld: false,
      outcome: '核实过，情况属实。',
    })
    const after = await open(caseId)
    expect(after.status).toBe('publicity')
    expect(after.period?.untilAt).toBe('2027-02-17T09:30:00.000Z')
    const notices = JSON.stringify(await ask(null, 'case.notices'))
    expect(notices).toContain('核实过')
    expect(notices).not.toMatch(/孙丙|13711112222/)
  })
})

describe('five clues about one person', () => {
  test('become one case with five followers, self-nomination among them, and come apart cleanly', async () => {
    const ids = [(await submit('nominator')).id]
    for (const role of ['one', 'two', 'three'])
      ids.push((await submit(role, { sentence: `${role}都说她好` })).id)
    ids.push((await submit('wang', { relation: 'self', reach: { name: '王秀英', phone: null } })).id)
    const caseId = await link(ids[0] ?? '')
    for (const id of ids.slice(1)) await link(id, caseId)
    const stored = () => on.cloud.database.find('cases', { _id: caseId })[0] as unknown as CaseRecord
    expect(stored().clueIds).toHaveLength(5)
    const second = await link((await submit('four', { name: '王秀英儿' })).id)
    const before = on.cloud.database.find('cases', { _id: second })[0] as unknown as CaseRecord
    await told('town', 'case.merge', { caseId: second, intoId: caseId, why: '同一个人' })
    expect(stored().clueIds).toHaveLength(6)
    await told('town', 'case.unmerge', { caseId: second, why: '是另一个人' })
    expect(stored().clueIds).toHaveLength(5)
    expect((on.cloud.database.find('cases', { _id: second })[0] as unknown as CaseRecord).clueIds).toEqual(
      before.clueIds,
    )
    expect(JSON.stringify(await ask(null, 'case.notices'))).not.toContain('clueCount')
  })
})

describe('who named somebody', () => {
  test('is told to nobody below the centre, in no reply of any staff action, and to the centre only with a reason', async () => {
    const { caseId } = await asked()
    const clueId = (on.cloud.database.find('clues')[0] as unknown as ClueRecord)._id
    const replies = await Promise.all(
      ['village', 'town', 'auditor', 'resident', 'nominee'].flatMap((role) => [
        ask(role, 'case.open', { caseId }),
        ask(role, 'case.list', { which: 'running' }),
        ask(role, 'case.trail', { caseId }),
        ask(role, 'clue.open', { clueId }),
        ask(role, 'clue.queue', { which: 'new' }),
        ask(role, 'clue.nominator', { clueId, why: '想知道' }),
        ask(role, 'audit.list', { nodeId: COUNTY, fromOn: '2026-11-01', toOn: '2026-12-31' }),
      ]),
    )
    expect(JSON.stringify(replies)).not.toMatch(new RegExp(`${NOMINATOR}|${NUMBER}|o-nominator`))
    expect(await told('centre', 'clue.nominator', { clueId, why: '要问清楚时间' })).toEqual({
      name: NOMINATOR,
      phone: NUMBER,
    })
    expect(on.cloud.database.find('audit', { 'thing.kind': 'clue' }).length).toBeGreaterThan(0)
  })
})

describe('hostile clues', () => {
  const refused: [string, object, string][] = [
    ['a number of somebody else', { sentence: '他的电话是一三八一二三四五六七八，快去找他' }, 'clue_number'],
    ['an advert', { sentence: '加我微信领优惠券' }, 'clue_advert'],
    ['a script', { sentence: '<script>alert(1)</script>' }, 'clue_signs'],
    ['ten thousand characters', { sentence: '好'.repeat(10_000) }, 'clue_too_long'],
    ['abuse', { sentence: '这个人违禁词' }, 'content_risky'],
    ['nothing', { sentence: '  ' }, 'clue_empty'],
  ]
  test.each(refused)('%s', async (_name, different, code) => {
    expect(await ask('nominator', 'clue.submit', { ...clue, ...different })).toMatchObject({ code })
    expect(on.cloud.database.find('clues')).toEqual([])
  })

  test('a photo that is none', async () => {
    await told('nominator', 'file.put', { uploadId: 'upload-0001', index: 0, data: 'aGVsbG8gd29ybGQ=' })
    expect(
      await ask('nominator', 'clue.submit', { ...clue, photos: [{ uploadId: 'upload-0001', pieces: 1 }] }),
    ).toMatchObject({ ok: false })
    expect(on.cloud.database.find('clues')).toEqual([])
  })

  test('fifty in a minute are three', async () => {
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_one, i) => ask('nominator', 'clue.submit', { ...clue, name: `好人${i}` })),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(3)
    expect(on.cloud.database.find('clues')).toHaveLength(3)
  })

  test('sent twice is one', async () => {
    const key = aKey()
    await Promise.all([
      ask('nominator', 'clue.submit', clue, key),
      ask('nominator', 'clue.submit', clue, key),
    ])
    await ask('nominator', 'clue.submit', clue, key)
    expect(on.cloud.database.find('clues')).toHaveLength(1)
  })
})

describe('a flower', () => {
  test('is read before it is shown, is words and never a number', async () => {
    const { caseId, code } = await asked()
    await agree(code)
    await publish(caseId)
    on.cloud.clock.set(at('12-01 09:00'))
    await told('centre', 'case.honour', { caseId })
    const { honours } = await told<{ honours: { id: string }[] }>(null, 'honour.wall')
    const honourId = honours[0]?.id ?? ''
    const { id } = await told<{ id: string }>('resident', 'story.sendFlower', {
      honourId,
      words: '谢谢您',
      from: null,
    })
    const page = () => told<{ flowers: object[] }>(null, 'honour.show', { honourId })
    expect((await page()).flowers).toEqual([])
    await told('village', 'story.judgeFlower', { flowerId: id, show: true, why: null })
    expect((await page()).flowers).toMatchObject([{ words: '谢谢您' }])
    await told('resident', 'story.takeFlower', { flowerId: id })
    const late = { flowerId: id, show: false, why: '写得不清楚' }
    expect(await ask('village', 'story.judgeFlower', late)).toMatchObject({ code: 'flower_over' })
    expect(on.cloud.database.find('audit', { 'thing.kind': 'flower' })).toHaveLength(1)
  })
})

describe('whoever dies half-way and never comes back', () => {
  /** The instance ends as soon as this write is done, and nobody tries again. */
  const dying = async (collection: string, doing: () => Promise<unknown>, every = 1) => {
    on.cloud.faults.add({ collection, action: 'database.modifyDocument', kind: 'kill', every, times: 1 })
    await doing().catch(() => null)
    on.cloud.faults.clear()
  }
  const later = async (time: string) => {
    on.cloud.clock.set(at(time))
    await tick()
  }

  test('leaves no clue that belongs to a case which is not there', async () => {
    const { id } = await submit()
    await dying('clues', () => ask('village', 'clue.link', { clueId: id, caseId: null }))
    expect(on.cloud.database.find('clues')).toMatchObject([{ status: 'linked' }])
    expect(on.cloud.database.find('cases')).toEqual([])
    await later('11-23 10:05')
    expect(on.cloud.database.find('cases')).toMatchObject([{ name: '王秀英', clueIds: [id] }])
  })

  test('leaves nobody on the wall who took consent back', async () => {
    const { caseId, code } = await asked()
    await agree(code)
    await publish(caseId)
    on.cloud.clock.set(at('12-01 09:00'))
    await told('centre', 'case.honour', { caseId })
    await dying('cases', () => ask('nominee', 'case.withdrawConsent', { caseId, why: null }))
    await later('12-01 09:05')
    expect(await everythingPublic()).not.toContain('王秀英')
  })

  test('leaves no case on hold for an objection that is settled', async () => {
    const { caseId, code } = await asked()
    await agree(code)
    await publish(caseId)
    const words = '时间不对，那几年他不在村里，村里很多人都知道，可以去问老支书和隔壁邻居。'
    const { id } = await told<{ id: string }>('objector', 'case.object', {
      caseId,
      words,
      name: null,
      phone: null,
    })
    const settling = { objectionId: id, upheld: false, outcome: '核实过。' }
    await dying('objections', () => ask('centre', 'case.settleObjection', settling))
    expect(on.cloud.database.find('cases')).toMatchObject([{ status: 'objectionHold' }])
    await later('11-24 09:00')
    expect(on.cloud.database.find('cases')).toMatchObject([{ status: 'publicity', openObjections: [] }])
  })

  test('leaves no case with a clue that went elsewhere while the case came out of another', async () => {
    const { id } = await submit()
    const caseId = await link(id)
    await told('village', 'clue.unlink', { clueId: id, why: '不是同一个人' })
    const [record] = on.cloud.database.find('cases')
    on.cloud.database.empty('cases')
    on.cloud.database.insert('cases', [{ ...record, clueIds: [id], looseAt: at('11-23 10:00') }])
    await later('11-23 10:05')
    expect(on.cloud.database.find('cases')).toMatchObject([{ _id: caseId, clueIds: [], looseAt: null }])
  })

  test('a step that the clock was faster than is taken back in the log, in words', async () => {
    const caseId = await link((await submit()).id)
    const { rev } = await open(caseId)
    const { database } = on.cloud
    const stop = database.onQuery(({ collection, written }) => {
      if (collection !== 'audit' || written === 0) return
      stop()
      const rows = database.find('cases').map((row) => ({ ...row, rev: Number(row.rev) + 1 }))
      database.empty('cases')
      database.insert('cases', rows)
    })
    const deed = { name: '王秀英', category: 'filial', nominee: 'adult', hint: null, facts: '邻居都知道。' }
    const key = aKey()
    const reply = await ask('village', 'case.write', { caseId, rev, ...deed, deed: '照顾婆婆二十年。' }, key)
    expect(reply).toMatchObject({ ok: false, code: 'case_changed' })
    const acts = database.find('audit', { key }).map(({ act }) => act)
    expect(acts.sort()).toEqual(['caseStep', 'notDone'])
  })

  describe('of two objections one is answered', () => {
    const settling = { upheld: false, outcome: '核实过，情况属实。' }
    async function twoObjections() {
      const { caseId, code } = await asked()
      await agree(code)
      await publish(caseId)
      const said = { caseId, words: '时间不对', name: null, phone: '13711112222' }
      const { id } = await told<{ id: string }>('objector', 'case.object', said)
      await told('another', 'case.object', said)
      return { ...settling, objectionId: id }
    }
    async function answeredOnce() {
      const [record] = on.cloud.database.find('cases') as unknown as CaseRecord[]
      expect(record).toMatchObject({ status: 'objectionHold', openObjections: [expect.any(String)] })
      expect(record?.history.filter(({ step }) => step === 'dismiss')).toHaveLength(1)
      const { notices } = await told<{ notices: { outcomes: string[] }[] }>(null, 'case.notices')
      expect(notices.map(({ outcomes }) => outcomes)).toEqual([[settling.outcome]])
    }

    test('and stays answered once when the clock looks whether anything broke off', async () => {
      await told('centre', 'case.settleObjection', await twoObjections())
      await later('11-23 10:05')
      await answeredOnce()
    })

    test('also where it broke off, the clock went on, and the request comes again after that', async () => {
      const [objection, key] = [await twoObjections(), aKey()]
      await dying('objections', () => ask('centre', 'case.settleObjection', objection, key))
      await later('11-23 10:05')
      expect(await ask('centre', 'case.settleObjection', objection, key)).toMatchObject({ ok: true })
      await answeredOnce()
    })
  })

  test('an objection that is settled while the clock lets it hold the case lets go of it again', async () => {
    const { caseId, code } = await asked()
    await agree(code)
    await publish(caseId)
    on.cloud.faults.add({ collection: 'cases', action: 'database.modifyDocument', kind: 'errorBefore' })
    await ask('objector', 'case.object', { caseId, words: '时间不对', name: null, phone: '13711112222' })
    on.cloud.faults.clear()
    const { database } = on.cloud
    const stop = database.onQuery(({ collection, index }) => {
      if (collection !== 'objections' || index !== 'loose') return
      stop()
      const settled = { status: 'dismissed', outcome: '核实过，情况属实。', settleKey: 'settle-key-1' }
      const rows = database.find('objections').map((row) => ({ ...row, ...settled }))
      database.empty('objections')
      database.insert('objections', rows)
    })
    await later('11-23 10:05')
    expect(database.find('cases')).toMatchObject([
      { status: 'publicity', openObjections: [], notice: { outcomes: ['核实过，情况属实。'] } },
    ])
  })

  describe('new evidence for somebody in the pool', () => {
    /** In the pool, and a clue that somebody sends after. */
    async function pooled() {
      const caseId = await link((await submit()).id)
      await told('town', 'case.close', { caseId, reason: 'notProven', why: '没有人知道' })
      await toPool(caseId)
      const { id: clueId } = await submit('another')
      return { caseId, clueId }
    }
    const toPool = (caseId: string) => told('centre', 'case.advance', { caseId, to: 'pool', why: '先放着' })

    test('has them looked at again although the link broke off', async () => {
      const linking = await pooled()
      await dying('cases', () => ask('village', 'clue.link', linking))
      expect((await open(linking.caseId)).status).toBe('pool')
      await later('11-23 10:05')
      expect((await open(linking.caseId)).status).toBe('collecting')
    })

    test('has them looked at once: who goes back into the pool with it stays there', async () => {
      const linking = await pooled()
      const key = aKey()
      expect(await ask('village', 'clue.link', linking, key)).toMatchObject({ ok: true })
      const { caseId } = linking
      await told('town', 'case.close', { caseId, reason: 'notProven', why: '还是没有人知道' })
      await toPool(caseId)
      await later('11-23 10:05')
      expect((await open(caseId)).status).toBe('pool')
      expect(await ask('village', 'clue.link', linking, key)).toMatchObject({ ok: true })
      expect((await open(caseId)).status).toBe('pool')
    })

    test('nor is one taken out who went into the pool with all their clues', async () => {
      const caseId = await link((await submit()).id)
      const second = await submit('another')
      await link(second.id, caseId)
      await told('town', 'case.close', { caseId, reason: 'notProven', why: '没有人知道' })
      await toPool(caseId)
      await later('11-23 10:05')
      expect((await open(caseId)).status).toBe('pool')
    })
  })
})
