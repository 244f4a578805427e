import * as v from 'valibot'
import type { Contract } from './contract'
import { Role, rights } from './rights'
import { StationLevel } from './station'
import { Id, line } from './text'
import { Instant } from './time'

/** A role somebody holds. */
export const Grant = v.object({
  id: Id,
  role: Role,
  nodeId: Id,
  nodeName: v.string(),
  level: StationLevel,
  validUntil: v.nullable(Instant),
})
export type Grant = v.InferOutput<typeof Grant>

/** What became of an invitation; `expired` also when its role has come to its end. */
export const GrantStatus = v.picklist(['invited', 'active', 'expired', 'revoked', 'handedOver'])
export type GrantStatus = v.InferOutput<typeof GrantStatus>

/** A grant as those see it who may give it. No identity leaves: `mine` says enough. */
export const GrantRow = v.object({
  ...Grant.entries,
  name: v.string(),
  status: GrantStatus,
  invitedByName: v.string(),
  invitedAt: Instant,
  codeExpiresAt: Instant,
  acceptedAt: v.nullable(Instant),
  endedAt: v.nullable(Instant),
  endedByName: v.nullable(v.string()),
  endedWhy: v.nullable(v.string()),
  /** Whether accepting it ends another's grant: a hand-over 交接. */
  takesOver: v.boolean(),
  mine: v.boolean(),
  /** Whether the caller may revoke or hand over this one. */
  mayEnd: v.boolean(),
})
export type GrantRow = v.InferOutput<typeof GrantRow>

/** Ten characters without look-alikes; blanks, dashes and small letters as people type them. */
export const InvitationCode = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text) => text.replace(/[\s-]/g, '').toUpperCase()),
  v.regex(/^[2-9A-HJKMNP-TV-Z]{10}$/),
)

/** What an invitation offers, to read before accepting it. */
export const Invitation = v.object({
  role: Role,
  nodeName: v.string(),
  level: StationLevel,
  name: v.string(),
  invitedByName: v.string(),
  codeExpiresAt: Instant,
  validUntil: v.nullable(Instant),
  takesOver: v.boolean(),
  /** Whether the one who asks has accepted it already. */
  mine: v.boolean(),
})
export type Invitation = v.InferOutput<typeof Invitation>

const Why = line(200)
const Sent = v.object({ code: v.string(), grant: GrantRow })

export const staffContract = {
  /** What I may do and for which nodes; for somebody without a grant both lists are empty. */
  me: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({
      name: v.nullable(v.string()),
      grants: v.array(Grant),
      rights: v.array(v.picklist(rights)),
    }),
  },
  /** Who has or had which role at a node and below it, latest first, 50 a page. */
  list: {
    allow: ['staff'],
    right: 'grant.give',
    input: v.strictObject({ nodeId: Id, ended: v.optional(v.boolean()), before: v.optional(Instant) }),
    output: v.object({ grants: v.array(GrantRow), more: v.boolean() }),
  },
  /** Offers a role. The code is in this reply and nowhere else; the same request sent again gives the same one. */
  invite: {
    allow: ['staff'],
    right: 'grant.give',
    write: true,
    input: v.strictObject({
      role: Role,
      nodeId: Id,
      name: line(20),
      validUntil: v.optional(v.nullable(Instant)),
    }),
    output: Sent,
  },
  /** Offers somebody's role to their successor; who accepts it takes it over at that moment. */
  handOver: {
    allow: ['staff'],
    right: 'grant.give',
    write: true,
    input: v.strictObject({ grantId: Id, name: line(20) }),
    output: Sent,
  },
  withdrawInvitation: {
    allow: ['staff'],
    right: 'grant.give',
    write: true,
    input: v.strictObject({ grantId: Id }),
    output: GrantRow,
  },
  /** Ends a role at once: the very next call of its holder is refused. */
  revoke: {
    allow: ['staff'],
    right: 'grant.give',
    write: true,
    input: v.strictObject({ grantId: Id, why: Why }),
    output: GrantRow,
  },
  lookInvitation: {
    allow: ['resident'],
    input: v.strictObject({ code: InvitationCode }),
    output: Invitation,
  },
  /** Binds the role to whoever WeChat says is calling. */
  accept: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ code: InvitationCode }),
    output: Grant,
  },
} as const satisfies Contract
