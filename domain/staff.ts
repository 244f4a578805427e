import type { ErrorCode } from '../types/errors'
import type { Role } from '../types/rights'
import type { GrantStatus } from '../types/staff'
import type { StationLevel } from '../types/station'
import type { Instant } from '../types/time'
import { fitsLevel, type Granted, mayGive } from './rights'

/** How long an invitation code waits for its person. */
export const CODE_DAYS = 7

/** A grant, as far as the rules need to know it. */
export interface GrantFacts {
  status: GrantStatus
  person: string | null
  invitedBy: string
  codeExpiresAt: Instant
  validUntil: Instant | null
}

/** What a grant is at a moment: an invitation nobody took in time and a role past its end are expired. */
export function statusOf(grant: GrantFacts, now: Instant): GrantStatus {
  if (grant.validUntil !== null && now >= grant.validUntil && isLive(grant.status)) return 'expired'
  return grant.status === 'invited' && now >= grant.codeExpiresAt ? 'expired' : grant.status
}

const isLive = (status: GrantStatus) => status === 'invited' || status === 'active'

interface Offer {
  role: Role
  node: { level: StationLevel; status: string; path: readonly string[] }
  validUntil: Instant | null
}

/** A role is offered by somebody at or above it, for an open node of its own level, and ends in the future if at all. */
export function whyNotInvite(
  grants: readonly Granted[],
  { role, node, validUntil }: Offer,
  now: Instant,
): ErrorCode | null {
  if (!mayGive(grants, role, node.path)) return 'not_allowed'
  if (node.status !== 'open') return 'station_unknown'
  if (!fitsLevel(role, node.level)) return 'grant_wrong_level'
  return validUntil !== null && validUntil <= now ? 'grant_until_past' : null
}

/** An invitation is for one other person, once, within its time. */
export function whyNotAccept(grant: GrantFacts, person: string, now: Instant): ErrorCode | null {
  if (grant.status === 'active' || grant.status === 'handedOver' || grant.person !== null) {
    return 'invitation_used'
  }
  if (grant.status === 'revoked') return 'invitation_withdrawn'
  if (statusOf(grant, now) === 'expired') return 'invitation_expired'
  return grant.invitedBy === person ? 'invitation_own' : null
}
