import { api } from '../../types/api'
import type { ActionContract } from '../../types/contract'
import { aKey, type Stage, stage } from '../_kit/stage'
import { wishes } from './_residents'

/** Residents' writes: sent twice, with other words under the same key, and by somebody else with it. */

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const ask = async (who: string, action: string, input: object, key: string) => {
  const reply = (await on.as(who).call(action, input, key)) as { ok: boolean; code?: string; data?: unknown }
  return reply.ok ? { code: 'ok', data: reply.data } : { code: reply.code }
}
/** Counts of attempts aside: a request that arrives again is an attempt again. */
const stored = () =>
  Object.fromEntries(
    on.cloud.database
      .collections()
      .filter((name) => name !== 'day_counts')
      .map((name) => [name, on.cloud.database.find(name).map(({ codeTries: _tries, ...row }) => row)]),
  )

test('every write of a resident is here', () => {
  const writes = Object.entries(api as Record<string, Record<string, ActionContract>>).flatMap(
    ([name, contract]) =>
      Object.entries(contract)
        .filter(([, { write, allow }]) => write && allow.includes('resident'))
        .map(([verb]) => `${name}.${verb}`),
  )
  expect(Object.keys(wishes).sort()).toEqual(writes.sort())
})

describe.each(Object.entries(wishes))('%s', (action, arrange) => {
  test('sent twice is done once and answered alike', async () => {
    const { input } = await arrange(on)
    const key = aKey()
    const first = await ask('resident', action, input, key)
    expect(first.code).toBe('ok')
    const after = stored()
    expect(await ask('resident', action, input, key)).toEqual(first)
    expect(stored()).toEqual(after)
  })

  test('sent twice at the same moment is done once', async () => {
    const { input } = await arrange(on)
    const key = aKey()
    const both = await Promise.all([1, 2].map(() => ask('resident', action, input, key)))
    const after = stored()
    expect(both.map(({ code }) => code)).toEqual(['ok', 'ok'])
    await ask('resident', action, input, key)
    expect(stored()).toEqual(after)
  })

  test('with other words under the same key it stays what it was', async () => {
    const { input, other } = await arrange(on)
    if (!other) return
    const key = aKey()
    await ask('resident', action, input, key)
    const after = stored()
    await ask('resident', action, other, key)
    expect(stored()).toEqual(after)
  })

  test('with the same key sent by somebody else, what is mine stays as it is', async () => {
    const { input } = await arrange(on)
    const key = aKey()
    await ask('resident', action, input, key)
    const mine = (rows: ReturnType<typeof stored>) =>
      Object.values(rows)
        .flat()
        .filter((row) => 'person' in row && row.person === 'o-resident')
    const after = mine(stored())
    await ask('stranger', action, input, key)
    expect(mine(stored())).toEqual(after)
  })
})
