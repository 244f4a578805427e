import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a figure must be: equal to a number, or a bound that is still fine. */
export type Target = readonly ['=' | '<=' | '>=', number]
export type Targets = Readonly<Record<string, Target>>
export type Build = 'functions' | 'weapp' | 'h5'

const HOLDS: Record<Target[0], (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<=': (value, bound) => value <= bound,
  '>=': (value, bound) => value >= bound,
}

/** Whether a figure is what it must be; one that was not measured is not, nor is one that is no number. */
const holds = (value: unknown, [sign, bound]: Target): boolean =>
  HOLDS[sign](typeof value === 'boolean' ? Number(value) : (value as number), bound)

/** Names of the line itself, which no figure may have. */
type Reserved = Partial<Record<'bench' | 'targets' | 'missed' | 'pass', never>>

/**
 * Runs a measurement and ends it with one JSON line on standard output: its name, every figure, its targets as
 * `{"oversold": "= 0"}` (true counts as 1), the names of those that are `missed`, and `pass`. Exits with 1 when one
 * is missed or it throws.
 * @param targets by the figure's name
 * @param needs builds that have to be there; made first where they are out of date
 */
export async function bench<T extends Targets>(
  name: string,
  targets: T,
  measure: () => Promise<Record<keyof T, unknown> & Record<string, unknown> & Reserved>,
  needs: readonly Build[] = ['functions'],
): Promise<void> {
  try {
    await build(needs)
    const figures = await measure()
    const rules = Object.entries<Target>(targets)
    const missed = rules.flatMap(([figure, target]) =>
      holds(figures[figure as keyof T], target) ? [] : [figure],
    )
    const said = Object.fromEntries(rules.map(([figure, target]) => [figure, target.join(' ')]))
    const pass = missed.length === 0
    console.log(JSON.stringify({ bench: name, ...figures, targets: said, missed, pass }))
    if (!pass) process.exitCode = 1
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  }
}

/** Builds speak on standard output, which is the JSON line's alone. */
async function build(needs: readonly Build[]): Promise<void> {
  const { builds } = await import(pathToFileURL(join(__dirname, '../../scripts/builds.mjs')).href)
  const { log } = console
  console.log = console.error
  try {
    for (const need of needs) await builds[need]()
  } finally {
    console.log = log
  }
}

export const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

export const round = (n: number, digits = 2): number => Number(n.toFixed(digits))

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Runs `work(0)` … `work(count - 1)` with so many at a time. */
export async function inParallel(
  count: number,
  width: number,
  work: (i: number) => Promise<unknown>,
): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: width }, lane))
}
