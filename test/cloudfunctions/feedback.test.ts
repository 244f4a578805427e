import type { FeedbackRecord } from '../../cloudfunctions/_lib/records/feedback'
import { anActivity, at, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.grant('stationStaff', 'station', VILLAGE)
  on.grant('townStaff', 'town', TOWN)
  on.grant('countyStaff', 'county', COUNTY)
  on.grant('otherTownStaff', 'town', OTHER_TOWN)
})
afterAll(() => on.close())

interface Told {
  ok: boolean
  code?: string
  data: {
    id: string
    reports: { id: string; words: string; phone: string | null }[]
    [name: string]: unknown
  }
}
const call = (role: string | null, action: string, input: object, key = aKey()) =>
  on.as(role).call(`feedback.${action}`, input, key) as unknown as Promise<Told>
const about = { kind: 'station', id: VILLAGE }
const report = (more: object = {}, role: string | null = 'resident', key = aKey()) =>
  call(role, 'report', { kind: 'error', about, words: '电话打不通', phone: null, ...more }, key)
const stored = () => on.cloud.database.find('feedback') as unknown as FeedbackRecord[]
const queue = async (role: string, which = 'waiting') => (await call(role, 'queue', { which })).data.reports
const tick = () => on.cloud.timers.fire('clock', 'tick')

describe('a report', () => {
  test('says by when it is answered and by whom', async () => {
    expect(await report()).toMatchObject({
      ok: true,
      data: {
        status: 'waiting',
        dueOn: '2026-11-30',
        desks: ['乙镇丙村新时代文明实践站'],
        aboutTitle: '乙镇丙村新时代文明实践站',
      },
    })
  })

  test('about an activity is for its organiser, about a project or a page for whom it belongs to', async () => {
    const { _id } = on.add(anActivity())
    await report({ about: { kind: 'activity', id: _id } })
    await report({ about: { kind: 'project', id: 'fair' } })
    await report({ about: { kind: 'page', id: 'menu', stationId: VILLAGE } })
    await report({ about: { kind: 'page', id: 'choose' } })
    expect(stored().map(({ deskId, aboutTitle }) => [deskId, aboutTitle])).toEqual(
      expect.arrayContaining([
        [VILLAGE, '书法课堂'],
        [COUNTY, '赶大会'],
        [VILLAGE, '活动菜单'],
        [COUNTY, '找实践站'],
      ]),
    )
  })

  test('about nothing that there is, is refused', async () => {
    const withdrawn = on.add(anActivity({ status: 'withdrawn', openTo: '' }))
    for (const [unknown, code] of [
      [{ kind: 'station', id: 'nowhere' }, 'station_unknown'],
      [{ kind: 'activity', id: withdrawn._id }, 'activity_unknown'],
      [{ kind: 'project', id: 'none' }, 'project_unknown'],
      [{ kind: 'page', id: 'admin' }, 'bad_input'],
    ] as const)
      expect(await report({ about: unknown })).toMatchObject({ ok: false, code })
    expect(stored()).toEqual([])
  })

  test('by somebody whom nobody vouches for is refused politely', async () => {
    expect(await report({}, null)).toMatchObject({ code: 'sign_in_needed' })
  })

  test('sent twice is one, also at the same moment', async () => {
    const key = aKey()
    const replies = await Promise.all([report({}, 'resident', key), report({}, 'resident', key)])
    expect(replies[0]?.data.id).toBe(replies[1]?.data.id)
    expect(stored()).toHaveLength(1)
  })

  test('of one person may wait five times at most, however fast they are sent', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, (_, i) => report({ words: `第${i}条` })))
    expect(stored()).toHaveLength(5)
    expect(replies.filter(({ code }) => code === 'feedback_too_many_open')).toHaveLength(3)
    expect(await report({}, 'neighbour')).toMatchObject({ ok: true })
  })

  test('can be made ten times a day', async () => {
    for (let i = 0; i < 10; i++) {
      const { data } = await report({ words: `第${i}条` })
      expect(await call('stationStaff', 'answer', { reportId: data.id, words: '改好了' })).toMatchObject({
        ok: true,
      })
    }
    expect(await report()).toMatchObject({ code: 'feedback_too_many_today' })
    on.cloud.clock.set(at('11-24 08:00'))
    expect(await report()).toMatchObject({ ok: true })
  })
})

