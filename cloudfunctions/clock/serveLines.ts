import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'
import { serveLine } from '../booking/line'

const PER_RUN = 50

/** Offers that ran out, seats that came free, decisions that are not written into bookings yet. */
export async function serveLines(now: Instant): Promise<number> {
  const due = await activities.list(
    { lineDue: _.lte(now) },
    { order: [['lineDue', 'asc']], limit: PER_RUN, without: { holders: false, line: false, content: false } },
  )
  for (const { _id, status, capacity, lineDue } of due) {
    // One that is off, or is not booked any more, has no line; left due it would stand before the others for good.
    if (status === 'published' && capacity !== null) await serveLine(_id, now)
    else await activities.takeIf({ _id, lineDue }, { lineDue: null })
  }
  return due.length
}
