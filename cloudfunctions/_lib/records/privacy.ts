import type { Instant } from '../../../types/time'

/** Somebody who is being erased; gone itself soon after that is through. */
export interface ErasureRecord {
  /** The person's key, so that pressing twice is one erasing. */
  _id: string
  /** openid */
  person: string
  /** What stands in place of the account from now on, made by chance. */
  gone: string
  at: Instant
  doneAt: Instant | null
}
