import fc from 'fast-check'
import type { CaseRecord } from '../../cloudfunctions/_lib/records/goodPeople'
import type { CaseStatus } from '../../types/case'
import { COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.close())

const NAME = '王秀英'
const NOMINATOR = '赵埋名'
const WALKS = Number(process.env.WALKS ?? 10)
const STEPS = 45

/** One step of a walk: which one if not the next, and what dice it throws. */
const Turn = fc.record({
  aside: fc.nat(9),
  which: fc.nat(),
  dice: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
})

test('whatever happens in whatever order, a person is public only while they agree, and who named them never', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Turn, { minLength: STEPS, maxLength: STEPS }), walk),
    // The same walks each time, so that one that failed can be walked again.
    { numRuns: WALKS, seed: 7919, endOnFailure: true },
  )
  console.info(`goodPeopleWalk: public in ${publicTurns} turns of ${WALKS * STEPS}`)
  expect(publicTurns).toBeGreaterThan(0)
}, 300_000)

/** How often somebody was public with consent: walks that never get there would show nothing. */
let publicTurns = 0

type Turns = { aside: number; which: number; dice: number[] }[]

async function walk(turns: Turns): Promise<void> {
  let dice: number[] = []
  const roll = (n: number) => (dice.shift() ?? 0) % n
  on.reset()
  on.grant('village', 'station', VILLAGE)
  on.grant('town', 'town', TOWN)
  on.grant('centre', 'county', COUNTY)
  let now = Date.parse('2026-11-23T02:00:00.000Z')
  let code = ''
  const ask = async (role: string | null, action: string, input: object = {}) =>
    (await on.as(role).call(action, input, aKey())) as unknown as {
      ok: boolean
      data: Record<string, unknown>
    }
  const kase = () => on.cloud.database.find('cases')[0] as unknown as CaseRecord | undefined
  const of = (more: object = {}) => ({ caseId: kase()?._id ?? 'none', ...more })
  const witnesses = ['张三', '李四'].map((name) => ({ name, relation: '邻居', said: '看见过' }))
  const members = ['甲一', '乙二', '丙三'].map((name) => ({ name, recused: false }))
  const modes = ['nameOnly', 'nameOnly', 'nameOnly', 'alias', 'none', 'declined'] as const
  const clue = {
    stationId: VILLAGE,
    name: NAME,
    category: 'filial',
    sentence: '照顾婆婆二十年',
    relation: 'neighbour',
    hint: null,
    reach: { name: NOMINATOR, phone: '13866660000' },
    shownTo: 'centre',
    photos: [],
  }
  const steps: (() => Promise<unknown>)[] = [
    async () => {
      const { ok, data } = await ask('nominator', 'clue.submit', clue)
      if (ok && !kase()) await ask('village', 'clue.link', { clueId: data.id, caseId: null })
    },
    () =>
      ask('village', 'case.write', {
        ...of(),
        rev: kase()?.rev ?? 0,
        name: NAME,
        category: 'filial',
        nominee: 'adult',
        hint: null,
        facts: '照顾婆婆',
        deed: `${NAME}照顾婆婆。`,
      }),
    () => ask('village', 'case.verify', of({ opinion: 'for', words: '属实', witnesses, noRelative: true })),
    () => ask('town', 'case.review', of({ words: '同意', witnesses: [], noRelative: true })),
    async () => {
      const { ok, data } = await ask('village', 'case.askConsent', of())
      if (ok) code = String(data.code)
    },
    () => {
      const mode = modes[roll(modes.length)]
      const answer = {
        mode,
        alias: mode === 'alias' ? '好儿媳' : null,
        by: 'self',
        answererName: null,
        higher: roll(2) === 0,
      }
      return ask('nominee', 'case.answerConsent', { code: code || 'ABCDEFGHJK', answer })
    },
    () => ask('centre', 'case.checkBackground', of({ passed: roll(12) > 0, offices: '派出所' })),
    () => ask('centre', 'case.decidePanel', of({ selected: roll(12) > 0, members, minutes: '一致' })),
    () => ask('centre', 'case.publish', of()),
    () => ask('objector', 'case.object', of({ words: '时间不对', name: '孙丙', phone: '13711112222' })),
    () => {
      const [objection] = on.cloud.database.find('objections', { status: 'open' })
      return ask('centre', 'case.settleObjection', {
        objectionId: String(objection?._id ?? 'none'),
        upheld: roll(4) === 0,
        outcome: '核实过。',
      })
    },
    () => ask('centre', 'case.honour', of()),
    () => ask('nominee', 'case.withdrawConsent', of({ why: null })),
    () => ask('village', 'case.rewrite', of({ why: '年份不对' })),
    () => ask('centre', 'case.revoke', of({ reason: 'falseDeed', leaderName: '老周', why: '查实' })),
    async () => {
      now += (1 + roll(9)) * 86_400_000
      on.cloud.clock.set(new Date(now).toISOString())
      await on.cloud.call('clock', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' })
    },
  ]
  /** The step that leads on from where the case stands; where none does, time goes by or consent is taken back. */
  const onwards = (at: number): number => {
    const now = kase()
    if (!now) return 0
    const ways: Partial<Record<CaseStatus, number>> = {
      collecting: now.deed === '' ? 1 : 2,
      villageVerified: 3,
      branchReviewed: 4,
      consentAsked: 5,
      consented: 6,
      backgroundChecked: 7,
      panelDecided: 8,
      publicity: [15, 11, 9][at % 3] ?? 15,
      objectionHold: 10,
      honoured: at % 5 === 0 ? 12 : 15,
    }
    return ways[now.status] ?? 15
  }
  for (const [at, turn] of turns.entries()) {
    dice = [...turn.dice]
    // Mostly the way goes on; now and then something comes out of turn.
    await steps[turn.aside === 0 ? turn.which % steps.length : onwards(at)]?.()
    const honour = on.cloud.database.find('honours')[0]
    const replies = JSON.stringify([
      await ask(null, 'honour.wall'),
      await ask(null, 'honour.wall', { name: NAME }),
      await ask(null, 'case.notices'),
      honour ? await ask(null, 'honour.show', { honourId: String(honour._id) }) : null,
      honour?.number ? await ask(null, 'honour.verify', { number: String(honour.number) }) : null,
      kase() ? await ask(null, 'case.notice', of()) : null,
    ])
    const consent = kase()?.consent
    const agreed =
      consent?.status === 'given' && (consent.mode === 'nameOnly' || consent.mode === 'nameAndPhoto')
    if (agreed && replies.includes(NAME)) publicTurns += 1
    if (!agreed)
      expect({ at, status: kase()?.status, named: replies.includes(NAME) }).toMatchObject({
        named: false,
      })
    expect(replies).not.toMatch(/赵埋名|13866660000|孙丙|13711112222|o-nominator|o-objector/)
  }
}
