import { mayGive } from '../../domain/rights'
import { grants, stations } from '../_lib/collections'
import { type Context, type Refusal, refuse } from '../_lib/defineFunction'
import { staffIn, whyNotAt } from '../_lib/guard'
import type { GrantRecord } from '../_lib/records/staff'

/** A grant that the caller could give themselves, so that they may end it or hand it over: nobody reaches above. */
export async function giveableGrant(grantId: string, context: Context): Promise<GrantRecord | Refusal> {
  const grant = await grants.find(grantId)
  // Its node may have moved since it was given.
  const node = grant && (await stations.find(grant.nodeId))
  const refusal = whyNotAt(context, node, 'grant_unknown')
  if (refusal || !grant || !node) return refusal ?? refuse('grant_unknown')
  return mayGive(staffIn(context).grants, grant.role, node.path) ? grant : refuse('not_allowed')
}
