import * as v from 'valibot'
import type { Contract } from './contract'
import { Id, line, Phone, words } from './text'
import { Day, Instant } from './time'

/** error 纠错: something shown is wrong · complaint 投诉 · suggestion 建议 */
export const FeedbackKind = v.picklist(['error', 'complaint', 'suggestion'])
export type FeedbackKind = v.InferOutput<typeof FeedbackKind>

/** What it is about. A page that shows nothing of its own belongs to the station it was opened for, if any. */
export const FeedbackAbout = v.variant('kind', [
  v.strictObject({ kind: v.literal('station'), id: Id }),
  v.strictObject({ kind: v.literal('activity'), id: Id }),
  v.strictObject({ kind: v.literal('project'), id: Id }),
  v.strictObject({ kind: v.literal('page'), id: line(20), stationId: v.optional(Id) }),
])
export type FeedbackAbout = v.InferOutput<typeof FeedbackAbout>

export const FeedbackStatus = v.picklist(['waiting', 'answered'])

const Answer = v.object({
  words: v.string(),
  at: Instant,
  /** The node that answered; never a person. */
  byNode: v.string(),
})

/** A report as the person who made it sees it. */
export const MyReport = v.object({
  id: Id,
  kind: FeedbackKind,
  about: v.object({ kind: v.picklist(['station', 'activity', 'project', 'page']), id: v.string() }),
  aboutTitle: v.string(),
  words: v.string(),
  status: FeedbackStatus,
  reportedAt: Instant,
  /** Answered on this day at the latest. */
  dueOn: Day,
  /** Who is to answer: the plate's name. After the deadline the next higher node as well. */
  desks: v.array(v.string()),
  overdue: v.boolean(),
  answer: v.nullable(Answer),
})
export type MyReport = v.InferOutput<typeof MyReport>

/** A report as staff see it. Who made it is not told; a phone number is there only if they left one. */
export const Report = v.object({
  ...MyReport.entries,
  /** e.g. 138****8000 */
  phone: v.nullable(v.string()),
  /** The node whose staff were to answer first. */
  deskName: v.string(),
})
export type Report = v.InferOutput<typeof Report>

export const feedbackContract = {
  /** At most 5 may wait at a time, and 10 be made in a day. */
  report: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({
      kind: FeedbackKind,
      about: FeedbackAbout,
      words: words(300),
      /** For a call back; only the node that answers can see it, and it goes when they have answered. */
      phone: v.nullable(Phone),
    }),
    output: MyReport,
  },
  /** My reports and their answers, latest first, at most 50. */
  mine: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ reports: v.array(MyReport) }),
  },
  /** waiting: what the caller's nodes have to answer, oldest first · answered: latest first. At most 100. */
  queue: {
    allow: ['staff'],
    right: 'feedback.answer',
    input: v.strictObject({ which: v.picklist(['waiting', 'answered']) }),
    output: v.object({ reports: v.array(Report), more: v.boolean() }),
  },
  open: {
    allow: ['staff'],
    right: 'feedback.answer',
    input: v.strictObject({ reportId: Id }),
    output: Report,
  },
  /** The whole number for calling back; written down in the log. */
  callBack: {
    allow: ['staff'],
    right: 'feedback.answer',
    write: true,
    input: v.strictObject({ reportId: Id }),
    output: v.object({ phone: v.nullable(v.string()) }),
  },
  answer: {
    allow: ['staff'],
    right: 'feedback.answer',
    write: true,
    input: v.strictObject({ reportId: Id, words: words(300) }),
    output: Report,
  },
  /** To the node above, which can do more about it; the deadline stays. */
  passUp: {
    allow: ['staff'],
    right: 'feedback.answer',
    write: true,
    input: v.strictObject({ reportId: Id, why: line(100) }),
    output: Report,
  },
} as const satisfies Contract
