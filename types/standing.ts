import * as v from 'valibot'
import { Appeal } from './booking'
import { BookingStatus } from './bookingStatus'
import type { Contract } from './contract'
import { Count, Id, line } from './text'
import { Instant } from './time'

/** Something that counts against keeping one's word, or would. */
export const StandingMark = v.object({
  bookingId: Id,
  title: v.string(),
  startsAt: Instant,
  status: BookingStatus,
  appealUntil: v.nullable(Instant),
  appeal: v.nullable(Appeal),
})
export type StandingMark = v.InferOutput<typeof StandingMark>

export const AppealRow = v.object({
  bookingId: Id,
  activityTitle: v.string(),
  startsAt: Instant,
  name: v.nullable(v.string()),
  status: BookingStatus,
  appeal: Appeal,
})
export type AppealRow = v.InferOutput<typeof AppealRow>

export const standingContract = {
  /** How I kept my word over the last days; nobody else ever reads it. */
  mine: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({
      state: v.picklist(['good', 'note', 'limited']),
      until: v.nullable(Instant),
      marks: v.array(StandingMark),
    }),
  },
  /** Says why one could not come. */
  appeal: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ bookingId: Id, words: line(100) }),
    output: StandingMark,
  },
  /** Objections that wait at a node and below, oldest first, at most 100. */
  list: {
    allow: ['staff'],
    right: 'standing.answer',
    input: v.strictObject({ nodeId: Id }),
    output: v.object({ rows: v.array(AppealRow), count: Count }),
  },
  /** Excuses, with or without an objection, or keeps the mark; always with a reason. */
  answer: {
    allow: ['staff'],
    right: 'standing.answer',
    write: true,
    input: v.strictObject({ bookingId: Id, excused: v.boolean(), why: line(200) }),
    output: v.object({ status: BookingStatus }),
  },
} as const satisfies Contract
