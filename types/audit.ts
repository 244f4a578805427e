import * as v from 'valibot'
import type { Contract } from './contract'
import { Id } from './text'
import { Day, Instant } from './time'

/** What the audit log tells of. */
export const Act = v.picklist([
  'publish',
  'submit',
  'sendBack',
  'withdraw',
  'cancel',
  'postpone',
  'capacity',
  'settle',
  'record',
  'promote',
  'reveal',
  'export',
  'import',
  'undo',
  'invite',
  'accept',
  'revoke',
  'handOver',
  'trust',
  'edit',
  'rename',
  'merge',
  'move',
  'close',
  'issueSign',
  'markSign',
  'answer',
  'caseStep',
  'raise',
  'hide',
  'unhide',
  'revokeHonour',
  /** What the line before it told of did not come about: somebody else was faster. */
  'notDone',
  'erase',
])
export type Act = v.InferOutput<typeof Act>

/** A line of the log: who, when, what, why, and what changed. Identities stay inside. */
export const AuditLine = v.object({
  id: v.string(),
  at: Instant,
  byName: v.string(),
  act: Act,
  thing: v.object({ kind: v.string(), id: v.string(), title: v.string() }),
  nodeId: v.string(),
  why: v.nullable(v.string()),
  before: v.nullable(v.record(v.string(), v.unknown())),
  after: v.nullable(v.record(v.string(), v.unknown())),
})
export type AuditLine = v.InferOutput<typeof AuditLine>

export const auditContract = {
  /** What was done at a node and below it between two days, latest first, 50 a page. Nothing can change it. */
  list: {
    allow: ['staff'],
    right: 'audit.see',
    input: v.strictObject({
      nodeId: Id,
      fromOn: Day,
      toOn: Day,
      act: v.optional(Act),
      before: v.optional(Instant),
    }),
    output: v.object({ lines: v.array(AuditLine), more: v.boolean() }),
  },
} as const satisfies Contract
