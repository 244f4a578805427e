import type { Day, Instant } from '../../../types/time'

/** What became of a plate. Absent means not yet. */
export interface SignLife {
  /** WeChat's picture of the code in the storage, drawn once. */
  picture?: string
  /** When its sheets were last made for the printer. */
  printedAt?: Instant
  installedAt?: Instant
  damagedAt?: Instant | null
  damagedNote?: string | null
  /** The code that took its place. */
  replacedBy?: string
  /** The idempotency key of the request that replaced it. */
  replaceKey?: string
  issuedAt?: Instant
  /** The idempotency keys of the latest marks. */
  keys?: string[]
  lastScannedOn?: Day
}
