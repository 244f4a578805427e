import { createHash } from 'node:crypto'
import type { GrantRecord } from '../../cloudfunctions/_lib/records/staff'
import type { Role } from '../../types/rights'
import { at, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.close())

beforeEach(() => {
  const kept = on.cloud.database.find('secrets')
  on.reset()
  on.cloud.database.insert('secrets', kept)
  on.grant('countyStaff', 'county', COUNTY)
  on.grant('townStaff', 'town', TOWN)
  on.grant('stationStaff', 'station', VILLAGE)
})

type Answer = { ok: boolean; code?: string; data?: never }
interface Sent {
  code: string
  grant: { id: string }
}

const grants = (filter: object) => on.cloud.database.find('grants', filter) as unknown as GrantRecord[]
const grantOf = (id: string) => grants({ _id: id })[0] as GrantRecord
const told = () => on.cloud.database.find('audit').map(({ act }) => act)

async function write(who: string | null, action: string, input: object, key = aKey()): Promise<Answer> {
  return (await on.as(who).call(`staff.${action}`, input, key)) as Answer
}

async function invited(who: string, role: Role, nodeId: string, more: object = {}): Promise<Sent> {
  const reply = await write(who, 'invite', { role, nodeId, name: '小冯', ...more })
  expect(reply).toMatchObject({ ok: true })
  return reply.data as unknown as Sent
}

/** Whether somebody may do what a role gives. */
const mayInvite = async (who: string, nodeId = VILLAGE) =>
  (await write(who, 'invite', { role: 'proxy', nodeId, name: '某人' })).ok

describe('staff.invite', () => {
  test('the code is told once and stored as a hash only', async () => {
    const { code, grant } = await invited('stationStaff', 'proxy', VILLAGE)
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/)
    expect(grantOf(grant.id).codeHash).toBe(createHash('sha256').update(code).digest('hex'))
    for (const name of ['grants', 'audit']) {
      expect(JSON.stringify(on.cloud.database.find(name))).not.toContain(code)
    }
    expect(JSON.stringify(await on.as('stationStaff').call('staff.list', { nodeId: VILLAGE }))).not.toContain(
      code,
    )
    expect(told()).toEqual(['invite'])
  })

  test('the same request sent twice makes one invitation and tells the same code', async () => {
    const key = aKey()
    const wish = { role: 'proxy', nodeId: VILLAGE, name: '小何' }
    const [first, second] = [
      await write('stationStaff', 'invite', wish, key),
      await write('stationStaff', 'invite', wish, key),
    ]
    expect(second.data).toEqual(first.data)
    expect(grants({ role: 'proxy' })).toHaveLength(1)
    expect(told()).toEqual(['invite'])
    // The same key in another's hand is another request.
    const other = await write('townStaff', 'invite', wish, key)
    expect((other.data as unknown as Sent).code).not.toBe((first.data as unknown as Sent).code)
  })

  test.each([
    ['townStaff', 'county', COUNTY, 'not_allowed'],
    ['townStaff', 'auditor', TOWN, 'not_allowed'],
    ['townStaff', 'town', OTHER_TOWN, 'not_allowed'],
    ['stationStaff', 'town', TOWN, 'not_allowed'],
    ['stationStaff', 'reviewer', VILLAGE, 'not_allowed'],
    ['countyStaff', 'town', VILLAGE, 'grant_wrong_level'],
    ['countyStaff', 'county', TOWN, 'grant_wrong_level'],
    ['countyStaff', 'town', 'nowhere', 'station_unknown'],
    ['townStaff', 'town', 'nowhere', 'not_allowed'],
    ['resident', 'proxy', VILLAGE, 'not_allowed'],
    [null, 'proxy', VILLAGE, 'sign_in_needed'],
  ] as const)('%s cannot offer %s for %s: %s', async (who, role, nodeId, code) => {
    expect(await write(who, 'invite', { role, nodeId, name: '小冯' })).toMatchObject({ ok: false, code })
    expect(told()).toEqual([])
  })

  test('a role ends in the future if at all', async () => {
    const wish = { role: 'proxy', nodeId: VILLAGE, name: '小冯', validUntil: at('11-22 00:00') }
    expect(await write('stationStaff', 'invite', wish)).toMatchObject({ code: 'grant_until_past' })
  })
})

