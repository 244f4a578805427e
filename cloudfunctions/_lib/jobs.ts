import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Instant } from '../../types/time'
import { command as _ } from './collection'
import { jobs } from './collections'
import type { JobRecord } from './records/job'

/** What a kind of job does. Both may be done again when a call breaks off, and then leave the same behind. */
export interface Work {
  /** Does some items. @returns the id of a file that holds what came of them */
  part(job: JobRecord, items: readonly string[], now: Instant): Promise<string>
  /** Puts the parts together. */
  finish(job: JobRecord): Promise<{ fileId: string; bytes: number }>
}

const PART_ITEMS = 20
const ITEMS_PER_CALL = 60
const CALL_MS = 8_000
/** Putting together wants nearly a whole call for itself. */
const FINISH_WITHIN_MS = 1_500
/** Until others may go on after a call that died; a part is done well within. */
const LEASE_MS = 20_000
const FINISH_LEASE_MS = 65_000
/** Calls in a row that came to nothing, after which nobody goes on by themselves. */
const FAILURES_MAX = 8

/** Of no lease: earlier than any instant. */
export const FREE = ''

/**
 * Goes on with a job for some seconds. One call at a time works on a job; whoever comes meanwhile, or when it
 * is over, is only told how it stands. Null when there is no such job.
 */
export async function workOn(jobId: string, now: Instant, work: Work): Promise<JobRecord | null> {
  const begun = performance.now()
  const spent = () => performance.now() - begun
  /** The county's clock stands still within a call, so the time spent is added. */
  const inMs = (ms: number): Instant => new Date(Date.parse(now) + spent() + ms).toISOString()
  const lease = randomUUID()
  await jobs.takeIf(
    { _id: jobId, status: 'running', leaseUntil: _.lt(now) },
    { lease, leaseUntil: inMs(LEASE_MS), failures: _.inc(1) },
  )
  // Read back rather than believed: the answer to the write may have been lost.
  let job = await jobs.find(jobId)
  if (job?.status !== 'running' || job.lease !== lease) return job
  if (job.failures > FAILURES_MAX) return over(job, { status: 'failed' }, now)
  const last = Math.min(job.items.length, job.done + ITEMS_PER_CALL)
  try {
    while (job.done < last && spent() < CALL_MS) {
      const items = job.items.slice(job.done, Math.min(last, job.done + PART_ITEMS))
      const file = await work.part(job, items, now)
      const next = await advance(job, items.length, file, inMs(LEASE_MS))
      if (next?.lease !== lease) return next
      job = next
    }
    if (job.done === job.items.length && spent() < FINISH_WITHIN_MS) {
      await jobs.takeIf({ _id: jobId, lease }, { leaseUntil: inMs(FINISH_LEASE_MS) })
      return await over(job, { status: 'done', ...(await work.finish(job)) }, inMs(0))
    }
  } catch (error) {
    await release(job)
    throw error
  }
  await release(job)
  return { ...job, lease: FREE, leaseUntil: FREE }
}

/** Writes a part down, once: the number of finished items is the condition. */
async function advance(
  job: JobRecord,
  count: number,
  file: string,
  leaseUntil: Instant,
): Promise<JobRecord | null> {
  const { _id, lease, done } = job
  const written = await jobs.takeIf(
    { _id, lease, done },
    { done: done + count, parts: _.push([file]), failures: 0, leaseUntil },
  )
  if (!written) return jobs.find(_id)
  return { ...job, done: done + count, parts: [...job.parts, file], failures: 0 }
}

const release = ({ _id, lease }: JobRecord) => jobs.takeIf({ _id, lease }, { lease: FREE, leaseUntil: FREE })

async function over(
  job: JobRecord,
  result: { status: 'done'; fileId: string; bytes: number } | { status: 'failed' },
  finishedAt: Instant,
): Promise<JobRecord | null> {
  const { _id, lease } = job
  const data = { ...result, finishedAt, lease: FREE, leaseUntil: FREE }
  await jobs.takeIf({ _id, lease, status: 'running' }, data)
  return jobs.find(_id)
}

/** Jobs that wait for somebody to go on with them, those left longest first. */
export const waitingJobs = (now: Instant, limit: number): Promise<JobRecord[]> =>
  jobs.list({ status: 'running', leaseUntil: _.lt(now) }, { order: [['leaseUntil', 'asc']], limit })

/** The latest job of a node. */
export async function latestJob(nodeId: string): Promise<JobRecord | null> {
  const [job] = await jobs.list({ nodeId }, { order: [['startedAt', 'desc']], limit: 1 })
  return job ?? null
}
