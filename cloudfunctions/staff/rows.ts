import { mayGive } from '../../domain/rights'
import { statusOf } from '../../domain/staff'
import type { Grant, GrantRow } from '../../types/staff'
import { type Context, openidOf } from '../_lib/defineFunction'
import { staffIn } from '../_lib/guard'
import type { GrantRecord } from '../_lib/records/staff'

export const asGrant = (grant: GrantRecord): Grant => ({ ...grant, id: grant._id })

/** A grant for the eyes of who may give it. */
export function rowOf(grant: GrantRecord, context: Context): GrantRow {
  const status = statusOf(grant, context.now)
  const live = grant.status === 'active' || grant.status === 'invited'
  return {
    ...grant,
    id: grant._id,
    status,
    takesOver: grant.takesOver !== null,
    mine: grant.person === openidOf(context),
    mayEnd: live && mayGive(staffIn(context).grants, grant.role, grant.path),
  }
}

/** For the audit log: what a grant gives. Its title there is the name of who it is for, who is staff. */
export const toldOf = ({ role, nodeName, validUntil }: GrantRecord) => ({
  role,
  nodeName,
  validUntil,
})
