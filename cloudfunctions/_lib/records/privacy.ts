import type { Instant } from '../../../types/time'

/** Somebody who is being erased; gone itself soon after that is through. */
export interface ErasureRecord {
  /** The person's key, so that pressing twice is one erasing. */
  _id: string
  /** openid */
  person: string
  /** What stands in place of the account from now on, made by chance; another one for each erasing. */
  gone: string
  at: Instant
  /** The end of it; what bears a later time is of somebody who came back. */
  doneAt: Instant | null
  /** Idempotency keys of the last requests that wished it. */
  keys?: string[]
}
