import type { Part } from '../../../domain/stats'

/**
 * The counted numbers of a node in a month; `_id` is `own_<node>_<month>` for what a node itself organised and
 * `all_<node>_<month>` for a town or the county with all below it. Always counted anew as a whole, never added
 * to, so that counting twice changes nothing.
 */
export interface StatRecord {
  _id: string
  kind: 'own' | 'all'
  nodeId: string
  month: string
  /**
   * The nodes whose `all` these numbers go into, and their share by node: a station that was moved leaves its
   * past with its former town. The county's own `all` goes nowhere and has its share under itself.
   */
  parents: string[]
  cells: Record<string, Part['cells']>
  days: Record<string, Part['days']>
  /** Empty in the county's `all`: those of its towns say it. */
  weeks: Record<string, Part['weeks']>
  /** Whether the parents may not have taken these numbers in yet. */
  dirty: boolean
  /** Counts on with every count, so that a slow one cannot write over a later one. */
  rev: number
}
