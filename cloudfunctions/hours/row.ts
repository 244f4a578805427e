import type { HoursRow } from '../../types/hours'
import type { HoursRecord } from '../_lib/records/hours'

export const rowOf = ({ _id, ...record }: HoursRecord): HoursRow => ({ ...record, id: _id })
