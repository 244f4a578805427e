import type { Instant } from '../../../types/time'

/**
 * Work too long for one call. Its items are done in order, a part at a time; each part that is finished is
 * written down with one conditional update, so nothing finished is done again and nothing is done half.
 */
export interface JobRecord {
  /** From the idempotency key of who began it. */
  _id: string
  kind: 'signs'
  nodeId: string
  nodeName: string
  path: string[]
  status: 'running' | 'done' | 'failed'
  /** What there is to do, in order; the first `done` of them are finished. */
  items: string[]
  done: number
  /** A file for each finished part, in order. */
  parts: string[]
  /** The result. */
  fileId: string | null
  bytes: number | null
  /** Who works on it now, and until when nobody else does. */
  lease: string
  leaseUntil: Instant
  /** Attempts in a row that broke off with an error. */
  failures: number
  by: string
  byName: string
  startedAt: Instant
  finishedAt: Instant | null
}
