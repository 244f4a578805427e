import type { Draft, DraftLine } from '../../types/draft'
import { at, COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { aDraft, waiting } from './_asks/draft'
import { castOn, data, handIn, SIBLING, stored, submit, told, write } from './_write'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  castOn(on)
})
afterAll(() => on.close())

const tick = () => on.cloud.timers.fire('clock', 'tick')
const approve = (who: string, { id, rev }: Draft, key = aKey()) =>
  on.as(who).call('draft.approve', { draftId: id, rev }, key)
const sendBack = (who: string, { id, rev }: Draft, why: string, key = aKey()) =>
  on.as(who).call('draft.sendBack', { draftId: id, rev, why }, key)
const queueOf = async (who: string) =>
  data<{ waiting: DraftLine[] }>(await on.as(who).call('draft.queue')).waiting
const refused = (code: string) => ({ ok: false, code })

describe('the queue', () => {
  test('shows what waits for one’s own nodes, oldest first, with its age', async () => {
    on.cloud.database.insert('drafts', [
      aDraft(SIBLING, { _id: 'late', ...waiting([TOWN]), submittedAt: at('11-19 09:00') }),
      aDraft(VILLAGE, { _id: 'early', ...waiting([TOWN]), submittedAt: at('11-18 09:00') }),
      aDraft(VILLAGE, { _id: 'county', ...waiting([COUNTY]) }),
      aDraft(VILLAGE, { _id: 'being-written' }),
    ] as never)
    expect((await queueOf('town')).map(({ id }) => id)).toEqual(['early', 'late'])
    expect((await queueOf('reviewer'))[0]).toMatchObject({
      submittedAt: at('11-18 09:00'),
      dueAt: at('11-25 17:30'),
      escalated: false,
      check: 'pass',
      byName: '作者',
    })
    expect((await queueOf('county')).map(({ id }) => id)).toEqual(['county'])
    expect(await queueOf('otherTown')).toEqual([])
    expect(await on.as('secretary').call('draft.queue')).toMatchObject(refused('not_allowed'))
  })

  test('is one question to the database besides that for the grants', async () => {
    await handIn(on, 'secretary', VILLAGE)
    expect((await on.measure('town', 'draft.queue')).wireTotal).toBe(2)
    const work = { nodeId: VILLAGE, fromOn: '2026-11-23', toOn: '2026-12-20' }
    expect((await on.measure('secretary', 'draft.work', work)).wireTotal).toBe(4)
  })
})

describe('letting through', () => {
  test('makes it public, once, and tells of it', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE)
    const key = aKey()
    const after = data<Draft>(await approve('reviewer', draft, key))
    expect(after).toMatchObject({ status: 'published', live: true, dueAt: null })
    expect(data<Draft>(await approve('reviewer', draft, key))).toEqual(after)
    expect(await approve('town', draft)).toMatchObject(refused('draft_not_waiting'))
    expect(on.activity(draft.id)).toMatchObject({ status: 'published', openTo: VILLAGE, rev: 1 })
    expect(told(on).map(({ act, by }) => `${act} ${by}`)).toEqual([
      'submit o-secretary',
      'publish o-reviewer',
    ])
    expect(after.steps.map(({ did }) => did)).toEqual(['开始写', '交审核', '通过并发布'])
    expect(await queueOf('town')).toEqual([])
  })

  test('never by whoever wrote at it, even when a colleague handed it in', async () => {
    const draft = await write(on, 'town', VILLAGE)
    const handed = data<Draft>(await submit(on, 'secretary', draft))
    expect(await approve('town', handed)).toMatchObject(refused('draft_own_words'))
    expect(data<Draft>(await approve('reviewer', handed)).status).toBe('published')
  })

  test('by those whose people it reaches: a town does not let out what goes to the whole county', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE, { reach: 'county' })
    expect(stored(on, draft.id)?.waitsAt).toEqual([COUNTY])
    expect(await approve('town', draft)).toMatchObject(refused('not_allowed'))
    expect(await sendBack('town', draft, '不行')).toMatchObject(refused('not_allowed'))
    expect(data<Draft>(await approve('county', draft)).status).toBe('published')
    expect(on.activity(draft.id).openTo).toBe(COUNTY)
  })

  test('not elsewhere, not an old copy, and not what would begin in the past', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE)
    expect(await approve('otherTown', draft)).toMatchObject(refused('not_allowed'))
    expect(await approve('secretary', draft)).toMatchObject(refused('not_allowed'))
    expect(await approve('town', { ...draft, rev: draft.rev - 1 })).toMatchObject(refused('draft_changed'))
    on.cloud.clock.set(at('11-28 10:00'))
    expect(await approve('town', draft)).toMatchObject(refused('draft_incomplete'))
    expect(on.activity(draft.id)).toBeUndefined()
  })

  test('killed between the activity and the draft, the same request finishes it', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE)
    on.cloud.faults.add({
      action: 'database.insertDocument',
      collection: 'activities',
      kind: 'kill',
      times: 1,
    })
    const key = aKey()
    await approve('town', draft, key).catch(() => null)
    expect(stored(on, draft.id)?.status).toBe('submitted')
    expect(on.activity(draft.id).status).toBe('published')
    expect(data<Draft>(await approve('town', draft, key)).status).toBe('published')
    expect(on.activity(draft.id).rev).toBe(1)
  })

  test('two reviewers at once make one activity', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE)
    const replies = await Promise.all([
      approve('town', draft),
      approve('reviewer', draft),
      approve('county', draft),
    ])
    expect(replies.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
    expect(stored(on, draft.id)?.status).toBe('published')
    expect(on.activity(draft.id)).toMatchObject({ status: 'published', title: '周六书法课堂', rev: 1 })
  })
})

