import type { Draft, DraftLine } from '../../types/draft'
import { at, COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { someFields } from './_asks/draft'
import { castOn, data, stored, submit, told } from './_write'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  castOn(on)
})
afterAll(() => on.close())

const idea = {
  stationId: VILLAGE,
  title: '一起包粽子',
  content: '我会包粽子，想教大家。',
  whenWords: '端午前的周末',
  placeWords: '文化广场',
  support: '想借几张桌子',
  name: '王大娘',
  phone: '139 0000 0001',
}
const propose = (who: string, different: object = {}, key = aKey()) =>
  on.as(who).call('draft.propose', { ...idea, ...different }, key)
const proposed = async (who = 'resident', different: object = {}) =>
  data<{ id: string }>(await propose(who, different)).id
const mine = async (who: string) =>
  data<{ proposals: object[] }>(await on.as(who).call('draft.myProposals')).proposals
const open = async (who: string, draftId: string) =>
  data<Draft>(await on.as(who).call('draft.open', { draftId }))
const refused = (code: string) => ({ ok: false, code })

describe('a resident’s idea', () => {
  test('comes to the station in the person’s own words; name and phone are for its staff alone', async () => {
    const id = await proposed()
    const work = { nodeId: VILLAGE, fromOn: '2026-11-23', toOn: '2026-12-20' }
    const { drafts } = data<{ drafts: DraftLine[] }>(await on.as('secretary').call('draft.work', work))
    expect(drafts).toMatchObject([{ id, title: '一起包粽子', origin: 'resident', status: 'submitted' }])
    expect(await open('secretary', id)).toMatchObject({
      support: '想借几张桌子',
      proposal: {
        whenWords: '端午前的周末',
        placeWords: '文化广场',
        waits: true,
        name: '王大娘',
        phone: '13900000001',
      },
    })
    for (const who of ['desk', 'town', 'county']) {
      expect((await open(who, id)).proposal).toMatchObject({ name: null, phone: null })
    }
    expect(await on.as('neighbours').call('draft.open', { draftId: id })).toMatchObject(
      refused('not_allowed'),
    )
    expect(JSON.stringify(on.cloud.database.find('audit'))).not.toMatch(/王大娘|13900000001/)
  })

  test('is not named to those who may not know: the list of work says no name', async () => {
    await proposed()
    const work = { nodeId: VILLAGE, fromOn: '2026-11-23', toOn: '2026-12-20' }
    expect(JSON.stringify(await on.as('desk').call('draft.work', work))).not.toMatch(/王大娘|1390000/)
  })

  test('sent twice it is one; of more than three open ones the fourth is refused', async () => {
    const key = aKey()
    expect(data(await propose('resident', {}, key))).toEqual(data(await propose('resident', {}, key)))
    await proposed()
    await proposed()
    expect(await propose('resident')).toMatchObject(refused('draft_too_many'))
    expect(data(await propose('resident', {}, key))).toMatchObject({ id: expect.any(String) })
    expect(await propose('neighbour')).toMatchObject({ ok: true })
    expect(await mine('resident')).toHaveLength(3)
  })

  test('ten at once leave three', async () => {
    await Promise.all(Array.from({ length: 10 }, () => propose('resident')))
    expect(await mine('resident')).toHaveLength(3)
  })

  test.each([
    ['risky words', { content: '这里有违禁词。' }, 'content_risky'],
    ['a station that is not there', { stationId: '990001999' }, 'station_unknown'],
    ['a phone that is none', { phone: '12' }, 'bad_input'],
  ])('%s are refused', async (_what, different, code) => {
    expect(await propose('resident', different)).toMatchObject(refused(code))
    expect(await mine('resident')).toEqual([])
  })

  test('needs the check to answer; words to look at come to the station with that said', async () => {
    on.cloud.faults.add({ action: 'openapi.security.msgSecCheck', kind: 'errorBefore', times: 1 })
    expect(await propose('resident')).toMatchObject(refused('content_check_failed'))
    const id = await proposed('resident', { content: '一句可疑词。' })
    expect(await open('secretary', id)).toMatchObject({ check: 'review' })
  })

  test('taken up it becomes a draft of the station, goes the usual way, and its resident follows it', async () => {
    const id = await proposed()
    const key = aKey()
    const taken = data<Draft>(await on.as('secretary').call('draft.takeUp', { draftId: id }, key))
    expect(taken).toMatchObject({ status: 'draft', origin: 'resident', proposal: { waits: false } })
    expect(data<Draft>(await on.as('secretary').call('draft.takeUp', { draftId: id }, key))).toEqual(taken)
    expect(await on.as('clerk').call('draft.takeUp', { draftId: id }, aKey())).toMatchObject(
      refused('draft_not_waiting'),
    )
    expect(await mine('resident')).toMatchObject([{ id, status: 'draft' }])
    expect(await submit(on, 'secretary', taken)).toMatchObject(refused('draft_incomplete'))
    const full = { draftId: id, rev: taken.rev, activity: someFields({ title: '一起包粽子' }) }
    const saved = data<Draft>(await on.as('secretary').call('draft.save', full, aKey()))
    const handed = data<Draft>(await submit(on, 'secretary', saved))
    expect((await open('town', id)).proposal).toMatchObject({ name: null, waits: false })
    await on.as('town').call('draft.approve', { draftId: id, rev: handed.rev }, aKey())
    expect(await mine('resident')).toMatchObject([{ id, status: 'published', returnedWhy: null }])
    expect(on.activity(id)).toMatchObject({ title: '一起包粽子', contactName: null })
    expect(told(on).map(({ act }) => act)).toEqual(['answer', 'submit', 'publish'])
  })

  test('the town’s reasons to the station are not the resident’s to read', async () => {
    const id = await proposed()
    const taken = data<Draft>(await on.as('secretary').call('draft.takeUp', { draftId: id }, aKey()))
    const full = { draftId: id, rev: taken.rev, activity: someFields() }
    const saved = data<Draft>(await on.as('secretary').call('draft.save', full, aKey()))
    const handed = data<Draft>(await submit(on, 'secretary', saved))
    await on.as('town').call('draft.sendBack', { draftId: id, rev: handed.rev, why: '内部的话' }, aKey())
    expect(await mine('resident')).toMatchObject([{ status: 'draft', returnedWhy: null }])
  })

  test('declined, its resident reads why, and may propose another', async () => {
    const ids = [await proposed(), await proposed(), await proposed()]
    const declined = { draftId: ids[0], why: '那几天广场要修' }
    expect(await on.as('secretary').call('draft.decline', declined, aKey())).toMatchObject({ ok: true })
    expect(await mine('resident')).toContainEqual(
      expect.objectContaining({ id: ids[0], status: 'dropped', returnedWhy: '那几天广场要修' }),
    )
    expect(await propose('resident')).toMatchObject({ ok: true })
  })

  test('cannot be taken back, handed in or let out by staff as if it were theirs', async () => {
    const id = await proposed()
    const { rev } = await open('secretary', id)
    expect(await on.as('secretary').call('draft.takeBack', { draftId: id }, aKey())).toMatchObject(
      refused('draft_not_waiting'),
    )
    expect(await on.as('secretary').call('draft.submit', { draftId: id, rev }, aKey())).toMatchObject(
      refused('draft_submitted'),
    )
    expect(await on.as('county').call('draft.approve', { draftId: id, rev }, aKey())).toMatchObject(
      refused('draft_incomplete'),
    )
    expect(on.activity(id)).toBeUndefined()
  })

  test('that nobody looks at comes to the town after three working days, with whom to call', async () => {
    const id = await proposed()
    on.cloud.clock.set(at('11-26 17:30'))
    await on.cloud.timers.fire('clock', 'tick')
    expect(stored(on, id)?.waitsAt).toEqual([VILLAGE, TOWN])
    const { waiting } = data<{ waiting: DraftLine[] }>(await on.as('town').call('draft.queue'))
    expect(waiting).toMatchObject([{ id, origin: 'resident', escalated: true }])
    const seen = await open('town', id)
    expect(seen.proposal).toMatchObject({ name: '王大娘', phone: '13900000001' })
    expect((await open('reviewer', id)).proposal).toMatchObject({ name: null })
    const back = { draftId: id, rev: seen.rev, why: '今年没有地方' }
    expect(data<Draft>(await on.as('town').call('draft.sendBack', back, aKey())).status).toBe('dropped')
  })

  test('of the county’s own waits there and nowhere else', async () => {
    const id = await proposed('resident', { stationId: COUNTY })
    expect(stored(on, id)).toMatchObject({ waitsAt: [COUNTY], escalateAt: null })
  })
})
