import type { Draft } from '../../types/draft'
import { anActivity, at, COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { aDraft, someFields } from './_asks/draft'
import { castOn, data, handIn, SIBLING, stored, submit, told, trust, write } from './_write'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  castOn(on)
})
afterAll(() => on.close())

const start = (who: string, input: object, key = aKey()) =>
  on.as(who).call('draft.start', { nodeId: VILLAGE, kind: 'activity', ...input }, key)
const save = (who: string, draft: Draft, fields: object, key = aKey()) =>
  on.as(who).call('draft.save', { draftId: draft.id, rev: draft.rev, activity: someFields(fields) }, key)
const open = async (who: string, draftId: string) =>
  data<Draft>(await on.as(who).call('draft.open', { draftId }))
const refused = (code: string) => ({ ok: false, code })

describe('beginning', () => {
  test('an empty one knows what the station has said of itself', async () => {
    const draft = data<Draft>(await start('secretary', {}))
    expect(draft).toMatchObject({
      status: 'draft',
      origin: 'staff',
      organiserId: VILLAGE,
      live: false,
      rev: 0,
    })
    expect(draft.activity).toMatchObject({ title: null, audiences: ['everyone'], reach: 'station' })
  })

  test('the same request twice begins one', async () => {
    const key = aKey()
    const [a, b] = [
      data<Draft>(await start('secretary', {}, key)),
      data<Draft>(await start('secretary', {}, key)),
    ]
    expect(a.id).toBe(b.id)
    expect(on.cloud.database.find('drafts')).toHaveLength(1)
  })

  test('last week’s, in the coming week', async () => {
    const old = on.add(
      anActivity({ startsAt: at('11-21 09:00'), endsAt: at('11-21 11:00'), bring: '老花镜', capacity: 12 }),
    )
    const draft = data<Draft>(await start('secretary', { copyOf: old._id }))
    expect(draft.id).not.toBe(old._id)
    expect(draft.activity).toMatchObject({
      title: '书法课堂',
      bring: '老花镜',
      capacity: 12,
      startsAt: at('11-28 09:00'),
      endsAt: at('11-28 11:00'),
      contactPhone: '0990000001',
    })
  })

  test('another place’s idea comes without its rooms, telephones and reach', async () => {
    const theirs = on.add(anActivity({ organiserId: SIBLING, openTo: TOWN, path: [COUNTY, TOWN, SIBLING] }))
    const draft = data<Draft>(await start('secretary', { copyOf: theirs._id }))
    expect(draft.activity).toMatchObject({
      content: '学写毛笔字，纸笔都有。',
      placeName: null,
      contactPhone: null,
      reach: 'station',
    })
  })

  test('what another station is still writing, or has withdrawn, is not to be copied', async () => {
    on.cloud.database.insert('drafts', [aDraft(SIBLING) as never])
    const gone = on.add(
      anActivity({ organiserId: SIBLING, path: [COUNTY, TOWN, SIBLING], openTo: '', status: 'withdrawn' }),
    )
    expect(await start('secretary', { copyOf: `draft-${SIBLING}` })).toMatchObject(
      refused('activity_unknown'),
    )
    expect(await start('secretary', { copyOf: gone._id })).toMatchObject(refused('activity_unknown'))
    expect(data<Draft>(await start('town', { copyOf: `draft-${SIBLING}` })).activity?.title).toContain('书法')
  })

  test('words from before that no rule takes today are left empty', async () => {
    const { _id } = on.add(anActivity({ contactPhone: '找小周', content: 'x'.repeat(1200) }))
    const { activity } = data<Draft>(await start('secretary', { copyOf: _id }))
    expect(activity).toMatchObject({ contactPhone: null, content: null, title: '书法课堂' })
  })
})

