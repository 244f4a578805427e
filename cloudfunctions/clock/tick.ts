import type { clockContract } from '../../types/clock'
import type { Actions } from '../_lib/defineFunction'
import { callOff } from './callOff'
import { count } from './count'
import { escalate } from './escalate'
import { escalateFeedback } from './escalateFeedback'
import { growSeries } from './growSeries'
import { openReserve } from './openReserve'
import { purgeScratch } from './purgeScratch'
import { releaseCancelled } from './releaseCancelled'
import { releaseUnanswered } from './releaseUnanswered'
import { releaseUnbooked } from './releaseUnbooked'
import { renewBehind } from './renewBehind'
import { sendBooked } from './sendBooked'
import { serveLines } from './serveLines'
import { treeChanges } from './treeChanges'

/** Each job is safe to run twice or late, and does a bounded amount of work per run. */
const jobs = {
  releaseUnbooked,
  releaseCancelled,
  releaseUnanswered,
  callOff,
  serveLines,
  sendBooked,
  count,
  treeChanges,
  escalateFeedback,
  growSeries,
  escalate,
  openReserve,
  renewBehind,
  purgeScratch,
}

/** A job that fails is logged and does not keep the others from running. */
export const tick: Actions<typeof clockContract>['tick'] = async (_input, { now }) => {
  const done: Record<string, number> = {}
  const failed: Record<string, number> = {}
  for (const [name, job] of Object.entries(jobs)) {
    try {
      done[name] = await job(now)
    } catch (error) {
      failed[name] = 1
      console.error(JSON.stringify({ job: name, error: (error as Error).stack ?? String(error) }))
    }
  }
  return { done, failed }
}
