import { addMinutes } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { erasures } from '../_lib/collections'
import { eraseAll, eraseLate } from '../privacy/erase'

const PER_RUN = 10
/** A function lives a minute at most: what began before is dead, or through. */
const DEAD_MINUTES = 2
/** What the clock had read by then it has written. */
const SETTLE_MINUTES = 10

/** People whose erasing broke off are erased to the end; of those who are, what was written meanwhile goes too. */
export async function finishErasures(now: Instant): Promise<number> {
  const begun = await erasures.list(
    { doneAt: null, at: _.lte(addMinutes(now, -DEAD_MINUTES)) },
    { limit: PER_RUN },
  )
  for (const wish of begun) await eraseAll(wish, now)
  const done = await erasures.list({ doneAt: _.lte(addMinutes(now, -SETTLE_MINUTES)) }, { limit: PER_RUN })
  for (const wish of done) await eraseLate(wish)
  return begun.length + done.length
}
