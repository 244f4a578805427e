import { fitsLevel, may } from '../../domain/rights'
import { Role } from '../../types/rights'
import { type Ask, type Asks, allAsks, everyAsk, ownerOf } from '../_kit/asks'
import { type Kind, kindsIn, personal } from '../_kit/personal'
import { COUNTY, levelOf, pathOf, TOWN, VILLAGE } from '../_kit/records'
import { type Stage, stage } from '../_kit/stage'
import { type Asker, CLOCK, WECHAT, type World, worldOn } from '../_kit/world'
import { never, tells } from './_tells'

/** Every role at every level at which it can be held. */
const grants = Role.options.flatMap((role) =>
  [VILLAGE, TOWN, COUNTY]
    .filter((nodeId) => fitsLevel(role, levelOf(nodeId) ?? 'village'))
    .map((nodeId) => ({ role, nodeId })),
)
const asks = everyAsk()

/** By action and kind of personal data, who read it: roles of staff, `self` whose it is, `others`. */
const seen: Record<string, Partial<Record<Kind, Set<string>>>> = {}
/** By action, who was answered ok. */
const answered: Record<string, Set<string>> = {}
const openids: string[] = []

let on: Stage
let world: World
beforeAll(async () => {
  on = await stage()
  world = worldOn(on)
})
afterAll(() => on.close())

/** Who may ask it, and as whom they count. */
function askersOf({ right, caller, okAt }: Ask): { asker: Asker; as: string }[] {
  if (caller === 'clock' || caller === 'wechat') {
    return [{ asker: caller === 'clock' ? CLOCK : WECHAT, as: caller }]
  }
  if (right) {
    return grants
      .filter((held) => may([held], right, pathOf(okAt)) || (okAt === 'own' && held.role === 'county'))
      .map(({ role, nodeId }) => ({ asker: `${role}-${nodeId}`, as: role }))
  }
  const people = [
    { asker: ownerOf(okAt), as: 'self' },
    { asker: 'stranger', as: 'others' },
    { asker: `county-${COUNTY}`, as: 'others' },
  ]
  return caller === 'anyone' ? [...people, { asker: null, as: 'others' }] : people
}

async function read(ask: Ask): Promise<void> {
  const { action, input, okAt } = ask
  for (const { asker, as } of askersOf(ask)) {
    const { reply, code } = await world.ask(asker, action, input(okAt))
    const found = kindsIn(reply)
    if (found.includes('openid')) openids.push(`${action} to ${as}: ${JSON.stringify(reply)}`)
    if (code !== 'ok') {
      if (found.length > 0) openids.push(`${action} refused ${as} and told ${found}`)
      continue
    }
    answered[action] = (answered[action] ?? new Set()).add(as)
    for (const kind of found) {
      if (kind === 'openid') continue
      const of = seen[action] ?? {}
      seen[action] = of
      of[kind] = (of[kind] ?? new Set()).add(as)
    }
  }
}

/** `*` for everybody who was answered. */
const readers = (action: string, who: Set<string>) =>
  who.size === answered[action]?.size ? '*' : [...who].sort().join(' ')

const told = () =>
  Object.fromEntries(
    Object.entries(seen).map(([action, kinds]) => [
      action,
      Object.fromEntries(
        Object.entries(kinds)
          .sort()
          .map(([kind, who]) => [kind, readers(action, who)]),
      ),
    ]),
  )

describe.each(Object.keys(allAsks()))('%s', (name) => {
  beforeAll(() =>
    world.build(allAsks()[name] as Asks, () => {
      for (const { role, nodeId } of grants) on.grant(`${role}-${nodeId}`, role, nodeId)
    }),
  )

  test.each(asks.filter((ask) => ask.name === name))('$action is answered to somebody', async (ask) => {
    await read(ask)
    expect(answered[ask.action]?.size).toBeGreaterThan(0)
  })
})

test('no reply holds an openid, and no refusal anything', () => {
  expect(openids).toEqual([])
})

test('personal data is read by those alone who are to', () => {
  if (process.env.SHOW_TELLS) console.info(JSON.stringify(told(), null, 1))
  expect(told()).toEqual(tells)
})

test('every kind of personal data stood where somebody could have read it', () => {
  const kinds = new Set(Object.values(seen).flatMap((of) => Object.keys(of)))
  expect(Object.keys(personal).filter((kind) => !kinds.has(kind))).toEqual(Object.keys(never))
})
