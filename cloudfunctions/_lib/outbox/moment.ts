import type { Instant } from '../../../types/time'

/** The time as it goes on within a run; the platform's answer to "now" is that of its beginning. */
export interface Moment {
  now(): Instant
  /** Milliseconds left of the run. */
  left(): number
}

export function startMoment(beganAt: Instant, ms: number): Moment {
  const began = performance.now()
  const spent = () => performance.now() - began
  return {
    now: () => new Date(Date.parse(beganAt) + spent()).toISOString(),
    left: () => ms - spent(),
  }
}
