import { type Asks, allAsks, everyAction, everyAsk } from '../_kit/asks'
import { type Stage, stage } from '../_kit/stage'
import { bossOn, rightfulAsker, type World, worldOn } from '../_kit/world'

const asks = everyAsk()
let on: Stage
let world: World
beforeAll(async () => {
  on = await stage({ instances: 1 })
  world = worldOn(on)
})
afterAll(() => on.close())

test('every action has a question to be asked with, and no question is left over', () => {
  const asked = Object.entries(allAsks()).flatMap(([name, { asks: staff, plain }]) =>
    Object.keys({ ...staff, ...plain }).map((verb) => `${name}.${verb}`),
  )
  expect(asked.sort()).toEqual(
    everyAction()
      .map(({ action }) => action)
      .sort(),
  )
})

describe.each(Object.keys(allAsks()))('%s', (name) => {
  beforeAll(() => world.build(allAsks()[name] as Asks, () => bossOn(on)))

  test.each(asks.filter((ask) => ask.name === name))('$action is answered to who may ask it', async (ask) => {
    const { action, okAt, input } = ask
    const { reply } = await world.ask(rightfulAsker(ask), action, input(okAt))
    expect(reply).toMatchObject({ ok: true })
  })
})
