import { type Ask, type Asks, allAsks, everyAsk } from '../_kit/asks'
import { COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { bossOn, rightfulAsker, type World, worldOn } from '../_kit/world'

/**
 * The same request may arrive twice, late, or after others; what it asked for is then done once, and stays undone
 * where it was undone.
 */

const writes = everyAsk().filter(
  ({ contract, caller }) => contract.write && (caller === 'staff' || caller === 'resident'),
)

let on: Stage
let world: World
beforeAll(async () => {
  on = await stage()
  world = worldOn(on)
})
afterAll(() => on.close())

const COLLEAGUE = 'colleague'
function cast(): void {
  bossOn(on)
  for (const role of ['county', 'auditor'] as const) on.grant(COLLEAGUE, role, COUNTY)
}
const heard = ({ reply, code }: { reply: object; code: string }) => ({
  code,
  data: (reply as { data?: unknown }).data,
})
const once = (ask: Ask, key: string) => world.ask(rightfulAsker(ask), ask.action, ask.input(ask.okAt), key)
const again = (ask: Ask, key: string) =>
  world.askNext(rightfulAsker(ask), ask.action, ask.input(ask.okAt), key)

describe.each([...new Set(writes.map(({ name }) => name))])('%s', (name) => {
  const own = writes.filter((ask) => ask.name === name)
  const staff = own.filter(({ caller }) => caller === 'staff')
  beforeAll(() => world.build(allAsks()[name] as Asks, cast))

  test.each(own)('$verb sent twice is done once and answered alike', async (ask) => {
    const key = aKey()
    const first = heard(await once(ask, key))
    const after = world.stored()
    expect(first.code).toBe('ok')
    expect(heard(await again(ask, key))).toEqual(first)
    expect(world.stored()).toEqual(after)
  })

  test.each(own)('$verb arriving again after something else was done there changes nothing', async (ask) => {
    const wrong: string[] = []
    for (const later of own) {
      const key = aKey()
      await once(ask, key)
      const { code } = await again(later, aKey())
      const after = world.stored()
      await again(ask, key)
      const differs = changed(after, world.stored())
      if (code === 'ok' && Object.keys(differs).length > 0)
        wrong.push(`${ask.verb} again after ${later.verb}: ${JSON.stringify(differs)}`)
    }
    expect(wrong).toEqual([])
  })

  if (staff.length === 0) return
  test.each(staff)(
    '$verb with a key that somebody else used elsewhere is done as with its own',
    async (ask) => {
      const elsewhere = ask.okAt === VILLAGE ? TOWN : VILLAGE
      const done = async (key: string, theirs: string) => {
        await once(ask, theirs)
        const before = world.stored()
        const { code } = await world.askNext(COLLEAGUE, ask.action, ask.input(elsewhere), key)
        return { code, changed: changed(before, world.stored()) }
      }
      const key = aKey()
      expect(await done(key, key)).toEqual(await done(aKey(), aKey()))
    },
  )
})

/** How many documents of each collection are new, gone or different. */
function changed(before: Record<string, object[]>, after: Record<string, object[]>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const texts = (rows: readonly object[] = []) => new Set(rows.map((row) => JSON.stringify(row)))
    const [then, now] = [texts(before[name]), texts(after[name])]
    const count = [...now].filter((text) => !then.has(text)).length
    const gone = [...then].filter((text) => !now.has(text)).length
    if (count + gone > 0) counts[name] = Math.max(count, gone)
  }
  return counts
}
