import { mayGive } from '../../domain/rights'
import { statusOf, whyNotAccept } from '../../domain/staff'
import type { ErrorCode } from '../../types/errors'
import type { staffContract } from '../../types/staff'
import { type Deed, tell, untell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { grants, stations } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { keptUntil } from '../_lib/keptUntil'
import type { GrantRecord } from '../_lib/records/staff'
import { grantsOf } from '../_lib/staff'
import { grantOfCode } from './look'
import { asGrant, toldOf } from './rows'
import { becomeHeir, couldBeHeir, finishHandOver } from './takeOver'

export const accept: Actions<typeof staffContract>['accept'] = async ({ code }, context) => {
  const grant = await grantOfCode(code, context)
  if (grant instanceof Refusal) return grant
  const me = openidOf(context)
  if (grant.status === 'active' && grant.person === me) return finish(grant, context)
  const refusal = whyNotAccept(grant, me, context.now) ?? (await whyNotNow(grant, context))
  if (refusal) {
    const mine = await tookIt(grant, me)
    return mine ? finish(mine, context) : refuse(refusal)
  }
  const deed: Deed = {
    act: 'accept',
    thing: { kind: 'grant', id: grant._id, title: grant.name },
    path: grant.path,
    after: toldOf(grant),
    byName: grant.name,
  }
  await tell(context, deed)
  if (!(await becomeHeir(grant, context.now))) {
    const mine = await tookIt(grant, me)
    if (mine) return finish(mine, context)
    await untell(context, deed)
    return refuse('invitation_withdrawn')
  }
  const taken = {
    status: 'active' as const,
    person: me,
    acceptedAt: context.now,
    keptUntil: grant.validUntil === null ? null : keptUntil('roleDays', grant.validUntil),
  }
  const waiting = { _id: grant._id, status: 'invited', codeExpiresAt: _.gt(context.now) }
  if (await grants.takeIf(waiting, taken)) return finish({ ...grant, ...taken }, context)
  const now = await grants.find(grant._id)
  if (now?.status === 'active' && now.person === me) return finish(now, context)
  await untell(context, deed)
  return refuse((now && whyNotAccept(now, me, context.now)) ?? 'invitation_used')
}

/** The same acceptance, arriving twice at the same moment, may have been faster: then the role is theirs. */
async function tookIt({ _id }: GrantRecord, person: string): Promise<GrantRecord | null> {
  const now = await grants.find(_id)
  return now?.status === 'active' && now.person === person ? now : null
}

/** An invitation is worth what its sender may give at this moment, and nobody holds the same role twice. */
async function whyNotNow(grant: GrantRecord, context: Context): Promise<ErrorCode | null> {
  const node = await stations.find(grant.nodeId)
  if (node?.status !== 'open') return 'invitation_withdrawn'
  // The county's very first invitation is put in by whoever set up the environment; no call can send such a one.
  const sender = grant.invitedBy === '' ? null : await grantsOf(grant.invitedBy, context.now)
  if (sender && !mayGive(sender, grant.role, node.path)) return 'invitation_withdrawn'
  if (!(await couldBeHeir(grant, context.now))) return 'invitation_withdrawn'
  return (await sameRole(grant, context)).length > 0 ? 'grant_held' : null
}

const sameRole = async ({ role, nodeId }: GrantRecord, context: Context): Promise<GrantRecord[]> =>
  (await grantsOf(openidOf(context), context.now)).filter(
    (held) => held.role === role && held.nodeId === nodeId,
  )

/** What follows once the role is theirs; done again when the same request comes again. */
async function finish(grant: GrantRecord, context: Context) {
  await endTwins(grant, context)
  await finishHandOver(grant, context)
  const now = (await grants.find(grant._id)) ?? grant
  return statusOf(now, context.now) === 'active' ? asGrant(now) : refuse('grant_held')
}

/** Two invitations to the same role accepted at the same moment: the first stays. */
async function endTwins(grant: GrantRecord, context: Context): Promise<void> {
  const order = ({ acceptedAt, _id }: GrantRecord) => `${acceptedAt}/${_id}`
  const held = (await sameRole(grant, context)).sort((a, b) => (order(a) < order(b) ? -1 : 1))
  for (const twin of held.slice(1)) {
    await grants.takeIf(
      { _id: twin._id, status: 'active' },
      {
        status: 'revoked',
        endedAt: context.now,
        endedByName: '系统',
        endedWhy: '同一身份接受了两次',
        keptUntil: keptUntil('roleDays', context.now),
      },
    )
  }
}
