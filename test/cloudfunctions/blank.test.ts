import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseRecord, ClueRecord, GoodPhoto } from '../../cloudfunctions/_lib/records/goodPeople'
import { at, COUNTY, fileIdOf, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { filesWith, tracesOf } from '../_kit/traces'
import { aCase, aClue, anObjection } from './_goodPeople'
import { tick } from './_life'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  rmSync(join(on.folder, 'files'), { recursive: true, force: true })
  on.grant('village', 'station', VILLAGE)
  on.grant('town', 'town', TOWN)
  on.grant('centre', 'county', COUNTY)
})
afterAll(() => on.close())

const SHE = '赵埋名'
const HER = 'o-nominee'
const put = (name: string, ...rows: object[]) => on.cloud.database.insert(name, rows as never)
const found = (id: string) => on.cloud.database.find('cases', { _id: id })[0] as unknown as CaseRecord
const erase = async () =>
  expect(await on.as('nominee').call('privacy.erase', {}, aKey())).toMatchObject({ data: { done: true } })
const ask = (role: string, action: string, input: object) => on.as(role).call(action, input, aKey())
/** What is due by now: the periods of the county are long over. */
const overdue = { keptUntil: at('11-23 09:00') }

const said = (step: string, different: object = {}) => ({
  at: at('11-20 09:00'),
  by: 'o-somebody',
  byName: '某人',
  step,
  from: null,
  to: step,
  why: `${SHE}的事`,
  key: `said-${step}`,
  ...different,
})
const answered = (by = HER, byName = '本人') => said('consent', { by, byName, why: null, key: 'answered' })

/** A case about her that names her wherever words are kept. */
const named = (status: CaseRecord['status'], different: Partial<CaseRecord> = {}) =>
  aCase(VILLAGE, status, {
    name: SHE,
    facts: `${SHE}做的`,
    deed: `${SHE}做的`,
    consent: aCase(VILLAGE, 'consented').consent,
    consentPerson: HER,
    background: { passed: true, offices: `查过${SHE}`, by: 'o-c', byName: '某人', at: at('11-08 09:00') },
    panel: { selected: true, members: [], minutes: `同意${SHE}`, by: 'o-c', at: at('11-08 09:00') },
    history: [said('sendBack'), said('notSelect'), answered()],
    ...different,
  })

const aPicture = (path: string): GoodPhoto => {
  on.keep(path, Buffer.from(`picture ${SHE}`))
  return { id: path, fileId: fileIdOf(path), traceId: path, at: at('11-05 09:00') }
}
const pictures = () => filesWith(on.folder, `picture ${SHE}`)

describe('a case that is over', () => {
  test('names nobody any more, in whatever words it was told', async () => {
    const record = named('notSelected', overdue)
    const clue = aClue(VILLAGE, {
      name: SHE,
      status: 'linked',
      caseId: record._id,
      screened: { reason: 'nobody', why: `查无${SHE}此人` },
      history: [said('screenOut'), said('link')],
    })
    put('cases', record)
    put('clues', clue)
    put('objections', anObjection(VILLAGE, record._id, { status: 'upheld', outcome: `${SHE}没有做` }))
    await tick(on)
    expect(tracesOf(on.cloud, SHE)).toEqual([])
    const [after] = on.cloud.database.find('clues') as unknown as ClueRecord[]
    // That it was screened out and by whom stays told.
    expect(after).toMatchObject({ screened: { reason: 'nobody' }, history: [{ byName: '某人' }, {}] })
  })

  test('keeps of why it was revoked what was public', async () => {
    const why = `事迹不实：${SHE}没有做过（李领导同意）`
    put('cases', named('revoked', { ...overdue, history: [said('honour'), said('revoke', { why })] }))
    await tick(on)
    expect(tracesOf(on.cloud, SHE)).toEqual([])
    expect(found(`case-revoked-${VILLAGE}`).history.map(({ why }) => why)).toEqual([null, '事迹不实'])
  })

  test('of an honour loses its account and proof once the agreement was taken back, and not before', async () => {
    const paper = { recordedBy: '某人', witnessName: null, fileId: aPicture('consents/p.jpg').fileId }
    const honoured = named('honoured', { ...overdue, honourNumber: 'n' })
    const consent = { ...(honoured.consent as object), alias: '好心人', paper } as CaseRecord['consent']
    put('cases', { ...honoured, consent })
    await tick(on)
    expect(found(honoured._id)).toMatchObject({ consentPerson: HER, consent: { alias: '好心人', paper } })
    expect(pictures()).toHaveLength(1)
    await erase()
    const withdrawn = await ask('centre', 'case.withdrawFor', { caseId: honoured._id, why: '本人来电' })
    expect(withdrawn).toMatchObject({ ok: true })
    const due = found(honoured._id).keptUntil
    expect(due).toBeTruthy()
    on.cloud.clock.set(due as string)
    await tick(on)
    expect(tracesOf(on.cloud, HER)).toEqual([])
    expect(pictures()).toEqual([])
    expect(found(honoured._id)).toMatchObject({ status: 'honoured', name: SHE, consent: { paper: null } })
  })
})

