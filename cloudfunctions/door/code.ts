import { createHmac, randomBytes } from 'node:crypto'
import { county } from '../../config/county/current'
import type { Instant } from '../../types/time'
import { secrets } from '../_lib/collections'

let known: string | null = null

/** Made by whichever call is first, the same for all from then on; it never changes, so an instance keeps it. */
async function secret(): Promise<string> {
  if (known) return known
  await secrets.put({ _id: 'door', value: randomBytes(32).toString('hex') })
  known = (await secrets.find('door'))?.value ?? null
  if (!known) throw new Error('the secret was not stored')
  return known
}

const WINDOW_MS = county.booking.arrival.codeSeconds * 1000

/** Which window of time an instant falls into. */
export const windowOf = (at: Instant): number => Math.floor(Date.parse(at) / WINDOW_MS)

const startOf = (window: number): Instant => new Date(window * WINDOW_MS).toISOString()

/** Six digits that only this activity has in this minute. */
async function codeIn(activityId: string, window: number): Promise<string> {
  const digest = createHmac('sha256', await secret())
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
