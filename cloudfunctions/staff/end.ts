import type { staffContract } from '../../types/staff'
import { type Deed, tell, untell } from '../_lib/audit'
import { grants } from '../_lib/collections'
import { type Actions, type Context, Refusal, refuse } from '../_lib/defineFunction'
import { staffIn } from '../_lib/guard'
import { keptUntil } from '../_lib/keptUntil'
import type { GrantRecord } from '../_lib/records/staff'
import { giveableGrant } from './giveable'
import { mayLeave } from './leave'
import { rowOf, toldOf } from './rows'

type Staff = Actions<typeof staffContract>

export const revoke: Staff['revoke'] = ({ grantId, why }, context) => end(grantId, 'active', why, context)

export const withdrawInvitation: Staff['withdrawInvitation'] = ({ grantId }, context) =>
  end(grantId, 'invited', null, context)

/** Ends a grant that is still what it was taken for; ended already is as good. */
async function end(grantId: string, from: 'active' | 'invited', why: string | null, context: Context) {
  const grant = await giveableGrant(grantId, context)
  if (grant instanceof Refusal) return grant
  if (grant.status === 'revoked') return rowOf(grant, context)
  if (grant.status !== from) return refuse('grant_over')
  if (from === 'active' && !(await mayLeave(grant))) return refuse('grant_last')
  const deed: Deed = {
    act: 'revoke',
    thing: { kind: 'grant', id: grant._id, title: grant.name },
    path: grant.path,
    why,
    before: { status: from },
    after: { ...toldOf(grant), status: 'revoked' },
  }
  await tell(context, deed)
  const ended = {
    status: 'revoked' as const,
    endedAt: context.now,
    endedByName: staffIn(context).name,
    endedWhy: why,
    endedKey: context.key,
    keptUntil: keptUntil('roleDays', context.now),
  }
  if (await grants.takeIf({ _id: grantId, status: from }, ended))
    return rowOf({ ...grant, ...ended }, context)
  const now = (await grants.find(grantId)) as GrantRecord
  // Sent twice, it was this very request that came first.
  if (now.endedKey === context.key) return rowOf(now, context)
  await untell(context, deed)
  return now.status === 'revoked' ? rowOf(now, context) : refuse('grant_over')
}
