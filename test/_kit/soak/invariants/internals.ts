import { type Asked, lineOf } from '../journal'
import type { Town } from '../town'
import { broken, type Violation } from './violation'

/** Nothing goes wrong but what was made to: in no answer, in no job of the clock, on no console. */
export function internals({ journal, faulted, errors, restartedIn }: Town): Violation[] {
  const made = (id: string | null) => id !== null && faulted.has(id)
  const answers = journal.all.filter(({ outcome, code, requestId, beat }) => {
    if (outcome === 'internal') return !made(requestId)
    // The platform itself fails where an instance or the whole server was killed.
    return outcome === 'failed' && !made(requestId) && !restartedIn.has(beat) && !isSlowStart(code)
  })
  return [
    ...answers.map((asked) => broken('no internal error', [asked.requestId, asked.key], lineOf(asked))),
    ...journal.all.filter((asked) => failedJobs(asked) && !made(asked.requestId)).map(ofJob),
    ...errors
      .filter(({ requestId }) => !made(requestId))
      .map(({ requestId, name, text }) => broken('no error on a console', [requestId], `${name}: ${text}`)),
  ]
}

/** The local cloud's own limit for loading a function, on a machine that others keep busy; the phone tries again. */
const isSlowStart = (code: string | null) => code?.endsWith('loading the function took too long') ?? false

const failedJobs = ({ action, outcome, data }: Asked) =>
  action === 'clock.tick' && outcome === 'ok' && Object.keys(data?.failed ?? {}).length > 0

const ofJob = (asked: Asked) =>
  broken('jobs of the clock succeed', [asked.requestId], JSON.stringify(asked.data.failed))
