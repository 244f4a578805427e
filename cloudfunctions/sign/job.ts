import { createHash } from 'node:crypto'
import type { SignJob, signContract } from '../../types/sign'
import { jobs } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { staffIn, whyNotAt } from '../_lib/guard'
import { FREE, latestJob, waitingJobs, workOn } from '../_lib/jobs'
import type { JobRecord } from '../_lib/records/job'
import { linksTo } from '../_lib/storage'
import { signsOf, stationsBelow } from './read'
import { sheetWork } from './work'

type SignActions = Actions<typeof signContract>

/** What the clock does at a time; the rest waits for its next run. */
const CLOCK_JOBS = 3
const CLOCK_STEPS = 4
/** Time to load an archive on a slow line. */
const LINK_SECONDS = 2 * 60 * 60

export const startJob: SignActions['startJob'] = async ({ nodeId }, context) => {
  const found = await stationsBelow(context, nodeId)
  if (found instanceof Refusal) return found
  const latest = await latestJob(nodeId)
  const _id = idOf(context)
  if (latest && (latest.status === 'running' || latest._id === _id)) return shown(latest)
  const items = (await signsOf(found.below)).filter(({ status }) => status === 'current')
  if (items.length === 0) return refuse('sign_none')
  const job: JobRecord = {
    _id,
    kind: 'signs',
    nodeId,
    nodeName: found.node.name,
    path: found.path,
    status: 'running',
    items: items.map((sign) => sign._id),
    done: 0,
    parts: [],
    fileId: null,
    bytes: null,
    lease: FREE,
    leaseUntil: FREE,
    failures: 0,
    by: openidOf(context),
    byName: staffIn(context).name,
    startedAt: context.now,
    finishedAt: null,
  }
  const isNew = await jobs.put(job)
  return shown(isNew ? job : ((await jobs.find(_id)) ?? job))
}

/** One job for a request that arrives twice; another person's key is another job. */
const idOf = (context: Context): string =>
  createHash('sha256')
    .update(`${context.key}/${openidOf(context)}`)
    .digest('hex')
    .slice(0, 32)

export const step: SignActions['step'] = async ({ jobId }, context) => {
  const known = await jobs.find(jobId)
  const refusal = whyNotAt(context, known, 'sign_job_unknown')
  if (refusal) return refusal
  const job = await workOn(jobId, context.now, sheetWork)
  return job ? shown(job) : refuse('sign_job_unknown')
}

export const job: SignActions['job'] = async ({ nodeId }, context) => {
  const found = await stationsBelow(context, nodeId)
  if (found instanceof Refusal) return found
  const latest = await latestJob(nodeId)
  return { job: latest && (await shown(latest)) }
}

export const continueJobs: SignActions['continueJobs'] = async (_input, { now }) => {
  let steps = 0
  for (const { _id } of await waitingJobs(now, CLOCK_JOBS)) {
    for (let running = true; running && steps < CLOCK_STEPS; steps++) {
      running = (await workOn(_id, now, sheetWork))?.status === 'running'
    }
  }
  return { steps }
}

const shown = async (record: JobRecord): Promise<SignJob> => ({
  ...record,
  id: record._id,
  total: record.items.length,
  url: record.fileId ? ((await linksTo([record.fileId], LINK_SECONDS)).get(record.fileId) ?? null) : null,
})
