import type { Act } from '../../../types/audit'
import type { Role } from '../../../types/rights'
import type { StationLevel } from '../../../types/station'
import type { Instant } from '../../../types/time'

/**
 * A role for a node, from the invitation on. `status` says what became of it; nothing is ever removed.
 * invited: the code waits · active: bound to a person · expired: nobody came · revoked · handedOver: to another.
 */
export interface GrantRecord {
  _id: string
  role: Role
  nodeId: string
  nodeName: string
  level: StationLevel
  /** From the county to the node when it was given; for lists. The rule reads `nodeId` alone. */
  path: string[]
  status: 'invited' | 'active' | 'expired' | 'revoked' | 'handedOver'
  /** The name of who it is for, as the inviter wrote it. */
  name: string
  /** openid; null until accepted. */
  person: string | null
  /** SHA-256 of the invitation code; the code itself is shown once and stored nowhere. */
  codeHash: string
  codeExpiresAt: Instant
  /** When the role ends by itself; null for until revoked. */
  validUntil: Instant | null
  invitedBy: string
  invitedByName: string
  invitedAt: Instant
  acceptedAt: Instant | null
  endedAt: Instant | null
  endedByName: string | null
  endedWhy: string | null
  /** The idempotency key of the request that ended it. */
  endedKey?: string
  /** The grant that this one takes over from, in a hand-over. */
  takesOver: string | null
  /** The grant that is taking this one over: only one can. Null until somebody accepts a hand-over. */
  heir: string | null
  /** When the clock takes the name out: long after it ended or ran out; null while it is in force. */
  keptUntil?: Instant | null
  demo?: true
}

/** The wrong invitation codes a person has tried in an hour. `_id` is their openid. */
export interface TriesRecord {
  _id: string
  /** `YYYY-MM-DDTHH` */
  hour: string
  /** The start of each code's hash. */
  wrong: string[]
}

/** County grants that were ended or are about to be; with `rev` it lets only one go at a time. */
export interface LeavingRecord {
  _id: 'county'
  rev: number
  grants: string[]
}

/** What only the functions know, made at its first use. */
export interface SecretRecord {
  _id: 'invitations' | 'door'
  /** 32 random bytes, hex. */
  value: string
}

/** A line of the audit log. Written before the act it tells of; never changed, never removed. */
export interface AuditRecord {
  _id: string
  at: Instant
  /** openid */
  by: string
  byName: string
  act: Act
  thing: { kind: string; id: string; title: string }
  /** Of the thing, from the county down. */
  path: string[]
  why: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  /** The idempotency key of the request. */
  key: string
}
