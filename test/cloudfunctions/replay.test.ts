import { api } from '../../types/api'
import type { ActionContract } from '../../types/contract'
import { allAsks } from '../_kit/asks'
import { COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { type World, worldOf } from './_world'

/** The same request may arrive twice, late, or after others; what it asked for is then done once and stays undone where it was undone. */

const contracts = api as Record<string, Record<string, ActionContract>>
const isWrite = (name: string, verb: string) => contracts[name]?.[verb]?.write === true
const all = Object.entries(allAsks())

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.close())

async function ask(person: string, action: string, input: object, key: string) {
  const reply = (await on.as(person).call(action, input, key)) as {
    ok: boolean
    code?: string
    data?: unknown
  }
  return reply.ok ? { code: 'ok', data: reply.data } : { code: reply.code, data: null }
}

describe.each(all)('%s', (name, asks) => {
  const verbs = Object.keys(asks.asks).filter((verb) => isWrite(name, verb))
  if (verbs.length === 0) {
    test('writes nothing', () =>
      expect(Object.values(contracts[name] ?? {}).some(({ write, right }) => write && right)).toBe(false))
    return
  }
  let world: World
  beforeAll(() => {
    on.reset()
    for (const person of ['county', 'colleague']) on.grant(person, 'county', COUNTY)
    world = worldOf(on, asks, [VILLAGE, TOWN])
  })
  afterEach(() => world.restore())
  const inputOf = (verb: string, node = VILLAGE) => (asks.asks[verb] as (node: string) => object)(node)

  test.each(verbs)('%s sent twice is done once and answered alike', async (verb) => {
    const key = aKey()
    const first = await ask('county', `${name}.${verb}`, inputOf(verb), key)
    const after = world.now()
    const second = await ask('county', `${name}.${verb}`, inputOf(verb), key)
    expect(second).toEqual(first)
    expect(world.now()).toEqual(after)
  })

  test.each(verbs)(
    '%s with a key that somebody else used elsewhere is done as with its own',
    async (verb) => {
      const counts = async (key: string) => {
        const before = world.now()
        const { code } = await ask('colleague', `${name}.${verb}`, inputOf(verb, TOWN), key)
        return { code, changed: changed(before, world.now()) }
      }
      const key = aKey()
      await ask('county', `${name}.${verb}`, inputOf(verb), key)
      const withTheirs = await counts(key)
      world.restore()
      await ask('county', `${name}.${verb}`, inputOf(verb), key)
      expect(withTheirs).toEqual(await counts(aKey()))
    },
  )

  test.each(verbs)('%s arriving again after something else was done there changes nothing', async (verb) => {
    const wrong: string[] = []
    for (const later of verbs) {
      const key = aKey()
      const first = await ask('county', `${name}.${verb}`, inputOf(verb), key)
      if (first.code !== 'ok') break
      const next = await ask('county', `${name}.${later}`, inputOf(later), aKey())
      const after = world.now()
      await ask('county', `${name}.${verb}`, inputOf(verb), key)
      const differs = changed(after, world.now())
      if (next.code === 'ok' && Object.keys(differs).length > 0)
        wrong.push(`${verb} again after ${later}: ${JSON.stringify(differs)}`)
      world.restore()
    }
    expect(wrong).toEqual([])
  })
})

/** How many documents of each collection are new, gone or different. */
function changed(before: Record<string, readonly object[]>, after: Record<string, readonly object[]>) {
  const counts: Record<string, number> = {}
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const texts = (rows: readonly object[] = []) => rows.map((row) => JSON.stringify(row))
    const [then, now] = [new Set(texts(before[name])), new Set(texts(after[name]))]
    const count = [...now].filter((text) => !then.has(text)).length
    const gone = [...then].filter((text) => !now.has(text)).length
    if (count + gone > 0) counts[name] = Math.max(count, gone)
  }
  return counts
}
