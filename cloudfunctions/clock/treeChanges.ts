import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { treeChanges as changes } from '../_lib/collections'
import { alone } from '../tree/alone'
import { carryOut } from '../tree/carryOut'

const PER_RUN = 5

/** Changes of the tree whose day has come; those that were cut off half-way first. */
export async function treeChanges(now: Instant): Promise<number> {
  const due = await changes.list({ dueAt: _.lte(now) }, { order: [['dueAt', 'asc']], limit: PER_RUN })
  if (due.length === 0) return 0
  const begunFirst = [...due].sort((a, b) => Number(b.status === 'running') - Number(a.status === 'running'))
  const done = await alone(now, async () => {
    for (const change of begunFirst) await carryOut(change, now)
    return due.length
  })
  return done ?? 0
}
