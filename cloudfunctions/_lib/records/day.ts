import type * as v from 'valibot'
import type { Outcome, PhotoState, RevealReason } from '../../../types/day'
import type { Day, Instant } from '../../../types/time'

/** What staff wrote down of an activity; kept in the activity itself. */
export interface OutcomeRecord extends v.InferOutput<typeof Outcome> {
  /** openid */
  by: string
  /** The idempotency key of the save. */
  key: string
}

/** One of the nine places for photos of an activity: `_id` is the activity's with its number. */
export interface PhotoRecord {
  _id: string
  /** Of the photo itself: the place may hold another one later. */
  photoId: string
  activityId: string
  /** removed: by its staff or because WeChat found it risky; the place may be taken again. */
  state: PhotoState | 'removed'
  fileId: string
  /** Under which WeChat tells of its check. */
  traceId: string
  /** openid */
  by: string
  byName: string
  /** Who added it said at this moment that those in it agreed. */
  at: Instant
  demo?: true
}

/** What WeChat said of a medium, by trace id; it may come before the photo is written down. */
export interface VerdictRecord {
  _id: string
  suggest: 'pass' | 'review' | 'risky'
  at: Instant
}

/** One of the look-ups of phone numbers that a person has in a day: `_id` is the person's with day and number. */
export interface RevealRecord {
  _id: string
  /** openid */
  by: string
  on: Day
  bookingId: string
  activityId: string
  reason: RevealReason
  at: Instant
  until: Instant
  key: string
}
