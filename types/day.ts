import * as v from 'valibot'
import { Mode } from './activity'
import { BookingStatus } from './booking'
import type { Contract } from './contract'
import { UploadId } from './file'
import { Count, Id, line, words } from './text'
import { Day, Instant } from './time'

/** What a number counts. A unit is written as people say it, and numbers of different units are never added. */
export const Unit = v.picklist(['人', '人次', '场', '期', '株', '平方米', '元', '件'])
export type Unit = v.InferOutput<typeof Unit>

/** How a number was come by, the surest first: from the sign-in list, counted there, estimated. */
export const Method = v.picklist(['签到', '清点', '估算'])
export type Method = v.InferOutput<typeof Method>

/** How many people came. 人: each of them once. 人次: each time somebody came. */
export const Headcount = v.strictObject({
  value: v.pipe(Count, v.maxValue(100_000)),
  unit: v.picklist(['人', '人次']),
  method: Method,
})
export type Headcount = v.InferOutput<typeof Headcount>

/** Ground and money may have two decimals, everything else is whole. */
const fitsUnit = (unit: Unit, value: number): boolean => {
  const parts = unit === '平方米' || unit === '元' ? value * 100 : value
  return Math.abs(parts - Math.round(parts)) < 1e-6
}

/** Something else that came of it: trees planted, things given. */
export const Result = v.pipe(
  v.strictObject({
    unit: Unit,
    value: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000_000)),
    method: Method,
    note: v.nullable(line(60)),
  }),
  v.check(({ unit, value }) => fitsUnit(unit, value), 'too many decimals'),
)
export type Result = v.InferOutput<typeof Result>

/** What staff write down of an activity once it is on. */
export const OutcomeFields = v.strictObject({
  headcount: Headcount,
  /** Each unit at most once, and none that the headcount has. */
  results: v.pipe(v.array(Result), v.maxLength(8)),
  note: v.nullable(words(300)),
})
export type OutcomeFields = v.InferOutput<typeof OutcomeFields>

export const Outcome = v.object({ ...OutcomeFields.entries, byName: v.string(), at: Instant })
export type Outcome = v.InferOutput<typeof Outcome>

/** checking: WeChat has not told yet · shown · review: a person has to look. Risky and removed ones are gone. */
export const PhotoState = v.picklist(['checking', 'shown', 'review'])
export type PhotoState = v.InferOutput<typeof PhotoState>

export const DayPhoto = v.object({
  id: Id,
  state: PhotoState,
  /** Good for some minutes; null while it is being checked. */
  url: v.nullable(v.string()),
  byName: v.string(),
  at: Instant,
})
export type DayPhoto = v.InferOutput<typeof DayPhoto>

/** An activity as its staff see it on the day and until its outcome is handed in. */
export const DayLine = v.object({
  id: Id,
  title: v.string(),
  category: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  placeName: v.string(),
  organiserName: v.string(),
  mode: Mode,
  status: v.picklist(['published', 'cancelled']),
  /** Seats that people hold; null where nobody books. */
  booked: v.nullable(Count),
  capacity: v.nullable(Count),
  recorded: v.boolean(),
  settledAt: v.nullable(Instant),
})
export type DayLine = v.InferOutput<typeof DayLine>

/** One booking as the list at the door shows it. The whole phone number never is in it. */
export const RosterRow = v.object({
  bookingId: Id,
  name: v.nullable(v.string()),
  maskedPhone: v.nullable(v.string()),
  partySize: Count,
  code: v.string(),
  status: BookingStatus,
  /** Somebody else booked for them; staff erase them when they ask. */
  guest: v.boolean(),
})
export type RosterRow = v.InferOutput<typeof RosterRow>

/** Why somebody needs a whole phone number. */
export const RevealReason = v.picklist(['change', 'absent', 'lost', 'safety', 'other'])
export type RevealReason = v.InferOutput<typeof RevealReason>

/** What the outcome page shows. `rev` goes back with the next save. */
export const DayShow = v.object({
  activity: DayLine,
  rev: Count,
  /** People, not parties, who were checked in at the door; null where nobody books. */
  arrived: v.nullable(Count),
  outcome: v.nullable(Outcome),
  photos: v.array(DayPhoto),
})
export type DayShow = v.InferOutput<typeof DayShow>

const why = line(200)

export const dayContract = {
  /**
   * A node's activities that start between two days (at most 14), soonest first; and those that are over but
   * not settled, oldest first: a station's and a town's at once, the county's list after a week. At most 100 each.
   */
  list: {
    allow: ['staff'],
    right: 'roster.see',
    input: v.strictObject({ nodeId: Id, fromOn: Day, toOn: Day }),
    output: v.object({
      coming: v.array(DayLine),
      unsettled: v.array(DayLine),
      moreComing: v.boolean(),
      moreUnsettled: v.boolean(),
    }),
  },
  /** Who is expected: live bookings by name, at most 1000. */
  roster: {
    allow: ['staff'],
    right: 'roster.see',
    input: v.strictObject({ activityId: Id }),
    output: v.object({
      activity: DayLine,
      rows: v.array(RosterRow),
      /** Of all bookings listed. */
      people: Count,
      more: v.boolean(),
    }),
  },
  /**
   * A whole phone number, for a reason, to be shown until `until`. Told in the audit log before it is answered;
   * a person may look up so many a day.
   */
  reveal: {
    allow: ['staff'],
    right: 'phone.reveal',
    write: true,
    input: v.strictObject({ bookingId: Id, reason: RevealReason, words: v.optional(line(60)) }),
    output: v.object({ phone: v.string(), until: Instant, leftToday: Count }),
  },
  /** What was recorded of an activity, with its photos. */
  show: {
    allow: ['staff'],
    right: 'work.see',
    input: v.strictObject({ activityId: Id }),
    output: DayShow,
  },
  /** From the start on. Once settled only the county corrects, and says why. */
  saveOutcome: {
    allow: ['staff'],
    right: 'day.record',
    write: true,
    input: v.strictObject({ activityId: Id, rev: Count, outcome: OutcomeFields, why: v.optional(why) }),
    output: DayShow,
  },
  /** A photo as evidence, for staff alone; never asked for. Whoever adds it says that those in it agreed. */
  addPhoto: {
    allow: ['staff'],
    right: 'day.record',
    write: true,
    input: v.strictObject({
      activityId: Id,
      uploadId: UploadId,
      pieces: v.pipe(Count, v.minValue(1)),
      consent: v.literal(true),
    }),
    output: DayPhoto,
  },
  removePhoto: {
    allow: ['staff'],
    right: 'day.record',
    write: true,
    input: v.strictObject({ activityId: Id, photoId: Id }),
    output: v.object({ removed: v.literal(true) }),
  },
  /** A person looked at a photo that WeChat was not sure about. */
  keepPhoto: {
    allow: ['staff'],
    right: 'activity.review',
    write: true,
    input: v.strictObject({ activityId: Id, photoId: Id }),
    output: v.object({ kept: v.literal(true) }),
  },
  /** Hands the outcome in for good. Doing it twice is the same as once. */
  settle: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ activityId: Id, rev: Count }),
    output: DayShow,
  },
  /** WeChat tells what it thinks of a photo; an action is named after the event that it is for. */
  wxa_media_check: {
    allow: ['wechat'],
    write: true,
    input: v.object({
      trace_id: v.pipe(v.string(), v.regex(/^[\w-]{1,96}$/)),
      result: v.object({ suggest: v.picklist(['pass', 'review', 'risky']) }),
    }),
    output: v.object({ heard: v.literal(true) }),
  },
} as const satisfies Contract
