import * as v from 'valibot'
import type { Contract } from './contract'
import { Count, Id, line } from './text'
import { Instant } from './time'

/** recorded 系统记录: from check-in and check-out · entered 人工补录: written down by staff, approved by others. */
export const Ledger = v.picklist(['recorded', 'entered'])
export type Ledger = v.InferOutput<typeof Ledger>

export const HoursStatus = v.picklist([
  'recorded',
  'proposed',
  'confirmed',
  'refused',
  'contested',
  'corrected',
  'upheld',
])
export type HoursStatus = v.InferOutput<typeof HoursStatus>

/** What stands behind hours entered by hand. */
export const Evidence = v.picklist(['roster', 'photo', 'witness'])
export type Evidence = v.InferOutput<typeof Evidence>

/** One service of one person. Hours are counted in halves, so that they add up exactly. */
export const HoursRow = v.object({
  id: Id,
  ledger: Ledger,
  status: HoursStatus,
  activityId: Id,
  activityTitle: v.string(),
  organiserName: v.string(),
  from: Instant,
  until: Instant,
  halfHours: Count,
  /** What stood there before it was corrected; null when it never was. */
  formerHalfHours: v.nullable(Count),
  /** Of entered ones: who wrote it down, why, on what ground, and who approved. */
  byName: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  evidence: v.nullable(Evidence),
  approvedByName: v.nullable(v.string()),
  /** Why it was refused. */
  refusedWhy: v.nullable(v.string()),
  contest: v.nullable(
    v.object({
      at: Instant,
      /** The volunteer objects, or staff doubt it. */
      by: v.picklist(['person', 'staff']),
      words: v.string(),
      answeredAt: v.nullable(Instant),
      answer: v.nullable(v.string()),
    }),
  ),
})
export type HoursRow = v.InferOutput<typeof HoursRow>

/** A record that waits for staff: whose it is, and why this one of them may not answer. */
export const WaitingRow = v.object({
  ...HoursRow.entries,
  name: v.nullable(v.string()),
  code: v.nullable(v.string()),
  barred: v.nullable(v.picklist(['own', 'sameNode'])),
})
export type WaitingRow = v.InferOutput<typeof WaitingRow>

const told = {
  bookingId: Id,
  activityId: Id,
  title: v.string(),
  startsAt: Instant,
  endsAt: Instant,
}
/** Hours that a volunteer misses, and what came of it. */
const asked = {
  at: Instant,
  words: v.string(),
  answeredAt: v.nullable(Instant),
  answer: v.nullable(v.string()),
}

/** An activity at which somebody was to serve and for which nothing is written down. */
export const Unrecorded = v.object({ ...told, asked: v.nullable(v.object(asked)) })
export type Unrecorded = v.InferOutput<typeof Unrecorded>

export const MissingRow = v.object({
  id: Id,
  ...told,
  ...asked,
  name: v.nullable(v.string()),
  code: v.nullable(v.string()),
})
export type MissingRow = v.InferOutput<typeof MissingRow>

/** The two ledgers, never added up. */
export const Totals = v.object({ recorded: Count, entered: Count })
export type Totals = v.InferOutput<typeof Totals>

export const Star = v.object({
  id: Id,
  /** 1 to 5. */
  level: Count,
  status: v.picklist(['notice', 'granted', 'withdrawn']),
  noticeUntil: Instant,
  /** The name on the public notice; null without consent. */
  name: v.nullable(v.string()),
})
export type Star = v.InferOutput<typeof Star>

export const Certificate = v.object({
  number: v.string(),
  /** As the person wrote it; partly hidden to others. */
  name: v.string(),
  ...Totals.entries,
  asOf: Instant,
})
export type Certificate = v.InferOutput<typeof Certificate>

export const ExceptionRow = v.object({
  kind: v.picklist(['overlap', 'tooLong', 'person', 'enteredBy', 'activity']),
  words: v.string(),
  /** The records it is about, at most 20, and how many there are. */
  hours: v.array(HoursRow),
  count: Count,
})
export type ExceptionRow = v.InferOutput<typeof ExceptionRow>

/** A name goes before everybody's eyes: letters only. */
const name = v.pipe(line(20), v.regex(/^[\p{L}·•\s]+$/u))
const why = line(100)