describe('a case that went into another', () => {
  test('goes with it, however long the way, its pictures too', async () => {
    const into = named('notSelected', { ...overdue, _id: 'c', consentPerson: null })
    const merged = (id: string, mergedInto: string) =>
      named('merged', { _id: id, mergedInto, photo: aPicture(`cases/${id}.jpg`), consentPerson: null })
    put('cases', into, merged('b', 'c'), merged('a', 'b'), merged('z', 'a'), merged('y', 'c'))
    await tick(on)
    expect(tracesOf(on.cloud, SHE)).toEqual([])
    expect(pictures()).toEqual([])
  })

  test('and came out of it is none of it any more', async () => {
    const out = named('collecting', { _id: 'out', mergedInto: 'c', photo: aPicture('cases/out.jpg') })
    put('cases', named('notSelected', { ...overdue, _id: 'c' }), out)
    await tick(on)
    expect(found('out')).toMatchObject({ name: SHE, photo: { id: 'cases/out.jpg' } })
    expect(pictures()).toHaveLength(1)
  })

  test('is found again when the clock is killed on the way', async () => {
    const merged = (id: string, mergedInto: string) =>
      named('merged', { _id: id, mergedInto, photo: aPicture(`cases/${id}.jpg`), consentPerson: null })
    put('cases', named('notSelected', { ...overdue, _id: 'c' }), merged('b', 'c'), merged('a', 'b'))
    for (const every of [1, 2, 3]) {
      on.cloud.faults.clear()
      on.cloud.faults.add({ action: 'database.modifyDocument', kind: 'kill', every, times: 1 })
      await tick(on).catch(() => null)
    }
    on.cloud.faults.clear()
    for (const later of ['11-24 09:00', '11-25 09:00']) {
      on.cloud.clock.set(at(later))
      await tick(on)
    }
    expect(tracesOf(on.cloud, SHE)).toEqual([])
    expect(pictures()).toEqual([])
  })
})

describe('whoever agreed themselves and erases themselves', () => {
  test('is not named any more by a case that waits in the pool', async () => {
    put('cases', named('pool', { photo: aPicture('cases/pool.jpg') }))
    await erase()
    for (const text of [SHE, HER])
      expect(tracesOf(on.cloud, text).filter((path) => !/^erasures/.test(path))).toEqual([])
    expect(pictures()).toEqual([])
    expect(found(`case-pool-${VILLAGE}`)).toMatchObject({ status: 'archived', keptUntil: null })
    await erase()
    expect(found(`case-pool-${VILLAGE}`).history.filter(({ step }) => step === 'archive')).toHaveLength(1)
  })

  test('takes along nothing of somebody they agreed for', async () => {
    const record = named('pool')
    put('cases', { ...record, consent: { ...record.consent, by: 'guardian' } })
    await erase()
    expect(found(record._id)).toMatchObject({ status: 'pool', name: SHE, consentPerson: null })
    expect(tracesOf(on.cloud, HER).filter((path) => !/^erasures/.test(path))).toEqual([])
  })
})

describe('an answer given before', () => {
  test('leads to nobody once the person is asked again', async () => {
    const record = named('branchReviewed', { history: [said('review'), answered()] })
    put('cases', record)
    expect(await ask('village', 'case.askConsent', { caseId: record._id })).toMatchObject({ ok: true })
    const after = found(record._id)
    expect(after).toMatchObject({ status: 'consentAsked', consentPerson: null })
    expect(after.history.map(({ by }) => by)).toEqual(['o-somebody', '', 'o-village'])
    expect(tracesOf(on.cloud, HER)).toEqual([])
  })

  test('stays as it is where nobody may ask', async () => {
    const record = named('notSelected')
    put('cases', record)
    await ask('village', 'case.askConsent', { caseId: record._id })
    expect(found(record._id).history.map(({ by }) => by)).toContain(HER)
  })

  test('of several people leads to none of them in a case that is blanked', async () => {
    const rows = [answered('o-mother', '监护人'), answered('o-son', '家属'), answered('o-else', '本人')]
    put('cases', named('archived', { ...overdue, history: rows, consentPerson: null }))
    await tick(on)
    for (const one of ['o-mother', 'o-son', 'o-else']) expect(tracesOf(on.cloud, one)).toEqual([])
  })
})
