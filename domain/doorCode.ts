import type { Instant } from '../types/time'

/** What the two codes at the door carry: a person's booking code, and the code of the minute of an activity. */

const BOOKING = /^FCB:([0-9A-Z]{6})$/
const DOOR = /^FCA:([A-Za-z0-9_-]{1,64}):(\d{6})$/

/** On the phone of who booked, for the desk to scan. */
export const bookingQr = (code: string): string => `FCB:${code}`

/** The booking code in what was scanned or typed; null when it is neither a code of ours nor six characters. */
export function readBookingCode(text: string): string | null {
  const said = text.trim().toUpperCase()
  return BOOKING.exec(said)?.[1] ?? (/^[0-9A-Z]{6}$/.test(said) ? said : null)
}

/** On the organiser's phone, for who comes to scan. */
export const doorQr = (activityId: string, code: string): string => `FCA:${activityId}:${code}`

/** The activity and the six digits in what was scanned; null for anything else, a sign 站牌 among it. */
export function readDoorQr(text: string): { activityId: string; code: string } | null {
  const [, activityId, code] = DOOR.exec(text.trim()) ?? []
  return activityId && code ? { activityId, code } : null
}

/** A code with the time in which it is shown. */
export interface ShownCode {
  code: string
  from: Instant
  until: Instant
}

/**
 * The code to show now, of those fetched at `fetchedAt` by this phone's own clock: the first one counted from then,
 * so a phone that is minutes wrong shows the right one. Null when they have run out.
 */
export function codeNow(codes: readonly ShownCode[], fetchedAt: Instant, now: Instant): ShownCode | null {
  const first = codes[0]
  if (!first) return null
  const right = first.from <= fetchedAt && fetchedAt < first.until
  const at = right ? now : after(first.from, millis(now) - millis(fetchedAt))
  return codes.find(({ from, until }) => from <= at && at < until) ?? null
}

const millis = (at: Instant): number => Date.parse(at)
const after = (at: Instant, ms: number): Instant => new Date(millis(at) + ms).toISOString()
