import * as v from 'valibot'
import type { Contract } from './contract'
import { errors } from './errors'
import { StationLine } from './station'
import { Id, line } from './text'
import { Day, Instant } from './time'

/** What can happen to a node of the tree. */
export const TreeWish = v.variant('act', [
  v.strictObject({ act: v.literal('rename'), name: line(20) }),
  /** Into another node of the same level, which stands for it from then on. */
  v.strictObject({ act: v.literal('merge'), intoId: Id }),
  /** A station to another town. */
  v.strictObject({ act: v.literal('move'), townId: Id }),
  v.strictObject({ act: v.literal('close') }),
])
export type TreeWish = v.InferOutput<typeof TreeWish>

/**
 * planned: its day is to come · running: begun, the clock brings it to its end · blocked: impossible when its
 * day came · dropped: taken back before its day.
 */
export const TreeChangeStatus = v.picklist(['planned', 'running', 'done', 'blocked', 'dropped'])
export type TreeChangeStatus = v.InferOutput<typeof TreeChangeStatus>

export const TreeChange = v.object({
  id: Id,
  nodeId: Id,
  /** The plate's name when it was planned. */
  nodeName: v.string(),
  wish: TreeWish,
  /** The name of the node merged into or the town moved to. */
  otherName: v.nullable(v.string()),
  onDay: Day,
  why: v.string(),
  byName: v.string(),
  plannedAt: Instant,
  status: TreeChangeStatus,
  doneAt: v.nullable(Instant),
  /** Why it was impossible. */
  blockedBy: v.nullable(v.picklist(Object.keys(errors) as [keyof typeof errors])),
})
export type TreeChange = v.InferOutput<typeof TreeChange>

export const treeContract = {
  /** A node before it is changed: what it has coming up, and what is planned or was done. */
  node: {
    allow: ['staff'],
    right: 'tree.change',
    input: v.strictObject({ nodeId: Id }),
    output: v.object({
      station: v.object({
        ...StationLine.entries,
        fullName: v.string(),
        townId: v.nullable(Id),
        status: v.picklist(['open', 'merged', 'closed']),
      }),
      /** Its activities from now on, soonest first, at most 20. */
      coming: v.array(v.object({ id: Id, title: v.string(), startsAt: Instant })),
      comingMore: v.boolean(),
      changes: v.array(TreeChange),
    }),
  },
  /** Writes down a change for a day; one for today is carried out at once. */
  plan: {
    allow: ['staff'],
    right: 'tree.change',
    write: true,
    input: v.strictObject({ nodeId: Id, wish: TreeWish, onDay: Day, why: line(200) }),
    output: TreeChange,
  },
  /** Takes a change back whose day has not come. */
  drop: {
    allow: ['staff'],
    right: 'tree.change',
    write: true,
    input: v.strictObject({ changeId: Id, why: line(200) }),
    output: TreeChange,
  },
  /** What was planned and done in the tree, latest first, at most 100. */
  changes: {
    allow: ['staff'],
    right: 'tree.change',
    input: v.strictObject({}),
    output: v.object({ changes: v.array(TreeChange), more: v.boolean() }),
  },
} as const satisfies Contract
