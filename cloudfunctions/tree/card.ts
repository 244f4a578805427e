import type { TreeChange } from '../../types/tree'
import type { StationRecord } from '../_lib/records'
import type { TreeChangeRecord } from '../_lib/records/tree'

export const cardOf = (record: TreeChangeRecord): TreeChange => ({ ...record, id: record._id })

/** A stored station as the rules of the tree know it. */
export const nodeOf = (station: StationRecord) => ({ ...station, id: station._id })
