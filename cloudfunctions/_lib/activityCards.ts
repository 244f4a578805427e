import type { ActivityCard } from '../../types/activity'
import type { ActivityLine, ActivityRecord } from './records'

/** Fields no list needs; leaving them behind keeps the menu small on the wire. */
export const LINE = {
  holders: false,
  content: false,
  bring: false,
  placeRoute: false,
  access: false,
  contactName: false,
  contactPhone: false,
} as const satisfies Partial<Record<keyof ActivityRecord, false>>

/** A stored activity as a list shows it; the reply keeps what the contract names. */
export const cardOf = (record: ActivityLine): ActivityCard => ({ ...record, id: record._id })