describe('saving', () => {
  test('counts on, and an old copy does not overwrite a newer one', async () => {
    const draft = await write(on, 'secretary', VILLAGE)
    expect(draft.rev).toBe(1)
    expect(data<Draft>(await save('clerk', draft, { title: '周日书法课堂' })).rev).toBe(2)
    expect(await save('secretary', draft, { title: '周五书法课堂' })).toMatchObject(refused('draft_changed'))
    expect((await open('secretary', draft.id)).activity?.title).toBe('周日书法课堂')
  })

  test('sent again it changes nothing, though the draft went on', async () => {
    const draft = data<Draft>(await start('secretary', {}))
    const key = aKey()
    const first = data<Draft>(await save('secretary', draft, { title: '第一稿的名字' }, key))
    await save('secretary', first, { title: '第二稿的名字' })
    expect(data<Draft>(await save('secretary', draft, { title: '第一稿的名字' }, key)).activity?.title).toBe(
      '第二稿的名字',
    )
  })

  test('a category of no county, and the wrong kind, are refused', async () => {
    const draft = data<Draft>(await start('secretary', {}))
    expect(await save('secretary', draft, { category: 'nowhere' })).toMatchObject(refused('bad_input'))
    const project = { name: '书香', category: 'jiang', contentArea: null, kind: 'regular', story: '读书' }
    const asProject = { draftId: draft.id, rev: draft.rev, project }
    expect(await on.as('secretary').call('draft.save', asProject, aKey())).toMatchObject(refused('bad_input'))
  })

  test('what waits, is public or was given up is not to be written at', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE)
    expect(await save('secretary', draft, {})).toMatchObject(refused('draft_submitted'))
    expect(await on.as('secretary').call('draft.drop', { draftId: draft.id }, aKey())).toMatchObject(
      refused('draft_submitted'),
    )
    await on.as('town').call('draft.approve', { draftId: draft.id, rev: draft.rev }, aKey())
    expect(await save('secretary', await open('secretary', draft.id), {})).toMatchObject(
      refused('draft_changed'),
    )
  })
})

describe('handing in', () => {
  test('a station’s waits for its town, three working days', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE)
    expect(draft).toMatchObject({
      status: 'submitted',
      check: 'pass',
      publishesAtOnce: false,
      dueAt: at('11-26 17:30'),
      live: false,
    })
    expect(stored(on, draft.id)).toMatchObject({ waitsAt: [TOWN], escalateAt: at('11-26 17:30') })
    expect(on.activity(draft.id)).toBeUndefined()
    expect(told(on)).toEqual([{ act: 'submit', by: 'o-secretary', id: draft.id }])
  })

  test('what is not complete, or in the past, or an old copy, stays', async () => {
    const incomplete = await write(on, 'secretary', VILLAGE, { endsAt: null })
    expect(await submit(on, 'secretary', incomplete)).toMatchObject(refused('draft_incomplete'))
    const past = await write(on, 'secretary', VILLAGE, { startsAt: at('11-22 09:00') })
    expect(await submit(on, 'secretary', past)).toMatchObject(refused('draft_incomplete'))
    const draft = await write(on, 'secretary', VILLAGE)
    await save('clerk', draft, {})
    expect(await submit(on, 'secretary', draft)).toMatchObject(refused('draft_changed'))
    expect(stored(on, draft.id)?.status).toBe('draft')
  })

  test('twice the same is once, and somebody else’s second time hears that it waits', async () => {
    const draft = await write(on, 'secretary', VILLAGE)
    const key = aKey()
    const first = data<Draft>(await submit(on, 'secretary', draft, key))
    expect(data<Draft>(await submit(on, 'secretary', draft, key))).toEqual(first)
    expect(await submit(on, 'clerk', draft)).toMatchObject(refused('draft_submitted'))
    expect(told(on)).toHaveLength(1)
  })

  test('taken back it can be written again', async () => {
    const draft = await handIn(on, 'secretary', VILLAGE)
    const key = aKey()
    const back = data<Draft>(await on.as('clerk').call('draft.takeBack', { draftId: draft.id }, key))
    expect(back).toMatchObject({ status: 'draft', dueAt: null })
    expect(stored(on, draft.id)).toMatchObject({ waitsAt: [], escalateAt: null })
    expect(data<Draft>(await on.as('clerk').call('draft.takeBack', { draftId: draft.id }, key))).toEqual(back)
    expect(await on.as('clerk').call('draft.takeBack', { draftId: draft.id }, aKey())).toMatchObject(
      refused('draft_not_waiting'),
    )
    expect(data<Draft>(await submit(on, 'secretary', back)).status).toBe('submitted')
  })

  test('given up it is out of the list', async () => {
    const draft = await write(on, 'secretary', VILLAGE)
    expect(
      data<Draft>(await on.as('secretary').call('draft.drop', { draftId: draft.id }, aKey())).status,
    ).toBe('dropped')
    const work = { nodeId: VILLAGE, fromOn: '2026-11-23', toOn: '2026-12-20' }
    expect(data(await on.as('secretary').call('draft.work', work))).toMatchObject({ drafts: [] })
  })
})

