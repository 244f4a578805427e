import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ask, type Asks, allAsks, everyAction, everyAsk } from '../_kit/asks'
import { type Cost, callsOf, callTable, kinds, sumOf } from '../_kit/calls'
import { type Stage, stage } from '../_kit/stage'
import { bossOn, rightfulAsker, type World, worldOn } from '../_kit/world'

const FILE = join(__dirname, '../../docs/calls.md')
const HOW = 'UPDATE_CALLS=1 npx jest --selectProjects cloudfunctions --testPathPatterns calls'

const asks = everyAsk()
const costs: Cost[] = []
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

/**
 * Ends the one instance of a function, so that the next call finds one that remembers nothing. An instance that
 * had answered before it was to be ended lives on, so it is made sure of.
 */
async function forget(name: string): Promise<void> {
  const alive = () => on.cloud.instances()[name] ?? 0
  do {
    on.cloud.faults.add({ function: name, kind: 'kill', times: 1 })
    await world.send(null, name, { action: 'nothing' })
    on.cloud.faults.clear()
  } while (alive() > 0)
}

async function costOf(ask: Ask): Promise<{ cost: Cost; codes: string[] }> {
  const { action, name, input, okAt, caller } = ask
  await forget(name)
  const first = await world.ask(rightfulAsker(ask), action, input(okAt))
  const second = await world.ask(rightfulAsker(ask), action, input(okAt))
  const cost = { action, who: caller, cold: callsOf(first.wire), warm: callsOf(second.wire) }
  return { cost, codes: [first.code, second.code] }
}

describe.each(Object.keys(allAsks()))('%s', (name) => {
  beforeAll(() => world.build(allAsks()[name] as Asks, () => bossOn(on)))

  test.each(asks.filter((ask) => ask.name === name))('$action is answered to who may ask it', async (ask) => {
    const { cost, codes } = await costOf(ask)
    costs.push(cost)
    expect(codes).toEqual(['ok', 'ok'])
  })
})

const page = () => {
  const unused = kinds.filter((kind) => costs.every(({ cold, warm }) => !cold[kind] && !warm[kind]))
  const actions = everyAction().map(({ action }) => action)
  const sorted = [...costs].sort((a, b) => actions.indexOf(a.action) - actions.indexOf(b.action))
  const most = Math.max(...sorted.filter(({ who }) => who !== 'clock').map(({ warm }) => sumOf(warm)))
  return `# What each action costs

Calls that a cloud function makes to the platform while it answers one question, each put to the small world of
\`test/cloudfunctions/_asks/\` by who may ask it and answered ok. The phone makes one cloud call for each action.
\`total\` is for an instance that was asked the same before, \`first\` for one that has just started, where that
differs. \`get\` is a document or a list. Nobody calls: ${unused.join(', ')}. What people ask costs at most
${most} calls; the clock's ticks here find 240 bookings to close and to blank.

Made by \`${HOW}\`;
\`test/cloudfunctions/calls.test.ts\` fails when it differs from what is measured.

${callTable(sorted)}
`
}

test('docs/calls.md says what was measured', () => {
  const measured = page()
  if (process.env.UPDATE_CALLS) writeFileSync(FILE, measured)
  const kept = existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
  const lines = (text: string) => text.split('\n')
  const different = lines(measured).filter((line) => !lines(kept).includes(line))
  if (kept !== measured) {
    throw new Error(`docs/calls.md is not what was measured; make it anew: ${HOW}\n${different.join('\n')}`)
  }
})
