import type { Instant } from '../types/time'
import { dayOf, instantOn } from './day'

/** How often a job of the clock runs: each time it ticks, once an hour, or once a day from a time at +08:00 on. */
export type Cadence = 'minute' | 'hour' | { dailyAt: string }

const HOUR_MS = 3_600_000

/** The moment from which a job is due again, or null for each tick. */
function dueSince(cadence: Cadence, now: Instant): Instant | null {
  if (cadence === 'minute') return null
  if (cadence === 'hour') return new Date(Math.floor(Date.parse(now) / HOUR_MS) * HOUR_MS).toISOString()
  return instantOn(dayOf(now), cadence.dailyAt)
}

/**
 * The jobs to run now, in their order. After a silence, however long, each is due once: what it missed it finds
 * itself by looking at what is due. One that failed is due again at the next tick.
 */
export function dueJobs<Name extends string>(
  cadences: Readonly<Record<Name, Cadence>>,
  lastOk: Readonly<Partial<Record<Name, Instant | null>>>,
  now: Instant,
): Name[] {
  return (Object.keys(cadences) as Name[]).filter((name) => {
    const since = dueSince(cadences[name], now)
    if (since === null) return true
    const last = lastOk[name] ?? null
    return now >= since && (last === null || last < since)
  })
}
