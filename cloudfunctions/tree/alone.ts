import { addMinutes } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { clockMarks } from '../_lib/collections'

const MARK = 'tree'
const FREE = '1970-01-01T00:00:00.000Z'
/** A function lives for a minute at most, so whoever holds the tree longer is dead. */
const HELD_MINUTES = 2

/**
 * Does the work while nobody else changes the tree; null when somebody does. Two merges that begin at the same
 * moment could otherwise lead into each other.
 */
export async function alone<T>(now: Instant, work: () => Promise<T>): Promise<T | null> {
  const until = addMinutes(now, HELD_MINUTES)
  const taken =
    (await clockMarks.takeIf({ _id: MARK, through: _.lt(now) }, { through: until })) ||
    (await clockMarks.put({ _id: MARK, through: until }))
  if (!taken) return null
  try {
    return await work()
  } finally {
    await clockMarks.takeIf({ _id: MARK, through: until }, { through: FREE })
  }
}