describe('what goes out at once', () => {
  test.each([
    ['a trusted station, to its own people', 'secretary', VILLAGE, 'station', 'published'],
    ['a trusted station, to the whole town', 'secretary', VILLAGE, 'town', 'submitted'],
    ['a town, to its own people', 'town', TOWN, 'town', 'published'],
    ['a town, to the whole county', 'town', TOWN, 'county', 'submitted'],
    ['the county', 'county', COUNTY, 'county', 'published'],
  ] as const)('%s', async (_what, who, node, reach, status) => {
    trust(on, VILLAGE)
    const draft = await handIn(on, who, node, { reach })
    expect(draft.status).toBe(status)
    const openTo = status === 'published' ? { openTo: node, organiserId: node } : undefined
    if (openTo) expect(on.activity(draft.id)).toMatchObject(openTo)
    else expect(on.activity(draft.id)).toBeUndefined()
  })

  test('public: bookable from now, with the reserve kept', async () => {
    trust(on, VILLAGE)
    const seats = { mode: 'bookable', capacity: 20, reserve: 5, maxParty: 9, asksName: true } as const
    const draft = await handIn(on, 'secretary', VILLAGE, seats)
    expect(draft).toMatchObject({ status: 'published', live: true, publishesAtOnce: true })
    expect(on.activity(draft.id)).toMatchObject({
      status: 'published',
      title: '周六书法课堂',
      path: [COUNTY, TOWN, VILLAGE],
      openTo: VILLAGE,
      capacity: 20,
      seatsLeft: 15,
      reserve: 5,
      reserveLeft: 5,
      reserveOpensAt: at('11-27 09:00'),
      opensAt: '2026-11-23T02:00:00.000Z',
      closesAt: at('11-28 08:30'),
      maxParty: 3,
      holders: {},
    })
    expect(told(on).map(({ act }) => act)).toEqual(['submit', 'publish'])
    const booked = await on
      .as('resident')
      .call('booking.book', { activityId: draft.id, partySize: 1, name: '王大娘' }, aKey())
    expect(booked).toMatchObject({ ok: true })
  })

  test('a day before there is nothing to keep any more', async () => {
    const soon = { startsAt: at('11-23 19:00'), endsAt: at('11-23 20:00') }
    const seats = { mode: 'bookable', capacity: 20, reserve: 5 } as const
    const { id } = await handIn(on, 'town', TOWN, { ...soon, ...seats })
    expect(on.activity(id)).toMatchObject({ seatsLeft: 20, reserveLeft: 0, reserveOpensAt: null })
  })

  test.each([
    ['drafts', 'database.modifyDocument', 1],
    ['audit', 'database.insertDocument', 1],
    ['activities', 'database.insertDocument', 1],
    ['drafts', 'database.modifyDocument', 2],
  ] as const)(
    'killed after a write to %s (%s, no. %i), the same request finishes it',
    async (collection, action, nth) => {
      const draft = await write(on, 'town', TOWN)
      const key = aKey()
      on.cloud.faults.add({ action, collection, kind: 'kill', times: 1, every: nth })
      await submit(on, 'town', draft, key).catch(() => null)
      on.cloud.faults.clear()
      expect(data<Draft>(await submit(on, 'town', draft, key))).toMatchObject({
        status: 'published',
        live: true,
      })
      expect(on.activity(draft.id)).toMatchObject({ status: 'published', rev: 1 })
      expect(told(on).map(({ act }) => act)).toEqual(['submit', 'publish'])
    },
  )

  test('a project is public under its draft’s id, and knows whose it is', async () => {
    const begun = data<Draft>(await start('town', { nodeId: TOWN, kind: 'project' }))
    const project = {
      name: '书香乙镇',
      category: 'jiang',
      contentArea: null,
      kind: 'brand',
      story: '一起读书。',
    }
    const saved = data<Draft>(
      await on.as('town').call('draft.save', { draftId: begun.id, rev: begun.rev, project }, aKey()),
    )
    expect(data<Draft>(await submit(on, 'town', saved)).status).toBe('published')
    const list = data<{ projects: object[] }>(await on.as('secretary').call('draft.projects'))
    expect(list.projects).toContainEqual({ id: begun.id, name: '书香乙镇', category: 'jiang' })
    const of = await write(on, 'town', TOWN, { projectId: begun.id })
    await submit(on, 'town', of)
    expect(on.activity(of.id)).toMatchObject({ projectId: begun.id, projectName: '书香乙镇' })
    // A second time, with other words.
    const change = data<Draft>(await start('town', { nodeId: TOWN, kind: 'project', changeOf: begun.id }))
    const again = { draftId: change.id, rev: change.rev, project: { ...project, story: '读书，也写字。' } }
    await submit(on, 'town', data<Draft>(await on.as('town').call('draft.save', again, aKey())))
    expect(on.cloud.database.find('projects', { _id: begun.id })[0]).toMatchObject({
      story: '读书，也写字。',
    })
    expect(await start('secretary', { kind: 'project', changeOf: 'fair' })).toMatchObject(
      refused('not_allowed'),
    )
  })

  test('a project that is not there is named', async () => {
    const draft = await write(on, 'town', TOWN, { projectId: 'no-such' })
    expect(await submit(on, 'town', draft)).toMatchObject(refused('project_unknown'))
  })
})

