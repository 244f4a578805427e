import * as v from 'valibot'
import type { Contract } from './contract'
import { Count } from './text'
import { Instant } from './time'

/** How one job of the clock is doing. */
export const JobHealth = v.object({
  name: v.string(),
  lastAt: v.nullable(Instant),
  lastOkAt: v.nullable(Instant),
  /** Failures in a row. */
  failures: Count,
  count: Count,
  ms: Count,
})
export type JobHealth = v.InferOutput<typeof JobHealth>

/** Things that wait for the clock: how many (at most 100 are counted), and since when the oldest. */
export const Backlog = v.object({ name: v.string(), count: Count, oldest: v.nullable(Instant) })
export type Backlog = v.InferOutput<typeof Backlog>

/** A counter that did not agree with its records. */
export const Difference = v.object({
  activityId: v.string(),
  title: v.string(),
  what: v.string(),
  at: Instant,
  mended: v.boolean(),
})
export type Difference = v.InferOutput<typeof Difference>

export const systemContract = {
  health: {
    allow: ['staff'],
    right: 'system.see',
    input: v.strictObject({}),
    output: v.object({
      lastTickAt: v.nullable(Instant),
      jobs: v.array(JobHealth),
      backlog: v.array(Backlog),
      differences: v.array(Difference),
    }),
  },
} as const satisfies Contract
