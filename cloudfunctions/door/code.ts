import { createHmac } from 'node:crypto'
import { county } from '../../config/county/current'
import type { Instant } from '../../types/time'
import { secretOf } from '../_lib/secret'

const WINDOW_MS = county.booking.arrival.codeSeconds * 1000

/** Which window of time an instant falls into. */
export const windowOf = (at: Instant): number => Math.floor(Date.parse(at) / WINDOW_MS)

const startOf = (window: number): Instant => new Date(window * WINDOW_MS).toISOString()

/** Six digits that only this activity has in this minute. */
async function codeIn(activityId: string, window: number): Promise<string> {
  const digest = createHmac('sha256', await secretOf('door'))
    .update(`${activityId}/${window}`)
    .digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

export async function codesFrom(activityId: string, now: Instant, count: number) {
  const first = windowOf(now)
  return Promise.all(
    Array.from({ length: count }, async (_, i) => ({
      code: await codeIn(activityId, first + i),
      from: startOf(first + i),
      until: startOf(first + i + 1),
    })),
  )
}

/** A code counts in its own minute and the next: people type slowly. */
export async function isCurrent(activityId: string, code: string, now: Instant): Promise<boolean> {
  const window = windowOf(now)
  return code === (await codeIn(activityId, window)) || code === (await codeIn(activityId, window - 1))
}
