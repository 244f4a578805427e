/**
 * Odd input for every action of the contract, made from its own schema: values that it takes, one step beside them,
 * what might do harm, wrong envelopes. Each is asked by who may ask it, in a world where its things are.
 * `unexpected`: answers that nobody should meet. `leastPast`: of an action's inputs, the least share that the schema
 * let through to the action itself.
 */
import { allAsks } from '../test/_kit/asks'
import { type Fuzzed, fuzzFunction } from '../test/_kit/fuzz/run'
import { stage } from '../test/_kit/stage'
import { worldOn } from '../test/_kit/world'
import { bench, round, timed } from './_kit/report'

const COUNT = Number(process.env.FUZZ ?? 200)
const SEED = Number(process.env.SEED ?? 1)

async function fuzzAll(): Promise<Fuzzed[]> {
  const on = await stage({ instances: 1 })
  const world = worldOn(on)
  const all: Fuzzed[] = []
  try {
    for (const name of Object.keys(allAsks())) {
      all.push(...(await fuzzFunction(on, world, name, { count: COUNT, seed: SEED })))
    }
  } finally {
    await on.close()
  }
  return all
}

const sum = (all: readonly Fuzzed[], of: (one: Fuzzed) => number) =>
  all.reduce((total, one) => total + of(one), 0)

void bench(
  'fuzz',
  { leastInputs: ['>=', 200], unexpected: ['=', 0], writesOnRefusal: ['=', 0], leastPast: ['>=', 0.1] },
  async () => {
    await require('../test/_kit/tinyFunctions.js')()
    let all: Fuzzed[] = []
    const ms = await timed(async () => {
      all = await fuzzAll()
    })
    for (const { action, wrong } of all) for (const one of wrong) console.error(`${action}: ${one}`)
    return {
      actions: all.length,
      inputs: sum(all, ({ inputs }) => inputs),
      leastInputs: Math.min(...all.map(({ inputs }) => inputs)),
      unexpected: sum(all, ({ wrong }) => wrong.length),
      writesOnRefusal: sum(all, ({ wrote }) => wrote),
      pastSchema: sum(all, ({ past }) => past),
      pastSchemaShare: round(sum(all, ({ past }) => past) / sum(all, ({ inputs }) => inputs)),
      leastPast: round(Math.min(...all.map(({ past, inputs }) => past / inputs))),
      answeredOk: sum(all, ({ ok }) => ok),
      codes: new Set(all.flatMap(({ codes }) => Object.keys(codes))).size,
      seconds: round(ms / 1000, 0),
    }
  },
  [],
)