describe('staff.accept', () => {
  test('what is offered can be read before it is accepted, and then it is in force at once', async () => {
    const { code } = await invited('townStaff', 'station', VILLAGE)
    const shown = await on.as('newSecretary').call('staff.lookInvitation', {
      code: ` ${code.slice(0, 5)}-${code.slice(5).toLowerCase()} `,
    })
    expect(shown).toMatchObject({
      ok: true,
      data: {
        role: 'station',
        nodeName: '丙村',
        name: '小冯',
        invitedByName: 'townStaff的名字',
        mine: false,
      },
    })
    expect(await mayInvite('newSecretary')).toBe(false)
    expect(await write('newSecretary', 'accept', { code })).toMatchObject({
      ok: true,
      data: { role: 'station', nodeId: VILLAGE },
    })
    expect(await mayInvite('newSecretary')).toBe(true)
    expect(told()).toContain('accept')
  })

  test('the same person again hears the same, whatever the key and however late', async () => {
    const { code } = await invited('townStaff', 'station', VILLAGE)
    const first = await write('newSecretary', 'accept', { code })
    on.cloud.clock.set(at('12-20 10:00'))
    expect((await write('newSecretary', 'accept', { code })).data).toEqual(first.data)
    expect(grants({ person: 'o-newSecretary' })).toHaveLength(1)
    expect(await on.as('newSecretary').call('staff.lookInvitation', { code })).toMatchObject({
      data: { mine: true },
    })
  })

  test('a second person is refused, before and after', async () => {
    const { code } = await invited('townStaff', 'station', VILLAGE)
    await write('newSecretary', 'accept', { code })
    expect(await write('neighbour', 'accept', { code })).toMatchObject({ code: 'invitation_used' })
    expect(await on.as('neighbour').call('staff.lookInvitation', { code })).toMatchObject({
      code: 'invitation_used',
    })
  })

  test('of many at the same moment one gets it', async () => {
    const { code } = await invited('townStaff', 'station', VILLAGE)
    const people = Array.from({ length: 8 }, (_, i) => `person${i}`)
    const replies = await Promise.all(people.map((who) => write(who, 'accept', { code })))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.filter((reply) => reply.code === 'invitation_used')).toHaveLength(7)
    expect(grants({ role: 'station', status: 'active' })).toHaveLength(2)
  })

  test('not after a week, not what was withdrawn, not one’s own', async () => {
    const { code: late } = await invited('townStaff', 'station', VILLAGE)
    const { code: gone, grant } = await invited('townStaff', 'station', VILLAGE)
    expect(await write('townStaff', 'accept', { code: gone })).toMatchObject({ code: 'invitation_own' })
    expect(await write('townStaff', 'withdrawInvitation', { grantId: grant.id })).toMatchObject({
      data: { status: 'revoked' },
    })
    expect(await write('newSecretary', 'accept', { code: gone })).toMatchObject({
      code: 'invitation_withdrawn',
    })
    on.cloud.clock.set(at('11-30 10:01'))
    expect(await write('newSecretary', 'accept', { code: late })).toMatchObject({
      code: 'invitation_expired',
    })
    expect(grants({ person: 'o-newSecretary' })).toEqual([])
  })

  test('an invitation is worth nothing once its sender may not send it any more', async () => {
    const { code } = await invited('stationStaff', 'proxy', VILLAGE)
    const [sender] = grants({ person: 'o-stationStaff' })
    await write('townStaff', 'revoke', { grantId: sender?._id, why: '离任' })
    expect(await write('newSecretary', 'accept', { code })).toMatchObject({ code: 'invitation_withdrawn' })
  })

  test('nobody holds the same role at the same node twice, not even by two codes at once', async () => {
    const [one, two, three] = [
      await invited('townStaff', 'station', VILLAGE),
      await invited('townStaff', 'station', VILLAGE),
      await invited('townStaff', 'station', VILLAGE),
    ]
    await Promise.all([one, two].map(({ code }) => write('newSecretary', 'accept', { code })))
    expect(grants({ person: 'o-newSecretary', status: 'active' })).toHaveLength(1)
    expect(await write('newSecretary', 'accept', { code: three.code })).toMatchObject({ code: 'grant_held' })
  })

  test('ten wrong codes an hour and no more, also all at once; right ones do not count', async () => {
    const { code } = await invited('townStaff', 'station', VILLAGE)
    const guess = (i: number) => `22222222${'ABCDEFGHJKMN'[i % 12]}${'ABCDEFGHJKMN'[Math.floor(i / 12)]}`
    const tries = await Promise.all(
      Array.from({ length: 30 }, (_, i) => on.as('thief').call('staff.lookInvitation', { code: guess(i) })),
    )
    const heard = (tries as Answer[]).map((reply) => reply.code)
    expect(heard.filter((said) => said === 'invitation_unknown').length).toBeLessThanOrEqual(10)
    expect(heard.every((said) => said !== undefined)).toBe(true)
    for (let i = 100; i < 110; i++) await write('thief', 'accept', { code: guess(i) })
    expect(await write('thief', 'accept', { code })).toMatchObject({ code: 'invitation_too_many_tries' })
    expect(await write('newSecretary', 'accept', { code })).toMatchObject({ ok: true })
    on.cloud.clock.set(at('11-23 11:00'))
    expect(await write('thief', 'accept', { code })).toMatchObject({ code: 'invitation_used' })
  })

  test('a role with an end stops by itself', async () => {
    const { code } = await invited('townStaff', 'station', VILLAGE, { validUntil: at('11-25 00:00') })
    await write('newSecretary', 'accept', { code })
    expect(await mayInvite('newSecretary')).toBe(true)
    on.cloud.clock.set(at('11-25 00:00'))
    expect(await mayInvite('newSecretary')).toBe(false)
    const { code: again } = await invited('townStaff', 'station', VILLAGE)
    expect(await write('newSecretary', 'accept', { code: again })).toMatchObject({ ok: true })
  })
})

