import { allAsks } from '../_kit/asks'
import { type Fuzzed, fuzzFunction } from '../_kit/fuzz/run'
import { type Stage, stage } from '../_kit/stage'
import { type World, worldOn } from '../_kit/world'

/** More with `FUZZ=200`; another course with `SEED=7`. */
const COUNT = Number(process.env.FUZZ ?? 20)
const SEED = Number(process.env.SEED ?? 1)

const all: Fuzzed[] = []
let on: Stage
let world: World
beforeAll(async () => {
  on = await stage({ instances: 1 })
  world = worldOn(on)
})
afterAll(async () => {
  await on.close()
  const sum = (of: (one: Fuzzed) => number) => all.reduce((total, one) => total + of(one), 0)
  const inputs = sum((one) => one.inputs)
  const past = sum((one) => one.past)
  console.info(
    `fuzz: ${inputs} inputs over ${all.length} actions, ${past} past the schema, ${sum((one) => one.ok)} ok`,
  )
})

test.each(Object.keys(allAsks()))(
  '%s answers odd input with a sentence, and loses and writes nothing',
  async (name) => {
    const found = await fuzzFunction(on, world, name, { count: COUNT, seed: SEED })
    all.push(...found)
    expect(found.flatMap(({ action, wrong }) => wrong.map((one) => `${action}: ${one}`))).toEqual([])
    // An action that every input bounces off is not tried at all.
    expect(found.filter(({ past }) => past < COUNT / 10).map(({ action }) => action)).toEqual([])
  },
  600_000,
)
