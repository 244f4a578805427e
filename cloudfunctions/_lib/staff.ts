import { mayAnywhere } from '../../domain/rights'
import type { Right } from '../../types/rights'
import type { Instant } from '../../types/time'
import { grants } from './collections'
import type { GrantRecord } from './records/staff'

/** Nobody holds more roles than this; it only bounds the read. */
const GRANTS_MAX = 100

/** A person who holds grants, in an action that needs a right. */
export interface Staff {
  openid: string
  /** The name in their invitation. */
  name: string
  grants: readonly GrantRecord[]
  right: Right
}

/** The grants in force, read at every call: what is revoked or over counts no more from that moment on. */
export async function grantsOf(openid: string, now: Instant): Promise<GrantRecord[]> {
  const held = await grants.list({ person: openid, status: 'active' }, { limit: GRANTS_MAX })
  return held.filter(({ validUntil }) => validUntil === null || now < validUntil)
}

/** The person as staff, or null when nothing they hold gives this right anywhere. */
export async function staffOf(openid: string, right: Right, now: Instant): Promise<Staff | null> {
  const held = await grantsOf(openid, now)
  const first = held[0]
  return first && mayAnywhere(held, right) ? { openid, name: first.name, grants: held, right } : null
}
