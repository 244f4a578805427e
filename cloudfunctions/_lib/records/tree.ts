import type { Instant } from '../../../types/time'
import type { TreeChange } from '../../../types/tree'

/** A change of the tree from its plan on; never removed, so that it can be told what stood when. */
export interface TreeChangeRecord extends Omit<TreeChange, 'id'> {
  _id: string
  /** The node merged into or the town moved to. */
  otherId: string | null
  /** openid */
  by: string
  /** When the clock has something to do with it: its day, and once more some minutes after it was done. */
  dueAt: Instant | null
  /** Activities that start from here on go along; set when it begins. */
  fromAt: Instant | null
  /** What stood before, from the moment it begins. */
  before: {
    name: string
    fullName: string
    townId: string | null
    townName: string | null
    path: string[]
  } | null
}
