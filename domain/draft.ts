import type { ActivityFields, DraftStatus, ProjectFields } from '../types/draft'
import type { ErrorCode } from '../types/errors'
import type { Instant } from '../types/time'
import { addMinutes } from './day'

/*
 * Where words stand. Who lets them through is in reach.ts, what is still missing in hints.ts, and what happens to
 * an activity once it is public in liveActivity.ts.
 */

export type DraftEvent =
  | 'save'
  | 'submit'
  | 'publish'
  | 'sendBack'
  | 'takeBack'
  | 'takeUp'
  | 'decline'
  | 'drop'
  | 'withdraw'
  | 'change'

/**
 * The life of a draft: where an event leads, or null where it leads nowhere. `withdraw` is the public activity
 * being taken back, whatever is being written about it; `change` begins to write about a public one anew.
 */
const NEXT: Record<DraftStatus, Record<DraftEvent, DraftStatus | null>> = {
  draft: {
    save: 'draft',
    submit: 'submitted',
    publish: null,
    sendBack: null,
    takeBack: null,
    takeUp: null,
    decline: null,
    drop: 'dropped',
    withdraw: 'draft',
    change: null,
  },
  submitted: {
    save: null,
    submit: null,
    publish: 'published',
    sendBack: 'draft',
    takeBack: 'draft',
    takeUp: 'draft',
    decline: 'dropped',
    drop: null,
    withdraw: 'draft',
    change: null,
  },
  published: {
    save: null,
    submit: null,
    publish: null,
    sendBack: null,
    takeBack: null,
    takeUp: null,
    decline: null,
    drop: null,
    withdraw: 'draft',
    change: 'draft',
  },
  dropped: {
    save: null,
    submit: null,
    publish: null,
    sendBack: null,
    takeBack: null,
    takeUp: null,
    decline: null,
    drop: null,
    withdraw: 'draft',
    change: 'draft',
  },
}

/** The state after an event; null means that the event is not for this state. */
export const nextDraft = (status: DraftStatus, event: DraftEvent): DraftStatus | null => NEXT[status][event]

/** The refusal of an event that is not for this state. */
export function whyNotDraft(status: DraftStatus, event: DraftEvent): ErrorCode | null {
  if (nextDraft(status, event) !== null) return null
  if (event === 'save' || event === 'submit' || event === 'drop') {
    return status === 'submitted' ? 'draft_submitted' : 'draft_changed'
  }
  return event === 'change' || event === 'withdraw' ? 'draft_changed' : 'draft_not_waiting'
}

const WEEK_MINUTES = 7 * 24 * 60

/** The same for a coming week: moved by whole weeks, one at least, until it is not past. */
export function movedToNext(fields: ActivityFields, now: Instant): ActivityFields {
  const { startsAt, endsAt } = fields
  if (startsAt === null) return fields
  const behind = (Date.parse(now) - Date.parse(startsAt)) / (WEEK_MINUTES * 60_000)
  const minutes = Math.max(1, Math.floor(behind) + 1) * WEEK_MINUTES
  return {
    ...fields,
    startsAt: addMinutes(startsAt, minutes),
    endsAt: endsAt === null ? null : addMinutes(endsAt, minutes),
  }
}

export const EMPTY_ACTIVITY: ActivityFields = {
  title: null,
  category: null,
  contentArea: null,
  projectId: null,
  content: null,
  bring: null,
  startsAt: null,
  endsAt: null,
  placeName: null,
  placeRoute: null,
  access: null,
  audiences: ['everyone'],
  mode: 'dropIn',
  capacity: null,
  reserve: 0,
  maxParty: 1,
  asksName: false,
  asksPhone: false,
  reach: 'station',
  contactName: null,
  contactPhone: null,
}

export const EMPTY_PROJECT: ProjectFields = {
  name: null,
  category: null,
  contentArea: null,
  kind: 'regular',
  story: null,
}

/** What became of a resident's idea, in words for that person. */
export const sayProposal = (status: DraftStatus): string =>
  ({
    submitted: '实践站还没有看到，看到后会和您联系',
    draft: '实践站接下了，正在准备',
    published: '已经办成活动，点开就能看到',
    dropped: '这次没有办成',
  })[status]

/** The fields in which two versions differ. */
export const changedFields = (a: ActivityFields, b: ActivityFields): (keyof ActivityFields)[] =>
  (Object.keys(a) as (keyof ActivityFields)[]).filter(
    (field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]),
  )

/**
 * What a public activity says after a change was let through: the fields that were written anew, on top of how
 * the activity stands now. So a change begun before a postponement does not undo it.
 */
export function mergedChange(
  base: ActivityFields | null,
  written: ActivityFields,
  live: ActivityFields,
): { fields: ActivityFields; touched: (keyof ActivityFields)[] } {
  const wanted = base === null ? Object.keys(written) : changedFields(base, written)
  const changes = Object.fromEntries(wanted.map((field) => [field, written[field as keyof ActivityFields]]))
  const fields = { ...live, ...changes } as ActivityFields
  return { fields, touched: changedFields(live, fields) }
}

const PROMISED: readonly (keyof ActivityFields)[] = ['startsAt', 'endsAt', 'mode', 'capacity', 'reserve']

/** Whether a change touches what people who booked were promised: when it is, and the seats. */
export const touchesPromise = (touched: readonly (keyof ActivityFields)[]): boolean =>
  touched.some((field) => PROMISED.includes(field))
