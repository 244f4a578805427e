import { addMinutes } from '../../domain/day'
import { CODE_DAYS, statusOf, whyNotInvite } from '../../domain/staff'
import type { staffContract } from '../../types/staff'
import { tell } from '../_lib/audit'
import { grants, stations } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor, staffIn } from '../_lib/guard'
import { keptUntil } from '../_lib/keptUntil'
import type { StationRecord } from '../_lib/records'
import type { GrantRecord } from '../_lib/records/staff'
import { codeFor, sha256 } from './code'
import { giveableGrant } from './giveable'
import { rowOf, toldOf } from './rows'

type Staff = Actions<typeof staffContract>
type Offer = Pick<GrantRecord, 'role' | 'name' | 'validUntil' | 'takesOver'>

const CODE_MINUTES = CODE_DAYS * 24 * 60

export const invite: Staff['invite'] = async ({ role, nodeId, name, validUntil = null }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  return offer({ role, name, validUntil, takesOver: null }, node, context)
}

export const handOver: Staff['handOver'] = async ({ grantId, name }, context) => {
  const grant = await giveableGrant(grantId, context)
  if (grant instanceof Refusal) return grant
  if (statusOf(grant, context.now) !== 'active') return refuse('grant_over')
  const node = await stations.find(grant.nodeId)
  if (!node) return refuse('station_unknown')
  const { role, validUntil } = grant
  return offer({ role, name, validUntil, takesOver: grant._id }, node, context)
}

/** Stores the invitation under an id made from the request, so that the request sent twice makes one. */
async function offer(wish: Offer, node: StationRecord, context: Context) {
  const refusal = whyNotInvite(staffIn(context).grants, { ...wish, node }, context.now)
  if (refusal) return refuse(refusal)
  const request = `${context.key}/${openidOf(context)}`
  const code = await codeFor(request)
  const grant = newGrant(sha256(`${request}/grant`), wish, node, sha256(code), context)
  await tell(context, {
    act: wish.takesOver ? 'handOver' : 'invite',
    thing: { kind: 'grant', id: grant._id, title: grant.name },
    path: node.path,
    after: toldOf(grant),
  })
  if (await grants.put(grant)) return { code, grant: rowOf(grant, context) }
  const stored = await grants.find(grant._id)
  return { code, grant: rowOf(stored ?? grant, context) }
}

const newGrant = (
  _id: string,
  wish: Offer,
  node: StationRecord,
  codeHash: string,
  context: Context,
): GrantRecord => ({
  _id,
  ...wish,
  nodeId: node._id,
  nodeName: node.name,
  level: node.level,
  path: node.path,
  status: 'invited',
  person: null,
  codeHash,
  codeExpiresAt: addMinutes(context.now, CODE_MINUTES),
  keptUntil: keptUntil('roleDays', addMinutes(context.now, CODE_MINUTES)),
  invitedBy: openidOf(context),
  invitedByName: staffIn(context).name,
  invitedAt: context.now,
  acceptedAt: null,
  endedAt: null,
  endedByName: null,
  endedWhy: null,
  heir: null,
})
