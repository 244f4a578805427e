import { type Cadence, dueJobs } from '../../domain/jobs'
import type { clockContract } from '../../types/clock'
import type { Instant } from '../../types/time'
import { clockRuns } from '../_lib/collections'
import type { Actions } from '../_lib/defineFunction'
import { plainError } from '../_lib/plainError'
import type { JobRun } from '../_lib/records/system'
import { SELDOM } from './cadences'
import { callOff } from './callOff'
import { caseDeadlines } from './caseDeadlines'
import { closeAttendance } from './closeAttendance'
import { clueLapses } from './clueLapses'
import { count } from './count'
import { escalate } from './escalate'
import { escalateFeedback } from './escalateFeedback'
import { finishErasures } from './finishErasures'
import { finishGoodPeople } from './finishGoodPeople'
import { finishHandOvers } from './finishHandOvers'
import { growSeries } from './growSeries'
import { markReminders } from './markReminders'
import { openReserve } from './openReserve'
import { purgeCases } from './purgeCases'
import { purgeContacts } from './purgeContacts'
import { purgeMessages } from './purgeMessages'
import { purgeScratch } from './purgeScratch'
import { purgeWords } from './purgeWords'
import { recordHours } from './recordHours'
import { releaseCancelled } from './releaseCancelled'
import { releaseUnanswered } from './releaseUnanswered'
import { releaseUnbooked } from './releaseUnbooked'
import { remind } from './remind'
import { renewBehind } from './renewBehind'
import { repair } from './repair'
import { serveLines } from './serveLines'
import { spreadNews } from './spreadNews'
import { starNotices } from './starNotices'
import { tellBookings } from './tellBookings'
import { tellGoodPeople } from './tellGoodPeople'
import { tellOthers } from './tellOthers'
import { treeChanges } from './treeChanges'

/** Each job is safe to run twice, late or beside itself, and does a bounded amount of work per run. */
const jobs = {
  releaseUnbooked,
  releaseCancelled,
  releaseUnanswered,
  callOff,
  serveLines,
  closeAttendance,
  markReminders,
  remind,
  tellBookings,
  tellOthers,
  finishGoodPeople,
  finishHandOvers,
  tellGoodPeople,
  spreadNews,
  clueLapses,
  caseDeadlines,
  count,
  treeChanges,
  escalateFeedback,
  growSeries,
  escalate,
  openReserve,
  renewBehind,
  repair,
  recordHours,
  starNotices,
  finishErasures,
  purgeScratch,
  purgeContacts,
  purgeMessages,
  purgeWords,
  purgeCases,
}
export type JobName = keyof typeof jobs

const cadences = Object.fromEntries(
  Object.keys(jobs).map((name) => [name, SELDOM[name as JobName] ?? 'minute']),
) as Record<JobName, Cadence>

/** A function lives a minute at most; what is not begun by then waits for the next tick. */
const BUDGET_MS = 40_000

/**
 * Asks what is due and does it. A job that fails is logged, does not keep the others from running, and is due again
 * at the next tick. What is written down about the runs is for people; nothing relies on it but how seldom a job runs.
 */
export const tick: Actions<typeof clockContract>['tick'] = async (_input, { now }) => {
  const done: Record<string, number> = {}
  const failed: Record<string, number> = {}
  const runs: Record<string, JobRun> = { ...(await clockRuns.find('runs'))?.jobs }
  const lastOk = Object.fromEntries(Object.entries(runs).map(([name, { lastOkAt }]) => [name, lastOkAt]))
  const began = performance.now()
  for (const name of dueJobs<JobName>(cadences, lastOk, now)) {
    if (performance.now() - began > BUDGET_MS) break
    const run = await runJob(name, now)
    if (run.ok) done[name] = run.count
    else failed[name] = 1
    runs[name] = {
      lastAt: now,
      lastOkAt: run.ok ? now : (runs[name]?.lastOkAt ?? null),
      failures: run.ok ? 0 : (runs[name]?.failures ?? 0) + 1,
      count: run.count,
      ms: run.ms,
    }
  }
  await clockRuns.set('runs', { tickAt: now, jobs: runs })
  return { done, failed }
}

async function runJob(name: JobName, now: Instant): Promise<{ ok: boolean; count: number; ms: number }> {
  const began = performance.now()
  const ms = () => Math.round(performance.now() - began)
  try {
    return { ok: true, count: await jobs[name](now), ms: ms() }
  } catch (error) {
    console.error(JSON.stringify({ job: name, error: plainError(error) }))
    return { ok: false, count: 0, ms: ms() }
  }
}