describe('sending back', () => {
  test('gives the reason, and it can be handed in again', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE)
    const key = aKey()
    const back = data<Draft>(await sendBack('town', draft, '地点请写到房间', key))
    expect(back).toMatchObject({ status: 'draft', returnedWhy: '地点请写到房间' })
    expect(data<Draft>(await sendBack('town', draft, '地点请写到房间', key))).toEqual(back)
    expect(back.steps.at(-1)).toMatchObject({ did: '退回修改', why: '地点请写到房间', byName: 'town的名字' })
    const again = data<Draft>(await submit(on, 'secretary', back))
    expect(again).toMatchObject({ status: 'submitted', returnedWhy: null })
    // Who sent it back has not written at it.
    expect(data<Draft>(await approve('town', again)).status).toBe('published')
  })
})

describe('a review that nobody does', () => {
  test('waits at the county too after three working days, once, and either may do it', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE)
    on.cloud.clock.set(at('11-26 17:29'))
    await tick()
    expect(await queueOf('county')).toEqual([])
    on.cloud.clock.set(at('11-26 17:30'))
    await Promise.all([tick(), tick()])
    await tick()
    expect(stored(on, draft.id)).toMatchObject({
      waitsAt: [TOWN, COUNTY],
      escalatedAt: at('11-26 17:30'),
      escalateAt: null,
    })
    expect((await queueOf('county'))[0]).toMatchObject({
      id: draft.id,
      escalated: true,
      dueAt: at('11-26 17:30'),
    })
    expect((await queueOf('town')).map(({ id }) => id)).toEqual([draft.id])
    expect(stored(on, draft.id)?.steps.filter(({ byName }) => byName === '系统')).toHaveLength(1)
    // The town had it open all the while.
    expect(data<Draft>(await approve('town', draft)).status).toBe('published')
    expect(await queueOf('county')).toEqual([])
  })

  test('over the national holiday the days are counted as offices are open', async () => {
    on.cloud.clock.set('2026-09-29T02:00:00.000Z')
    const draft = await handIn(on, 'secretary', VILLAGE)
    // 30 September, 8 October, 9 October.
    expect(draft.dueAt).toBe('2026-10-09T09:30:00.000Z')
    on.cloud.clock.set('2026-10-08T12:00:00.000Z')
    await tick()
    expect(stored(on, draft.id)?.escalatedAt).toBeNull()
    on.cloud.clock.set('2026-10-09T09:30:00.000Z')
    await tick()
    expect(stored(on, draft.id)?.waitsAt).toEqual([TOWN, COUNTY])
  })

  test('handed in anew it waits anew', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE)
    on.cloud.clock.set(at('11-26 18:00'))
    await tick()
    const back = data<Draft>(await sendBack('county', draft, '再改改'))
    const again = data<Draft>(await submit(on, 'secretary', back))
    expect(again).toMatchObject({ escalated: false, dueAt: at('12-01 17:30') })
    expect(await queueOf('county')).toEqual([])
  })
})