describe('who hears of it', () => {
  test('a correction is for the station; a complaint about a station never reaches its people', async () => {
    await report({ words: '电话不对' })
    const { data } = await report({ kind: 'complaint', words: '没有人值班', phone: '13800138000' })
    expect((await queue('stationStaff')).map(({ words }) => words)).toEqual(['电话不对'])
    expect((await queue('townStaff')).map(({ words }) => words)).toEqual(['没有人值班'])
    expect(await queue('countyStaff')).toEqual([])
    expect(await queue('otherTownStaff')).toEqual([])
    for (const [action, more] of [
      ['open', {}],
      ['callBack', {}],
      ['answer', { words: '没有的事' }],
      ['passUp', { why: '不管' }],
    ] as const)
      for (const role of ['stationStaff', 'otherTownStaff'])
        expect(await call(role, action, { reportId: data.id, ...more })).toMatchObject({
          code: 'not_allowed',
        })
  })

  test('nobody but the node that answers sees the number, and that is written down', async () => {
    const { data } = await report({ phone: '138-0013-8000' })
    const list = JSON.stringify([
      await queue('stationStaff'),
      await call('stationStaff', 'open', { reportId: data.id }),
    ])
    expect(list).toContain('138****8000')
    expect(list).not.toMatch(/13800138000|o-resident/)
    expect(await call('stationStaff', 'callBack', { reportId: data.id })).toMatchObject({
      data: { phone: '13800138000' },
    })
    const told = on.cloud.database.find('audit', { act: 'reveal' })
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).not.toContain('13800138000')
    await call('stationStaff', 'answer', { reportId: data.id, words: '改好了' })
    expect(stored()[0]?.phone).toBeNull()
  })
})

describe('the answer', () => {
  test('is read by the person who asked, under the name of the office', async () => {
    const { data } = await report()
    await call('stationStaff', 'answer', { reportId: data.id, words: '电话改好了，谢谢您。' })
    expect((await call('resident', 'mine', {})).data.reports).toMatchObject([
      {
        status: 'answered',
        desks: [],
        answer: { words: '电话改好了，谢谢您。', byNode: '乙镇丙村新时代文明实践站' },
      },
    ])
    expect((await call('neighbour', 'mine', {})).data.reports).toEqual([])
    expect(await queue('stationStaff')).toEqual([])
    expect(await queue('stationStaff', 'answered')).toHaveLength(1)
  })

  test('of two at once, one counts; the same one sent again is fine', async () => {
    const { data } = await report()
    const key = aKey()
    const mine = () => call('stationStaff', 'answer', { reportId: data.id, words: '站里答' }, key)
    const replies = await Promise.all([
      mine(),
      call('townStaff', 'answer', { reportId: data.id, words: '镇里答' }),
    ])
    expect(replies.map(({ ok, code }) => code ?? ok).sort()).toEqual(['feedback_answered', true])
    if (replies[0]?.ok) expect(await mine()).toMatchObject({ ok: true })
  })
})

describe('a deadline that passed', () => {
  test('brings it one node higher as well, and after as long again one more', async () => {
    const { data } = await report()
    on.cloud.clock.set(at('11-30 23:59'))
    await tick()
    expect(await queue('townStaff')).toEqual([])
    on.cloud.clock.set(at('12-01 00:01'))
    await Promise.all([tick(), tick()])
    expect(await queue('townStaff')).toMatchObject([{ id: data.id, overdue: true, dueOn: '2026-11-30' }])
    expect(await queue('stationStaff')).toHaveLength(1)
    expect((await call('resident', 'mine', {})).data.reports).toMatchObject([
      { overdue: true, desks: ['乙镇丙村新时代文明实践站', '乙镇新时代文明实践分中心'] },
    ])
    on.cloud.clock.set(at('12-09 00:01'))
    await tick()
    expect(await queue('countyStaff')).toHaveLength(1)
    on.cloud.clock.set('2027-03-01T02:00:00.000Z')
    await tick()
    expect(stored()[0]).toMatchObject({ escalateAt: null, waitsAt: [VILLAGE, TOWN, COUNTY] })
  })

  test('does nothing to one that was answered', async () => {
    const { data } = await report()
    await call('stationStaff', 'answer', { reportId: data.id, words: '改好了' })
    on.cloud.clock.set(at('12-20 00:01'))
    await tick()
    expect(stored()[0]).toMatchObject({ overdue: false, waitsAt: [] })
  })

  test('skips the days on which offices are closed', async () => {
    on.cloud.clock.set('2026-09-29T02:00:00.000Z')
    expect(await report()).toMatchObject({ data: { dueOn: '2026-10-12' } })
  })
})

test('what a station cannot settle goes to the node above, once', async () => {
  const { data } = await report()
  const key = aKey()
  const passUp = () => call('stationStaff', 'passUp', { reportId: data.id, why: '要镇里定' }, key)
  expect(await passUp()).toMatchObject({ ok: true, data: { desks: ['乙镇新时代文明实践分中心'] } })
  expect(await passUp()).toMatchObject({ ok: true })
  expect(await queue('stationStaff')).toEqual([])
  expect(await queue('townStaff')).toHaveLength(1)
  await call('townStaff', 'passUp', { reportId: data.id, why: '要市里定' })
  expect(await call('countyStaff', 'passUp', { reportId: data.id, why: '再往上' })).toMatchObject({
    code: 'feedback_top',
  })
})
