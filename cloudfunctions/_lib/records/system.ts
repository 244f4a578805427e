import type { Instant } from '../../../types/time'

/** How a job of the clock went. */
export interface JobRun {
  lastAt: Instant
  lastOkAt: Instant | null
  failures: number
  count: number
  ms: number
}

/** All jobs of the clock in one document: read and written once per tick. */
export interface RunsRecord {
  _id: 'runs'
  tickAt: Instant
  jobs: Record<string, JobRun>
}

/** A counter that did not agree with its records; once per activity, difference and day. */
export interface DifferenceRecord {
  _id: string
  activityId: string
  title: string
  what: string
  at: Instant
  mended: boolean
}
