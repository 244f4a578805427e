import type { clockContract } from '../../types/clock'
import type { Actions } from '../_lib/defineFunction'
import { releaseCancelled } from './releaseCancelled'
import { releaseUnbooked } from './releaseUnbooked'
import { sendBooked } from './sendBooked'

/** Each job is safe to run twice or late, and does a bounded amount of work per run. */
const jobs = { releaseUnbooked, releaseCancelled, sendBooked }

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
