import { statusOf } from '../../domain/staff'
import type { Instant } from '../../types/time'
import { grants } from '../_lib/collections'
import type { Context } from '../_lib/defineFunction'
import { keptUntil } from '../_lib/keptUntil'
import type { GrantRecord } from '../_lib/records/staff'
import { mayLeave } from './leave'

/**
 * In a hand-over the old grant takes note of its one heir before the new one comes into force, so that two
 * successors never both succeed. A claim that came to nothing does not stand in another's way.
 */
export async function becomeHeir(grant: GrantRecord, now: Instant): Promise<boolean> {
  if (!grant.takesOver) return true
  const old = await grants.find(grant.takesOver)
  if (!old || !(await mayInherit(old, grant, now))) return false
  if (old.heir === grant._id) return true
  const claimed = await grants.takeIf(
    { _id: old._id, status: 'active', heir: old.heir ?? null },
    { heir: grant._id },
  )
  return claimed || (await grants.find(old._id))?.heir === grant._id
}

/** There still is something to take over, and nobody else is about to. */
async function mayInherit(old: GrantRecord, grant: GrantRecord, now: Instant): Promise<boolean> {
  if (statusOf(old, now) !== 'active') return false
  const rival = old.heir && old.heir !== grant._id ? await grants.find(old.heir) : null
  return !rival || !['active', 'invited'].includes(statusOf(rival, now))
}

/** Whether accepting it could come to anything; what is told in the log then does. */
export async function couldBeHeir(grant: GrantRecord, now: Instant): Promise<boolean> {
  const old = grant.takesOver ? await grants.find(grant.takesOver) : null
  return !grant.takesOver || (old !== null && (await mayInherit(old, grant, now)))
}

/** The new one is in force, so the old one ends: at no moment does nobody hold the role. */
export async function finishHandOver(grant: GrantRecord, context: Context): Promise<void> {
  const old = grant.takesOver ? await grants.find(grant.takesOver) : null
  if (old?.status !== 'active' || old.heir !== grant._id || !(await mayLeave(old))) return
  await grants.takeIf(
    { _id: old._id, status: 'active' },
    {
      status: 'handedOver',
      endedAt: context.now,
      endedByName: grant.name,
      endedWhy: `交接给${grant.name}`,
      keptUntil: keptUntil('roleDays', context.now),
    },
  )
}
