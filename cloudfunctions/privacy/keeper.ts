import { dayOf, sayTime } from '../../domain/day'
import type { MyRecord, MyTopic } from '../../types/privacy'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import type { Context } from '../_lib/defineFunction'
import { rowsAnew } from '../_lib/rowsAnew'

export interface Erasing {
  /** openid */
  person: string
  /** What takes its place where a record has to stay. */
  gone: string
  /** The person as the one who acts. */
  context: Context
}

/** Who looks after what is kept under one topic. */
export interface Keeper {
  /** All that is kept about the person, in the words of a reader. */
  read(person: string): Promise<MyRecord[]>
  /**
   * Takes the person out. Done again after it broke off it goes on: whatever leads to a document is changed last.
   */
  erase(erasing: Erasing): Promise<void>
}

type Fact = readonly [name: string, value: string | number | null | undefined | false]

/** A record of the facts that there are. */
export const recordOf = (topic: MyTopic, ...facts: readonly Fact[]): MyRecord => ({
  topic,
  facts: facts.flatMap(([name, value]) =>
    value === null || value === undefined || value === false || value === ''
      ? []
      : [{ name, value: String(value) }],
  ),
})

export const sayAt = (at: Instant | null): string | null =>
  at === null ? null : `${dayOf(at)} ${sayTime(at)}`

const READ_MAX = 1000
const READS_MAX = 20

interface Listed<T> {
  list(
    filter: Record<string, unknown>,
    options: { order: readonly (readonly [string, 'asc' | 'desc'])[]; limit: number },
  ): Promise<T[]>
}

/** Everything that fits, latest first by `time`, however much it is. */
export async function everyOf<T extends { _id: string }>(
  rows: Listed<T>,
  filter: Record<string, unknown>,
  time: keyof T & string,
): Promise<T[]> {
  const all = new Map<string, T>()
  for (let n = 0; n < READS_MAX; n++) {
    const last = [...all.values()].at(-1)?.[time]
    const some = await rows.list(
      { ...filter, ...(last === undefined ? {} : { [time]: _.lte(last) }) },
      { order: [[time, 'desc']], limit: READ_MAX },
    )
    for (const row of some) all.set(row._id, row)
    if (some.length < READ_MAX) break
  }
  return [...all.values()]
}

interface Row {
  by: string
}
interface Told<T> {
  list(filter: Record<string, unknown>, options: { limit: number }): Promise<T[]>
  takeIf(filter: Record<string, unknown> & { _id: string }, data: Record<string, unknown>): Promise<boolean>
}

const AT_ONCE = 100
const ROUNDS = 200

/**
 * Does something to all that fits, some at a time; done, they fit no more. Who was written meanwhile is read once
 * more. Throws when that never ends.
 */
export async function untilNone<T>(
  read: (limit: number) => Promise<T[]>,
  act: (one: T) => Promise<unknown>,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const found = await read(AT_ONCE)
    if (found.length === 0) return
    for (const one of found) await act(one)
  }
  throw new Error('there is ever more')
}

/** Takes the person out of the histories of what fits, row by row, so that a step told meanwhile is not lost. */
export const leaveHistories = <R extends Row, T extends { _id: string; history: R[] }>(
  rows: Told<T>,
  filter: Record<string, unknown>,
  person: string,
  gone: Record<string, unknown> = { by: '' },
): Promise<void> =>
  untilNone(
    (limit) => rows.list({ ...filter, 'history.by': person }, { limit }),
    ({ _id, history }) =>
      rows.takeIf(
        { _id, 'history.by': person },
        rowsAnew(history, ({ by }) => by === person, gone),
      ),
  )
