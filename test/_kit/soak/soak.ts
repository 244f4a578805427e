import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BEGIN } from './county'
import { type Dice, diceOf } from './dice'
import { plusDays, plusMinutes } from './docs'
import { planFaults } from './faults'
import { ask, carryOut } from './habits'
import { always, quiet, type Violation } from './invariants'
import { notKept } from './invariants/kept'
import { contractOf, Moment, type Step } from './moment'
import { ALL_ACTIONS, BY_MACHINES, MOVES, OFTEN } from './moves'
import { TEMPLATES, Town } from './town'
import type { World } from './world'

export interface SoakOptions {
  /** Of everything that is left to chance: who does what, what goes wrong, when the server dies. */
  seed: string
  days: number
  /** Into how many parts the day from 06:00 to 22:00 falls; people act at the beginning of each, all at once. */
  beats: number
  /** Intentions in each. */
  perBeat: number
  /** How often the server is killed in a day. */
  kills: number
  functionsDir: string
  /** Lives on after something was found broken, to find more. */
  goOn?: boolean
  log?: (line: string) => void
}

export interface SoakResult {
  seed: string
  people: number
  days: number
  actions: number
  okActions: number
  faults: number
  faultsByKind: Record<string, number>
  restarts: number
  violations: Violation[]
  /** Actions of the contract that nobody was answered ok. */
  never: string[]
  of: number
}

const SERIALS = 20
const NIGHT = { steps: 5, minutes: 80 }
const WAKING_MINUTES = 16 * 60

/**
 * Lives the county's life. Every choice comes from the seed and from the county as it stands before each beat. What
 * concurrency leaves open is in which order the requests of one beat arrive, and so which of them a fault or a kill
 * meets; ids that functions draw themselves differ too. From there on two runs of one seed go different ways.
 */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const town = new Town(mkdtempSync(join(tmpdir(), 'soak-')), options.functionsDir)
  const dice = diceOf(options.seed)
  const violations: Violation[] = []
  let day = 0
  try {
    await town.open(BEGIN)
    for (; day < options.days && (options.goOn || violations.length === 0); day++) {
      const found = await liveDay(town, dice.named(`day ${day}`), day, options)
      const known = new Set(violations.map(nameOf))
      violations.push(...found.filter((one) => !known.has(nameOf(one))))
      if (options.goOn)
        for (const one of found)
          if (!known.has(nameOf(one)))
            options.log?.(JSON.stringify({ ...one, last: town.journal.about(one.ids) }, null, 1))
      options.log?.(progress(town, day))
    }
  } finally {
    await town.close()
  }
  return resultOf(town, options, day, violations)
}

const nameOf = ({ invariant, ids }: Violation) => `${invariant} ${ids.join(' ')}`

async function liveDay(town: Town, dice: Dice, day: number, options: SoakOptions): Promise<Violation[]> {
  const { beats, kills } = options
  const found: Violation[] = []
  const killAt = new Set(
    Array.from({ length: kills }, (_, i) => Math.floor(((i + dice.roll(100) / 100) * beats) / kills)),
  )
  for (let i = 0; i < beats && (options.goOn || found.length === 0); i++) {
    const beat = day * beats + i
    await town.moveTo(beat, plusMinutes(plusDays(BEGIN, day), (i * WAKING_MINUTES) / beats))
    found.push(...(await liveBeat(town, dice.named(i), killAt.has(i), options)))
  }
  if (found.length > 0 && !options.goOn) return found
  await town.rest((day + 1) * beats - 1, NIGHT.steps, NIGHT.minutes)
  return [...found, ...(await quiet(town, town.look()))]
}

