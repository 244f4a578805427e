import type { MessageRecord } from '../../cloudfunctions/_lib/records/message'
import { county } from '../../config/county/tiny'
import { anActivity, at, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { data } from './_write'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const wish = {
  name: '赵新',
  phone: '13812345678',
  nationalNumber: null,
  ageBand: 'adult',
  stationId: VILLAGE,
  skills: ['talk'],
  freeTimes: ['weekend'],
  interests: ['jiang'],
  newsArea: 'town',
  weeklyCap: 2,
  acknowledged: county.volunteers.negativeList.version,
}
const signUp = (role: string, different: object = {}) =>
  on.as(role).call('volunteer.save', { ...wish, ...different }, aKey())
const messages = (kind: string) =>
  (on.cloud.database.find('messages') as unknown as MessageRecord[]).filter((row) => row.kind === kind)
const tick = () => on.cloud.call('clock', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' })
const team = (id: string, different: object = {}) =>
  on.cloud.database.insert('teams', [
    {
      _id: id,
      name: `队伍${id}`,
      kind: 'village',
      leader: null,
      phone: null,
      people: null,
      words: null,
      stationId: VILLAGE,
      stationName: '丙村',
      path: ['990000', '990001', VILLAGE],
      status: 'kept',
      parentId: null,
      ...different,
    },
  ])

describe('signing up', () => {
  test('keeps what is needed, twice is once, and the list that was read is written down', async () => {
    const key = aKey()
    await on.as('volunteer').call('volunteer.save', wish, key)
    await on.as('volunteer').call('volunteer.save', wish, key)
    expect(on.cloud.database.find('volunteers')).toHaveLength(1)
    expect(data(await on.as('volunteer').call('volunteer.mine'))).toMatchObject({
      volunteer: { name: '赵新', acknowledged: { version: 'tiny-1' }, status: 'active' },
    })
    expect(data(await on.as('neighbour').call('volunteer.mine'))).toEqual({ volunteer: null })
  })

  test('under 14 the way with a guardian is named; an older list is to be read anew', async () => {
    expect(await signUp('volunteer', { ageBand: 'child' })).toMatchObject({ code: 'volunteer_too_young' })
    expect(await signUp('volunteer', { acknowledged: '2020-1' })).toMatchObject({
      code: 'volunteer_list_changed',
    })
    expect(await signUp('volunteer', { name: '违禁词' })).toMatchObject({ code: 'content_risky' })
    expect(on.cloud.database.find('volunteers')).toEqual([])
  })
})

describe('news', () => {
  const fresh = (different: object = {}) =>
    on.add(anActivity({ category: 'jiang', newsDue: '2026-11-23T01:59:00.000Z', ...different }))

  test('goes to who likes or can do it, near enough, and not to who paused, once', async () => {
    await signUp('likes')
    await signUp('can', { interests: [], skills: ['talk'] })
    await signUp('other', { interests: ['le'], skills: [] })
    await signUp('none', { weeklyCap: 0 })
    await signUp('paused')
    await on.as('paused').call('volunteer.pause', { paused: true }, aKey())
    fresh()
    await Promise.all([tick(), tick()])
    await tick()
    expect(
      messages('news')
        .map(({ person }) => person)
        .sort(),
    ).toEqual(['o-can', 'o-likes'])
  })

  test('of a spreading that was killed, everyone hears once', async () => {
    for (let i = 0; i < 5; i++) await signUp(`person${i}`)
    fresh()
    on.cloud.faults.add({
      action: 'database.modifyDocument',
      collection: 'campaigns',
      kind: 'kill',
      every: 2,
      times: 2,
    })
    for (let i = 0; i < 4; i++) {
      await tick().catch(() => null)
      on.cloud.clock.set(new Date(Date.parse('2026-11-23T02:00:00.000Z') + (i + 1) * 120_000).toISOString())
    }
    expect(messages('news')).toHaveLength(5)
    expect(on.cloud.database.find('campaigns')[0]).toMatchObject({ status: 'done' })
  })

  test('a week holds no more than the person wants', async () => {
    await signUp('likes', { weeklyCap: 1 })
    for (let i = 0; i < 2; i++) {
      on.cloud.subscriptions.grant('o-likes', 'demo-news')
      await on.as('likes').call('message.consent', { templates: ['news'] }, aKey())
    }
    fresh()
    fresh({ startsAt: at('11-29 09:00') })
    await tick()
    await on.cloud.call('message', { Type: 'Timer', TriggerName: 'send' }, { source: 'wx_trigger' })
    expect(
      messages('news')
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['capped', 'sent'])
  })

  test('where nobody agreed to be told, the leader of the team is asked to pass it on, once', async () => {
    await signUp('leader', { weeklyCap: 0 })
    team('a', { joinMode: 'open', leaderPerson: 'o-leader' })
    for (const role of ['one', 'two']) {
      await signUp(role)
      await on.as(role).call('team.join', { teamId: 'a' }, aKey())
    }
    fresh()
    await tick()
    expect(messages('relay').map(({ person }) => person)).toEqual(['o-leader'])
  })
})

describe('teams', () => {
  test('whoever is a member is known as one to the news, even if the instance died in joining', async () => {
    team('open', { joinMode: 'open' })
    await signUp('volunteer')
    on.cloud.faults.add({
      function: 'team',
      collection: 'members',
      action: 'database.insertDocument',
      kind: 'kill',
    })
    await on
      .as('volunteer')
      .call('team.join', { teamId: 'open' }, aKey())
      .catch(() => null)
    on.cloud.faults.clear()
    expect(on.cloud.database.find('members')).toMatchObject([{ status: 'member' }])
    expect(on.cloud.database.find('volunteers')).toMatchObject([{ teamIds: ['open'] }])
  })

  test('are joined as each of them wants it', async () => {
    await signUp('leader')
    await signUp('volunteer', { phone: '13900000000' })
    team('open', { joinMode: 'open' })
    team('ask', { joinMode: 'ask', leaderPerson: 'o-leader' })
    team('invite', { joinMode: 'invite', leaderPerson: 'o-leader' })
    const join = (teamId: string) => on.as('volunteer').call('team.join', { teamId }, aKey())
    expect(await on.as('neighbour').call('team.join', { teamId: 'open' }, aKey())).toMatchObject({
      code: 'volunteer_needed',
    })
    expect(await join('open')).toMatchObject({ data: { mine: 'member' } })
    expect(await join('ask')).toMatchObject({ data: { mine: 'asked' } })
    expect(await join('invite')).toMatchObject({ code: 'team_by_invitation' })
    expect(await on.as('volunteer').call('team.members', { teamId: 'ask' })).toMatchObject({
      code: 'not_allowed',
    })
    const { members } = data<{ members: { id: string }[] }>(
      await on.as('leader').call('team.members', { teamId: 'ask' }),
    )
    await on.as('leader').call('team.answer', { memberId: members[0]?.id, yes: true }, aKey())
    // Answered once more, by an old request or another press: told once.
    await on.as('leader').call('team.answer', { memberId: members[0]?.id, yes: true }, aKey())
    await on.as('leader').call('team.invite', { teamId: 'invite', phone: '13900000000' }, aKey())
    expect(await join('invite')).toMatchObject({ data: { mine: 'member' } })
    expect(messages('invitation').map(({ person }) => person)).toEqual(['o-volunteer', 'o-volunteer'])
    await on.as('volunteer').call('team.leave', { teamId: 'open' }, aKey())
    expect(on.cloud.database.find('volunteers', { person: 'o-volunteer' })[0]).toMatchObject({
      teamIds: ['ask', 'invite'],
    })
  })

  test('stand in a tree that staff shape, without circles; who leads is not told to everybody', async () => {
    await signUp('leader')
    on.grant('staff', 'county', '990000')
    team('top', { kind: 'general' })
    team('below', { leader: '旧名单上的人' })
    const set = (teamId: string, parentId: string | null, more: object = {}) =>
      on.as('staff').call('team.set', { teamId, parentId, joinMode: 'ask', ...more }, aKey())
    await set('below', 'top', { leaderPhone: wish.phone })
    expect(await set('top', 'below')).toMatchObject({ code: 'team_loop' })
    const list = data(await on.as(null).call('team.list', { parentId: 'top' }))
    expect(list).toMatchObject({
      parent: { id: 'top' },
      teams: [{ id: 'below', led: true, leaderName: null }],
    })
    expect(data(await on.as('leader').call('team.mine'))).toMatchObject({
      teams: [{ id: 'below', iLead: true }],
    })
  })
})

describe('leaving', () => {
  test('takes name and number out of the list and out of all teams at once', async () => {
    await signUp('volunteer', { name: '赵埋名', phone: '13866660000' })
    team('open', { joinMode: 'open', leaderPerson: 'o-volunteer', leader: '赵埋名', phone: '13866660000' })
    await on.as('volunteer').call('team.join', { teamId: 'open' }, aKey())
    await on.as('volunteer').call('volunteer.leave', {}, aKey())
    const all = JSON.stringify(on.cloud.database.collections().map((name) => on.cloud.database.find(name)))
    expect(all).not.toMatch(/赵埋名|13866660000/)
  })

  test('a team whose list had no column for words or leader is read and shaped all the same', async () => {
    on.grant('staff', 'county', '990000')
    on.cloud.database.insert('teams', [
      {
        _id: 'bare',
        name: '乙镇队',
        stationId: VILLAGE,
        stationName: '丙村',
        path: ['990000'],
        status: 'current',
        parentId: null,
      },
    ])
    const set = { teamId: 'bare', parentId: null, joinMode: 'open' }
    expect(await on.as('staff').call('team.set', set, aKey())).toMatchObject({
      data: { team: { words: null } },
    })
    expect(await on.as(null).call('team.list', { parentId: null })).toMatchObject({ ok: true })
  })
})
