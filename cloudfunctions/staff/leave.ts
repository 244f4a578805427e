import { grants, leavingGrants } from '../_lib/collections'
import type { GrantRecord } from '../_lib/records/staff'

const HOLDERS_MAX = 1000
const ATTEMPTS = 8

/**
 * Whether a grant may end. Always but for the county's own: there somebody must remain whose role does not end by
 * itself, or nobody could ever invite again. One document names all that leave and counts on with each, so that
 * the last two cannot let each other go at the same moment.
 */
export async function mayLeave(grant: GrantRecord): Promise<boolean> {
  if (grant.role !== 'county') return true
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const leaving = await leavingGrants.find('county')
    const gone = leaving?.grants ?? []
    if (gone.includes(grant._id)) return true
    const held = await grants.list({ nodeId: grant.nodeId, status: 'active' }, { limit: HOLDERS_MAX })
    const remain = held.some(
      ({ _id, role, validUntil }) =>
        role === 'county' && validUntil === null && _id !== grant._id && !gone.includes(_id),
    )
    if (!remain) return false
    const next = { rev: (leaving?.rev ?? 0) + 1, grants: [...gone, grant._id] }
    const noted = leaving
      ? await leavingGrants.takeIf({ _id: 'county', rev: leaving.rev }, next)
      : await leavingGrants.put({ _id: 'county', ...next })
    if (noted) return true
  }
  throw new Error('county grants end faster than they can be counted')
}
