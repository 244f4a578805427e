import { anActivity, at, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const titlesOf = (reply: { ok: boolean; data?: unknown }) =>
  (reply.data as { activities: { title: string }[] }).activities.map(({ title }) => title)

describe('activity.menu', () => {
  const menu = (input: object) =>
    on
      .as(null)
      .call('activity.menu', { stationId: VILLAGE, fromOn: '2026-11-23', toOn: '2026-11-29', ...input })

  test('lists whole days at +08:00, by category and audience', async () => {
    on.add(
      anActivity({ title: '周日夜', startsAt: at('11-29 23:30'), endsAt: at('11-29 23:50') }),
      anActivity({ title: '下周一', startsAt: at('11-30 00:10'), endsAt: at('11-30 01:00') }),
      anActivity({ title: '大会', category: 'hui' }),
      anActivity({ title: '老人', audiences: ['elders'] }),
    )
    expect(titlesOf(await menu({}))).toEqual(['大会', '老人', '周日夜'])
    expect(titlesOf(await menu({ category: 'hui' }))).toEqual(['大会'])
    expect(titlesOf(await menu({ audience: 'children' }))).toEqual(['大会', '周日夜'])
  })

  test.each([
    ['too many days', { toOn: '2027-02-01' }, 'bad_input'],
    ['the wrong way round', { toOn: '2026-11-01' }, 'bad_input'],
    ['a day that is none', { fromOn: '2026-13-45' }, 'bad_input'],
    ['an unknown station', { stationId: 'nowhere' }, 'station_unknown'],
  ])('refuses %s', async (_what, input, code) => {
    expect(await menu(input)).toMatchObject({ ok: false, code })
  })
})

describe('activity.past', () => {
  test('goes back page by page and loses none of those at the same hour', async () => {
    const many = Array.from({ length: 30 }, (_, i) => {
      const day = String(1 + Math.floor(i / 3)).padStart(2, '0')
      return anActivity({
        title: `第${i}`,
        openTo: i % 2 ? VILLAGE : TOWN,
        startsAt: at(`11-${day} 09:00`),
        endsAt: at(`11-${day} 10:00`),
      })
    })
    on.add(...many)
    const seen: string[] = []
    let before: string | undefined
    for (let more = true; more; ) {
      const reply = await on
        .as(null)
        .call('activity.past', { stationId: VILLAGE, ...(before ? { before } : {}) })
      const page = (reply.ok ? reply.data : {}) as {
        activities: { title: string; startsAt: string }[]
        more: boolean
      }
      seen.push(...page.activities.map(({ title }) => title))
      before = page.activities.at(-1)?.startsAt
      more = page.more
    }
    expect(seen).toHaveLength(30)
    expect(new Set(seen).size).toBe(30)
  })
})

describe('activity.show', () => {
  test('tells a stranger what it is, and a resident what it means for them', async () => {
    const other = on.add(
      anActivity({ title: '另一个', startsAt: at('11-28 10:00'), endsAt: at('11-28 12:00') }),
    )
    const { _id } = on.add(anActivity())
    expect(await on.as(null).call('activity.show', { activityId: _id })).toMatchObject({
      ok: true,
      data: { content: '学写毛笔字，纸笔都有。', mine: null, clash: null },
    })
    await on.as('resident').call('booking.book', { activityId: other._id, partySize: 1 }, aKey())
    const { reply, wireTotal } = await on.measure('resident', 'activity.show', { activityId: _id })
    expect(reply).toMatchObject({ data: { mine: null, clash: { title: '另一个' } } })
    expect(wireTotal).toBe(2)
    expect(await on.as('resident').call('activity.show', { activityId: other._id })).toMatchObject({
      data: { mine: { status: 'confirmed', partySize: 1 }, clash: null },
    })
    expect(await on.as('neighbour').call('activity.show', { activityId: _id })).toMatchObject({
      data: { clash: null },
    })
  })

  test('an activity nobody knows', async () => {
    expect(await on.as(null).call('activity.show', { activityId: 'gone' })).toMatchObject({
      code: 'activity_unknown',
    })
  })
})

describe('project.show', () => {
  test('its next and last occurrences at a station', async () => {
    const fair = { projectId: 'fair', projectName: '赶大会' }
    on.add(
      anActivity({ ...fair, title: '下次' }),
      anActivity({ ...fair, title: '上次', startsAt: at('11-01 09:00'), endsAt: at('11-01 10:00') }),
      anActivity({ title: '无关' }),
    )
    expect(await on.as(null).call('project.show', { projectId: 'fair', stationId: VILLAGE })).toMatchObject({
      data: { project: { name: '赶大会' }, coming: [{ title: '下次' }], past: [{ title: '上次' }] },
    })
    expect(await on.as(null).call('project.show', { projectId: 'fair' })).toMatchObject({
      data: { coming: [] },
    })
    expect(await on.as(null).call('project.show', { projectId: 'none' })).toMatchObject({
      code: 'project_unknown',
    })
  })
})
