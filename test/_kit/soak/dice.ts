import { createHash } from 'node:crypto'

/** Chance from a seed: the same seed and name throw the same numbers. */
export interface Dice {
  /** 0 to n - 1. */
  roll(n: number): number
  /** True so often, 0 to 1. */
  chance(share: number): boolean
  /** One of them; null of none. */
  some<T>(list: readonly T[]): T | null
  /** One of them where there surely is one. */
  one<T>(list: readonly T[]): T
  /** Another dice, whose throws don't change with how often this one was thrown. */
  named(name: string | number): Dice
}

export function diceOf(seed: string): Dice {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  /** mulberry32 */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const roll = (n: number) => Math.floor(next() * n)
  const some = <T>(list: readonly T[]): T | null =>
    list.length === 0 ? null : (list[roll(list.length)] as T)
  return {
    roll,
    chance: (share) => next() < share,
    some,
    one: (list) => some(list) as never,
    named: (name) => diceOf(`${seed}/${name}`),
  }
}