export const hoursContract = {
  /** My services, latest first, at most 200, with both ledgers' totals and my stars. */
  mine: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ rows: v.array(HoursRow), totals: Totals, stars: v.array(Star) }),
  },
  /** Says that a record is wrong. */
  contest: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ id: Id, words: why }),
    output: HoursRow,
  },
  /** Activities of the last 90 days at which I was to serve and for which nothing is written down, latest first. */
  unrecorded: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ services: v.array(Unrecorded) }),
  },
  /** Says that hours are missing; answered with a reason, and entered like any others. */
  ask: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ bookingId: Id, words: why }),
    output: Unrecorded,
  },
  /** My certificates, latest first, at most 20. */
  certificates: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ certificates: v.array(Certificate) }),
  },
  /** A free certificate of what stands in both ledgers now. */
  certify: { allow: ['resident'], write: true, input: v.strictObject({ name }), output: Certificate },
  /** Whether a certificate is one of ours, and what it says; for anyone who holds its number. */
  verify: {
    allow: ['anyone'],
    input: v.strictObject({ number: v.pipe(v.string(), v.maxLength(24)) }),
    output: v.object({ certificate: v.nullable(Certificate) }),
  },
  /** Agrees that one's name stands on the public notice of stars, or takes it back with null. */
  nameOnNotice: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ starId: Id, name: v.nullable(name) }),
    output: Star,
  },
  /** Stars about to be given: names of who agreed, the number of all. */
  notice: {
    allow: ['anyone'],
    input: v.strictObject({}),
    output: v.object({
      stars: v.array(v.object({ level: Count, names: v.array(v.string()), count: Count, until: Instant })),
    }),
  },
  /** Volunteers of an activity that is over, with what stands for each. */
  ofActivity: {
    allow: ['staff'],
    right: 'hours.enter',
    input: v.strictObject({ activityId: Id }),
    output: v.object({
      activityTitle: v.string(),
      lengthHalfHours: Count,
      people: v.array(
        v.object({
          bookingId: Id,
          name: v.nullable(v.string()),
          code: v.string(),
          /** Half hours that may still be entered. */
          most: Count,
          /** Marked as having come only after the end: nothing is recorded of that. */
          heardLate: v.boolean(),
          rows: v.array(HoursRow),
        }),
      ),
    }),
  },
  /** Enters hours by hand for someone who had booked; somebody of another node has to approve. */
  enter: {
    allow: ['staff'],
    right: 'hours.enter',
    write: true,
    input: v.strictObject({
      bookingId: Id,
      halfHours: v.pipe(Count, v.minValue(1), v.maxValue(48)),
      reason: why,
      evidence: Evidence,
    }),
    output: HoursRow,
  },
  /** What waits for approval or for an answer at a node and below, oldest first, at most 100 each. */
  queue: {
    allow: ['staff'],
    right: 'hours.approve',
    input: v.strictObject({ nodeId: Id }),
    output: v.object({
      proposed: v.array(WaitingRow),
      contested: v.array(WaitingRow),
      missing: v.array(MissingRow),
    }),
  },
  approve: {
    allow: ['staff'],
    right: 'hours.approve',
    write: true,
    input: v.strictObject({ id: Id, approved: v.boolean(), why: v.optional(why) }),
    output: HoursRow,
  },
  /** Answers an objection: keeps the record, or lowers it. More hours are only ever entered and approved. */
  answer: {
    allow: ['staff'],
    right: 'hours.approve',
    write: true,
    input: v.strictObject({ id: Id, halfHours: Count, why }),
    output: HoursRow,
  },
  /** Answers who misses hours. Hours are entered apart from it. */
  answerMissing: {
    allow: ['staff'],
    right: 'hours.approve',
    write: true,
    input: v.strictObject({ id: Id, why }),
    output: v.object({ answered: v.literal(true) }),
  },
  /** Doubts a record: somebody else has to look at it and answer. */
  question: {
    allow: ['staff'],
    right: 'hours.approve',
    write: true,
    input: v.strictObject({ id: Id, words: why }),
    output: HoursRow,
  },
  /** What of the last 30 days somebody should look at, for the county. */
  exceptions: {
    allow: ['staff'],
    right: 'system.see',
    input: v.strictObject({}),
    output: v.object({ rows: v.array(ExceptionRow) }),
  },
} as const satisfies Contract