async function liveBeat(town: Town, dice: Dice, dies: boolean, options: SoakOptions): Promise<Violation[]> {
  const world = town.look()
  const plans = intentions(town, world, dice, options.perBeat)
  await town.spoil(planFaults(dice.named('faults')))
  const from = town.journal.all.length
  const found: Violation[] = []
  const deaths: Promise<void>[] = []
  let left = dies ? 1 + dice.roll(options.perBeat) : -1
  town.onAnswer(() => {
    left--
    if (left === 0) deaths.push(town.die((after) => found.push(...notKept(town.journal.since(from), after))))
  })
  const comingBack =
    town.later.length > 0 && dice.chance(0.5) ? town.later.splice(dice.roll(town.later.length), 1) : []
  await Promise.all([
    ...plans.map((plan) => plan()),
    ...comingBack.map((sent) => ask(town, sent)),
    town.fire('clock', 'tick'),
    town.fire('message', 'send'),
  ])
  town.onAnswer(() => {})
  await Promise.all(deaths)
  return [...found, ...always(town.look())]
}

/** What people are about to do, with everything that is left to chance about it. */
function intentions(town: Town, world: World, dice: Dice, count: number): (() => Promise<void>)[] {
  const oks = town.journal.oks()
  return Array.from({ length: count }, (_, i) => {
    const own = dice.named(`person ${i}`)
    const number = (town.beat() * 64 + i) * SERIALS
    let used = 0
    const serial = () => String(number + used++)
    const chosen = choose(town, world, own, oks, serial)
    if (!chosen) return async () => {}
    const { me, steps } = chosen
    const keyOf = (step: number) =>
      contractOf(steps[step]?.action ?? '').write ? `soak-${town.beat()}-${i}-${step}-of-${number}` : ''
    return () => carryOut(town, own.named('habits'), me, steps, keyOf, TEMPLATES)
  })
}

const TRIES = 30

/** Some action that somebody can do now; those that were seldom done well so far come first. */
function choose(
  town: Town,
  world: World,
  dice: Dice,
  oks: ReadonlyMap<string, number>,
  serial: () => string,
): { me: string; steps: Step[] } | null {
  const actions = Object.keys(MOVES)
  const weights = actions.map((action) => weightOf(action, oks.get(action) ?? 0))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    let at = (dice.roll(1_000_000) / 1_000_000) * all
    const action = actions.find((_, i) => {
      at -= weights[i] ?? 0
      return at < 0
    })
    if (action === undefined) continue
    const moment = new Moment(world, dice.named(attempt), action, town.memory, town.people, serial)
    const steps = MOVES[action]?.(moment)
    if (steps) return { me: moment.me, steps: Array.isArray(steps) ? steps : [steps] }
  }
  return null
}

const weightOf = (action: string, oks: number): number => {
  const base = OFTEN[action] ?? (contractOf(action).write ? 1 : 0.3)
  return base * (oks === 0 ? 4 : oks < 3 ? 2 : 1)
}

function resultOf(town: Town, { seed }: SoakOptions, days: number, violations: Violation[]): SoakResult {
  const { journal, faultsHit } = town
  const lived = town.lived()
  const oks = journal.oks(lived)
  const byMachines = new Set(BY_MACHINES)
  const never = ALL_ACTIONS.filter((action) => !oks.has(action) && !byMachines.has(action))
  return {
    seed,
    people: town.people.length,
    days,
    actions: lived.length,
    okActions: lived.filter(({ outcome }) => outcome === 'ok').length,
    faults: [...faultsHit.values()].reduce((sum, n) => sum + n, 0),
    faultsByKind: Object.fromEntries(faultsHit),
    restarts: town.restarts,
    violations: violations.map((one) => ({ ...one, last: journal.about(one.ids) })),
    never,
    of: ALL_ACTIONS.length,
  }
}

const progress = (town: Town, day: number): string => {
  const { journal, faultsHit, restarts } = town
  const faults = [...faultsHit.values()].reduce((sum, n) => sum + n, 0)
  return `day ${day + 1}: ${town.lived().length} actions, ${journal.oks().size} of ${ALL_ACTIONS.length} done well, ${faults} faults, ${restarts} restarts`
}