describe('staff.revoke', () => {
  test('the very next call is refused', async () => {
    const [held] = grants({ person: 'o-stationStaff' })
    expect(await mayInvite('stationStaff')).toBe(true)
    const reply = await write('townStaff', 'revoke', { grantId: held?._id, why: '换届' })
    expect(reply).toMatchObject({ data: { status: 'revoked', endedWhy: '换届' } })
    expect(await mayInvite('stationStaff')).toBe(false)
    expect(await write('townStaff', 'revoke', { grantId: held?._id, why: '换届' })).toMatchObject({
      ok: true,
    })
    expect(told().filter((act) => act === 'revoke')).toHaveLength(1)
  })

  test('nobody reaches above themselves or beside', async () => {
    const [county] = grants({ role: 'county' })
    const [town] = grants({ role: 'town' })
    const auditor = on.grant('auditor', 'auditor', TOWN)
    const beside = on.grant('otherTown', 'town', OTHER_TOWN)
    for (const [who, grantId] of [
      ['townStaff', county?._id],
      ['stationStaff', town?._id],
      ['townStaff', auditor],
      ['townStaff', beside],
      ['townStaff', 'nothing'],
    ] as const) {
      expect(await write(who, 'revoke', { grantId, why: '试试' })).toMatchObject({ code: 'not_allowed' })
    }
    expect(await write('countyStaff', 'revoke', { grantId: 'nothing', why: '试试' })).toMatchObject({
      code: 'grant_unknown',
    })
    expect(told()).toEqual([])
  })

  test('the county never loses its last', async () => {
    const [last] = grants({ role: 'county' })
    on.grant('guest', 'county', COUNTY, { validUntil: at('12-31 00:00') })
    expect(await write('guest', 'revoke', { grantId: last?._id, why: '试试' })).toMatchObject({
      code: 'grant_last',
    })
    expect(await mayInvite('countyStaff')).toBe(true)
  })

  test('the last two cannot end each other at the same moment', async () => {
    const mine = on.grant('second', 'county', COUNTY)
    const [first] = grants({ person: 'o-countyStaff' })
    const replies = await Promise.all([
      write('second', 'revoke', { grantId: first?._id, why: '试试' }),
      write('countyStaff', 'revoke', { grantId: mine, why: '试试' }),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(grants({ role: 'county', status: 'active' })).toHaveLength(1)
  })
})

describe('staff.handOver', () => {
  const handedOver = async (who: string, grantId: string | undefined) =>
    (await write(who, 'handOver', { grantId, name: '新书记' })).data as unknown as Sent

  test('the successor begins before the predecessor ends', async () => {
    const [old] = grants({ person: 'o-stationStaff' })
    const { code, grant } = await handedOver('stationStaff', old?._id)
    expect(await mayInvite('stationStaff')).toBe(true)
    const order: string[] = []
    on.cloud.database.onQuery(({ collection, written }) => {
      if (collection !== 'grants' || written === 0) return
      order.push(
        grants({ role: 'station', status: 'active' })
          .map(({ person }) => person)
          .join(),
      )
    })
    expect(await write('newSecretary', 'accept', { code })).toMatchObject({ ok: true })
    expect(order).not.toContain('')
    expect(grantOf(old?._id ?? '')).toMatchObject({ status: 'handedOver', heir: grant.id })
    expect(await mayInvite('stationStaff')).toBe(false)
    expect(await mayInvite('newSecretary')).toBe(true)
  })

  test('of two successors one succeeds, one after the other and at once', async () => {
    for (const together of [false, true]) {
      const [old] = grants({ role: 'station', status: 'active' })
      const sent = [await handedOver('townStaff', old?._id), await handedOver('townStaff', old?._id)]
      const tries = sent.map(
        ({ code }, i) =>
          () =>
            write(`heir${i}${together}`, 'accept', { code }),
      )
      const replies = together
        ? await Promise.all(tries.map((go) => go()))
        : [await tries[0]?.(), await tries[1]?.()]
      expect(replies.filter((reply) => reply?.ok)).toHaveLength(1)
      expect(grants({ role: 'station', status: 'active' })).toHaveLength(1)
    }
  })

  test('the county’s only holder can hand over', async () => {
    const [old] = grants({ role: 'county' })
    const { code } = await handedOver('countyStaff', old?._id)
    expect(await write('newCounty', 'accept', { code })).toMatchObject({ ok: true })
    expect(grants({ role: 'county', status: 'active' })).toMatchObject([{ person: 'o-newCounty' }])
  })

  test('the predecessor ends even if the successor’s phone died in accepting and was put away', async () => {
    const [old] = grants({ person: 'o-stationStaff' })
    const { code } = await handedOver('stationStaff', old?._id)
    const wire = { collection: 'grants', action: 'database.modifyDocument' }
    on.cloud.faults.add({ ...wire, kind: 'kill', every: 2, times: 1 })
    await write('newSecretary', 'accept', { code }).catch(() => null)
    on.cloud.faults.clear()
    expect(grants({ role: 'station', status: 'active' })).toHaveLength(2)
    await on.cloud.call('clock', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' })
    expect(grants({ role: 'station', status: 'active' })).toMatchObject([{ person: 'o-newSecretary' }])
  })

  test('a role that was revoked meanwhile is not handed over any more', async () => {
    const [old] = grants({ person: 'o-stationStaff' })
    const { code } = await handedOver('townStaff', old?._id)
    await write('townStaff', 'revoke', { grantId: old?._id, why: '离任' })
    expect(await write('newSecretary', 'accept', { code })).toMatchObject({ code: 'invitation_withdrawn' })
    expect(told()).not.toContain('accept')
    expect(await write('townStaff', 'handOver', { grantId: old?._id, name: '新书记' })).toMatchObject({
      code: 'grant_over',
    })
  })
})

describe('staff.list', () => {
  test('shows who holds what here and below, and apart from it who did', async () => {
    await invited('stationStaff', 'proxy', VILLAGE)
    const [held] = grants({ person: 'o-stationStaff' })
    await write('townStaff', 'revoke', { grantId: held?._id, why: '换届' })
    const now = await on.as('townStaff').call('staff.list', { nodeId: TOWN })
    expect(now).toMatchObject({
      data: {
        grants: [
          { status: 'invited', name: '小冯' },
          { role: 'town', mine: true, mayEnd: true },
        ],
      },
    })
    const past = await on.as('townStaff').call('staff.list', { nodeId: TOWN, ended: true })
    expect(past).toMatchObject({ data: { grants: [{ status: 'revoked', endedWhy: '换届' }], more: false } })
    expect(JSON.stringify([now, past])).not.toMatch(/o-[a-z]|codeHash/i)
  })

  test('an invitation nobody took is shown as expired', async () => {
    await invited('stationStaff', 'proxy', VILLAGE)
    on.cloud.clock.set(at('11-30 10:00'))
    expect(await on.as('stationStaff').call('staff.list', { nodeId: VILLAGE })).toMatchObject({
      data: { grants: [{ status: 'expired', mayEnd: true }, { role: 'station' }] },
    })
  })

  test('comes by pages, latest first', async () => {
    for (let i = 0; i < 60; i++) {
      on.grant(`p${i}`, 'proxy', VILLAGE, { invitedAt: new Date(Date.UTC(2026, 9, 1, i)).toISOString() })
    }
    const first = (await on.as('stationStaff').call('staff.list', { nodeId: VILLAGE })) as Answer
    const { grants: rows, more } = first.data as unknown as { grants: GrantRecord[]; more: boolean }
    expect([rows.length, more]).toEqual([50, true])
    const rest = await on
      .as('stationStaff')
      .call('staff.list', { nodeId: VILLAGE, before: rows.at(-1)?.invitedAt })
    expect((rest as Answer).data).toMatchObject({ more: false, grants: { length: 11 } })
  })
})

test('the costs of the calls that staff make all the time', async () => {
  expect((await on.measure('stationStaff', 'staff.me')).wireTotal).toBe(1)
  expect((await on.measure('stationStaff', 'staff.list', { nodeId: VILLAGE })).wireTotal).toBe(3)
})
