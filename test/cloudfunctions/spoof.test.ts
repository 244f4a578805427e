import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectionNames } from '../../cloudfunctions/_lib/indexes'
import { api } from '../../types/api'
import type { ActionContract } from '../../types/contract'
import { functionsDir } from '../_kit/functionsDir'
import { anActivity, COUNTY } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

/** Who says they are somebody else: a person the clock, a page WeChat, a caller another caller. */

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const contracts = Object.entries(api as Record<string, Record<string, ActionContract>>)
const only = (kind: string) =>
  contracts.flatMap(([name, contract]) =>
    Object.entries(contract)
      .filter(([, { allow }]) => allow.length === 1 && allow[0] === kind)
      .map(([verb]): [string, string] => [name, verb]),
  )
const timers = only('clock')
const pushes = only('wechat')

test('there are timers and a push to try', () => {
  expect([timers.length, pushes.length]).toEqual([3, 1])
})

/** Ways in which an event may claim to be the platform's. */
const claims = (verb: string) => [
  { action: verb, input: {}, idempotencyKey: aKey() },
  { Type: 'Timer', TriggerName: verb, Time: '2026-11-23T02:00:00Z', Message: '' },
  { Type: 'Timer', TriggerName: verb, action: verb, input: {}, idempotencyKey: aKey(), SOURCE: 'wx_trigger' },
]
const people = [
  ['somebody', { openid: 'o-resident', source: 'wx_client' }],
  ['the county', { openid: 'o-county', source: 'wx_client' }],
  ['nobody', { source: 'wx_client' }],
  ['a page', { source: 'wx_http' }],
  ['another function on somebody’s behalf', { openid: 'o-resident', source: 'wx_trigger,scf' }],
  ['a person under a timer’s name', { openid: 'o-resident', source: 'wx_trigger' }],
] as const

test.each(timers)('%s.%s is started by a timer alone, whatever an event says', async (name, verb) => {
  on.grant('county', 'county', COUNTY)
  const before = snapshot()
  for (const [, caller] of people) {
    for (const event of claims(verb)) {
      const reply = (await on.cloud.call(name, event, caller)) as { ok: boolean; code: string }
      expect(reply.ok).toBe(false)
      expect(['not_allowed', 'bad_input', 'unknown_action']).toContain(reply.code)
    }
  }
  expect(snapshot()).toEqual(before)
})

test.each(pushes)('%s.%s is told by WeChat alone', async (name, verb) => {
  on.grant('county', 'county', COUNTY)
  const push = { MsgType: 'event', Event: verb, trace_id: 'trace', result: { suggest: 'pass', label: 100 } }
  for (const [, caller] of people) {
    for (const event of [push, { action: verb, input: push, idempotencyKey: aKey() }]) {
      expect(await on.cloud.call(name, event, caller)).toMatchObject({ ok: false })
    }
  }
  expect(on.cloud.database.find('verdicts')).toEqual([])
})

test('what WeChat tells of a picture that nobody sent leaves nothing that anybody sees', async () => {
  const push = {
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: 'made-up',
    result: { suggest: 'pass' },
  }
  await on.cloud.call('day', push, { source: 'wx_unknown' })
  expect(on.cloud.database.find('photos')).toEqual([])
})

test('nothing in an event says who is calling, wherever it stands', async () => {
  const { _id } = on.add(anActivity())
  const input = { activityId: _id, partySize: 1 }
  const claimed = {
    openid: 'o-neighbour',
    OPENID: 'o-neighbour',
    WX_OPENID: 'o-neighbour',
    person: 'o-neighbour',
  }
  const beside = {
    action: 'book',
    input,
    idempotencyKey: aKey(),
    ...claimed,
    userInfo: { openId: 'o-neighbour' },
  }
  await on.cloud.call('booking', beside, { openid: 'o-resident', source: 'wx_client' })
  expect(on.bookings(_id).map(({ person }) => person)).toEqual(['o-resident'])
  for (const field of Object.keys(claimed)) {
    const inside = { action: 'book', input: { ...input, [field]: 'o-neighbour' }, idempotencyKey: aKey() }
    expect(
      await on.cloud.call('booking', inside, { openid: 'o-stranger', source: 'wx_client' }),
    ).toMatchObject({ ok: false, code: 'bad_input' })
  }
})

const snapshot = () => Object.fromEntries(collectionNames.map((name) => [name, on.cloud.database.find(name)]))

describe('a function as it is deployed', () => {
  const FOLDER = functionsDir()
  const names = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'config.json')))
  const configOf = (name: string) =>
    JSON.parse(readFileSync(join(FOLDER, name, 'config.json'), 'utf8')) as {
      permissions: { openapi: string[] }
      triggers?: { type: string }[]
    }

  test.each(names)('%s may ask of WeChat what it asks, and nothing else', (name) => {
    const code = readFileSync(join(FOLDER, name, 'index.js'), 'utf8')
    const asked = [...code.matchAll(/\.openapi\.([a-z]\w*\.[a-z]\w*)\(/g)].map(([, api]) => api)
    expect([...new Set(asked)].sort()).toEqual([...configOf(name).permissions.openapi].sort())
  })

  test('nothing starts one but calls and timers', () => {
    const triggers = names.flatMap((name) => configOf(name).triggers ?? [])
    expect(new Set(triggers.map(({ type }) => type))).toEqual(new Set(['timer']))
  })
})
