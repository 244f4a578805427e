import { addDays, dayOf } from '../../domain/day'
import { DAYS_AHEAD } from '../../domain/series'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { serieses } from '../_lib/collections'
import { grow } from '../_lib/series'

const PER_RUN = 25

/** Series whose dates do not reach four weeks ahead yet, a few at a time. */
export async function growSeries(now: Instant): Promise<number> {
  const due = await serieses.list(
    { status: 'active', grownThrough: _.lt(addDays(dayOf(now), DAYS_AHEAD)) },
    { order: [['grownThrough', 'asc']], limit: PER_RUN },
  )
  for (const series of due) await grow(series, now)
  return due.length
}