describe('WeChat’s check of the words', () => {
  test('risky words are refused politely, and nothing is lost', async () => {
    const draft = await write(on, 'secretary', VILLAGE, { content: '这里有违禁词，别的都好。' })
    expect(await submit(on, 'secretary', draft)).toMatchObject(refused('content_risky'))
    expect(stored(on, draft.id)).toMatchObject({ status: 'draft', rev: draft.rev, check: 'none' })
    expect(told(on)).toEqual([])
  })

  test('words to look at go to a person, even of those who publish at once', async () => {
    const draft = await handIn(on, 'county', COUNTY, { bring: '可疑词' })
    expect(draft).toMatchObject({ status: 'submitted', check: 'review', publishesAtOnce: true })
    const approve = (who: string) =>
      on.as(who).call('draft.approve', { draftId: draft.id, rev: draft.rev }, aKey())
    expect(await approve('county')).toMatchObject(refused('draft_own_words'))
    expect(data<Draft>(await approve('colleague')).status).toBe('published')
  })

  test('when the check does not answer, nothing is handed in and nothing is lost', async () => {
    const draft = await write(on, 'secretary', VILLAGE)
    on.cloud.faults.add({ action: 'openapi.security.msgSecCheck', kind: 'errorBefore' })
    expect(await submit(on, 'secretary', draft)).toMatchObject(refused('content_check_failed'))
    on.cloud.faults.clear()
    expect(data<Draft>(await submit(on, 'secretary', draft)).status).toBe('submitted')
  })

  test('a long story is checked to its very end', async () => {
    const begun = data<Draft>(await start('county', { nodeId: COUNTY, kind: 'project' }))
    const story = `${'长'.repeat(1990)}违禁词`
    const project = { name: '长故事', category: 'jiang', contentArea: null, kind: 'brand', story }
    const saved = data<Draft>(
      await on.as('county').call('draft.save', { draftId: begun.id, rev: begun.rev, project }, aKey()),
    )
    expect(await submit(on, 'county', saved)).toMatchObject(refused('content_risky'))
  })
})
