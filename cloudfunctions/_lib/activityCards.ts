import type { ActivityCard, ActivityStatus } from '../../types/activity'
import type { ActivityLine, ActivityRecord } from './records'

/** Fields no list needs; leaving them behind keeps the menu small on the wire. */
export const LINE = {
  holders: false,
  line: false,
  moves: false,
  content: false,
  bring: false,
  placeRoute: false,
  access: false,
  contactName: false,
  contactPhone: false,
  path: false,
  formerStarts: false,
  changedAt: false,
  doneKeys: false,
  outcome: false,
} as const satisfies Partial<Record<keyof ActivityRecord, false>>

/** To residents an activity that was withdrawn is one that is off; only who once booked and cancelled meets it. */
export const publicStatus = ({ status }: Pick<ActivityRecord, 'status'>): ActivityStatus =>
  status === 'withdrawn' ? 'cancelled' : status

/** A stored activity as a list shows it; the reply keeps what the contract names. */
export const cardOf = (record: ActivityLine): ActivityCard => ({
  ...record,
  id: record._id,
  status: publicStatus(record),
})
