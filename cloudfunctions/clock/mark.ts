import { addMinutes } from '../../domain/day'
import type { Instant } from '../../types/time'
import { clockMarks } from '../_lib/collections'

/** Work younger than this may still be in flight: a function lives 60 s at most, and a person tries again. */
const SETTLE_MINUTES = 10

/**
 * Runs `work` over all that happened since it last ran to its end, up to a moment that has settled, and
 * remembers how far it came: `work` answers how much it did and the instant it is through with.
 */
export async function sinceLast(
  job: string,
  now: Instant,
  work: (from: Instant, to: Instant) => Promise<{ count: number; through: Instant }>,
): Promise<number> {
  const from = (await clockMarks.find(job))?.through ?? '1970-01-01T00:00:00.000Z'
  const to = addMinutes(now, -SETTLE_MINUTES)
  if (to <= from) return 0
  const { count, through } = await work(from, to)
  await clockMarks.set(job, { through })
  return count
}
