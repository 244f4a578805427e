import type { ActivityFields } from '../../../types/draft'
import type { Rhythm, SeriesStatus } from '../../../types/series'
import type { Day, Instant } from '../../../types/time'

/** A weekly series. Its words are those of the published activity it began with. */
export interface SeriesRecord {
  _id: string
  organiserId: string
  organiserName: string
  path: string[]
  /** Without times: those follow from the rhythm. */
  fields: ActivityFields
  rhythm: Rhythm
  skips: { on: Day; why: string }[]
  status: SeriesStatus
  /** Whose review it waits for while waiting. */
  waitsAt: string[]
  returnedWhy: string | null
  by: string
  byName: string
  submittedAt: Instant
  /** Dates are made up to this day; empty while they have to be gone over at once. */
  grownThrough: Day | ''
  /** Keys of the writes that were done, so that one sent again changes nothing. */
  keys: string[]
  rev: number
}
