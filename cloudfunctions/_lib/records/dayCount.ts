import type { Day } from '../../../types/time'

/** How much of one kind a person did today; `_id` is kind_person key. Gone two days later. */
export interface DayCountRecord {
  _id: string
  on: Day
  count: number
  /** Of the requests that were counted last, so that one sent again is not counted again. */
  keys: string[]
  /** Keys of requests whose work was undone for good, as by erasing it. */
  spent: string[]
}
