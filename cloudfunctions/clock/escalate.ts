import { nodeAbove } from '../../domain/reach'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { drafts } from '../_lib/collections'

const PER_RUN = 50

/** A review that nobody did in time waits at the next higher node as well, once. */
export async function escalate(now: Instant): Promise<number> {
  const overdue = await drafts.list(
    { escalateAt: _.lte(now) },
    { order: [['escalateAt', 'asc']], limit: PER_RUN, without: { activity: false, base: false } },
  )
  let count = 0
  for (const { _id, status, path, waitsAt, escalateAt } of overdue) {
    const above = nodeAbove(path, waitsAt)
    const row = { at: now, byName: '系统', did: '超过 3 个工作日没有审，已请上一级一起看', why: null }
    // `rev` stays: a reviewer who has it open can still decide.
    const done = await drafts.takeIf(
      { _id, status, escalateAt },
      above === null
        ? { escalateAt: null }
        : { escalateAt: null, escalatedAt: now, waitsAt: [...waitsAt, above], steps: _.push([row]) },
    )
    if (done) count++
  }
  return count
}
