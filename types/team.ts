import * as v from 'valibot'
import type { Contract } from './contract'
import { Id, Phone } from './text'
import { Instant } from './time'

/** open: whoever wants · ask: the leader says yes · invite: the leader asks */
export const JoinMode = v.picklist(['open', 'ask', 'invite'])
export type JoinMode = v.InferOutput<typeof JoinMode>

export const TeamKind = v.picklist(['general', 'backbone', 'village', 'social', 'other'])

/** A person in a team, or who wants to be; `invited` waits for the person, `asked` for the leader. */
export const MemberStatus = v.picklist(['member', 'asked', 'invited', 'refused', 'left'])
export type MemberStatus = v.InferOutput<typeof MemberStatus>

export const TeamRow = v.object({
  id: Id,
  name: v.string(),
  kind: v.nullable(TeamKind),
  parentId: v.nullable(Id),
  joinMode: JoinMode,
  leaderName: v.nullable(v.string()),
  /** Somebody leads it in this system, so that joining is answered. */
  led: v.boolean(),
  words: v.nullable(v.string()),
  /** Mine in it, or null. */
  mine: v.nullable(MemberStatus),
  iLead: v.boolean(),
})
export type TeamRow = v.InferOutput<typeof TeamRow>

const one = v.strictObject({ teamId: Id })

export const teamContract = {
  /** The teams of the county: below one, or the top ones; by name, 50 at a time. */
  list: {
    allow: ['anyone'],
    input: v.strictObject({ parentId: v.nullable(Id), after: v.optional(v.string()) }),
    output: v.object({ parent: v.nullable(TeamRow), teams: v.array(TeamRow), more: v.boolean() }),
  },
  /** Teams I am in, asked for, am invited to, or lead. */
  mine: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ teams: v.array(TeamRow) }),
  },
  join: { allow: ['resident'], write: true, input: one, output: v.object({ mine: MemberStatus }) },
  leave: { allow: ['resident'], write: true, input: one, output: v.object({}) },
  /** For its leader: who waits and who is in, at most 200. */
  members: {
    allow: ['resident'],
    input: one,
    output: v.object({
      members: v.array(v.object({ id: Id, name: v.string(), status: MemberStatus, at: Instant })),
    }),
  },
  answer: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ memberId: Id, yes: v.boolean() }),
    output: v.object({}),
  },
  /** The leader invites a volunteer by the number they signed up with; whether there is one is not said. */
  invite: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ teamId: Id, phone: Phone }),
    output: v.object({}),
  },
  /** Where it stands in the tree, how one joins, and which volunteer leads it. */
  set: {
    allow: ['staff'],
    right: 'station.edit',
    write: true,
    input: v.strictObject({
      teamId: Id,
      parentId: v.nullable(Id),
      joinMode: JoinMode,
      /** Empty leaves the leader as it is. */
      leaderPhone: v.optional(Phone),
    }),
    output: v.object({ team: TeamRow }),
  },
} as const satisfies Contract
