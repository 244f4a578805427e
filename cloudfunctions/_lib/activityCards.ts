import type { ActivityCard, ActivityStatus } from '../../types/activity'
import type { ActivityLine, ActivityRecord } from './records'

/** What only the page of an activity shows, as staff wrote it. Every list leaves it behind in the database. */
export const PAGE_ONLY = {
  content: false,
  bring: false,
  placeRoute: false,
  access: false,
  contactName: false,
  contactPhone: false,
} as const satisfies Partial<Record<keyof ActivityRecord, false>>

type PageOnly = keyof typeof PAGE_ONLY

/** Those fields of an activity, or of what staff wrote of one. */
export const pageOnlyOf = <T extends Record<PageOnly, unknown>>(from: T): Pick<T, PageOnly> =>
  Object.fromEntries(
    (Object.keys(PAGE_ONLY) as PageOnly[]).map((field) => [field, from[field]]),
  ) as unknown as Pick<T, PageOnly>

/** Fields no list needs; leaving them behind keeps the menu small on the wire. */
export const LINE = {
  ...PAGE_ONLY,
  holders: false,
  line: false,
  moves: false,
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
