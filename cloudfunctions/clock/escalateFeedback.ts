import { addDays, dayOf, startOfDay } from '../../domain/day'
import { deskAbove, replyDueOn } from '../../domain/feedback'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { feedback, stations } from '../_lib/collections'

const PER_RUN = 50

/**
 * What nobody answered in time waits at the next higher node as well, and after as long again at the one above
 * it. The deadline that the person was told stays.
 */
export async function escalateFeedback(now: Instant): Promise<number> {
  const late = await feedback.list(
    { escalateAt: _.lte(now) },
    { order: [['escalateAt', 'asc']], limit: PER_RUN },
  )
  let count = 0
  for (const { _id, path, waitsAt, waitsNames, escalateAt } of late) {
    const above = deskAbove(path, waitsAt)
    const node = above === null ? null : await stations.find(above)
    const next = node && startOfDay(addDays(replyDueOn(dayOf(now)), 1))
    const higher = node
      ? { waitsAt: _.set([...waitsAt, node._id]), waitsNames: _.set([...waitsNames, node.fullName]) }
      : {}
    const done = await feedback.takeIf({ _id, escalateAt }, { ...higher, overdue: true, escalateAt: next })
    if (done) count++
  }
  return count
}
