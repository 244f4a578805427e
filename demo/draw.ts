import { createHash } from 'node:crypto'

/** A whole number from 0 to `below` - 1 that looks random and is always the same for the same key. */
export const draw = (key: string, below: number): number =>
  createHash('sha256').update(key).digest().readUInt32BE(0) % below

/** One element, always the same for the same key. The list must not be empty. */
export const pick = <T>(key: string, list: readonly T[]): T => list[draw(key, list.length)] as T

/** The list in an order that depends on the key alone. */
export const shuffled = <T>(key: string, list: readonly T[]): T[] =>
  list
    .map((item, i) => ({ item, rank: draw(`${key}/${i}`, 2 ** 32) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
