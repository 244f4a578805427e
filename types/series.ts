import * as v from 'valibot'
import type { Contract } from './contract'
import { Count, Id, line } from './text'
import { Day, Instant } from './time'

export const Time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** waiting for review · returned with a reason · active: occurrences are made four weeks ahead · ended */
export const SeriesStatus = v.picklist(['waiting', 'returned', 'active', 'ended'])
export type SeriesStatus = v.InferOutput<typeof SeriesStatus>

/** When a weekly series takes place, at +08:00. */
export const Rhythm = v.strictObject({
  /** 0 for Sunday to 6 for Saturday. */
  weekday: v.pipe(Count, v.maxValue(6)),
  fromTime: Time,
  minutes: v.pipe(Count, v.minValue(10), v.maxValue(24 * 60)),
  /** The last day it may fall on; null until it is ended. */
  untilOn: v.nullable(Day),
})
export type Rhythm = v.InferOutput<typeof Rhythm>

/** A day left out, and why: people read it. */
export const Skip = v.object({ on: Day, why: v.string() })

/** One date of a series: to be made, made, or left standing because people have booked. */
export const Occurrence = v.object({
  on: Day,
  /** Null until it is made. */
  activityId: v.nullable(Id),
  startsAt: Instant,
  booked: Count,
  status: v.picklist(['planned', 'published', 'cancelled', 'skipped']),
  /** It does not fit the series any more, but people hold seats: cancel or postpone it instead. */
  stays: v.boolean(),
})

export const SeriesLine = v.object({
  id: Id,
  title: v.string(),
  category: v.string(),
  organiserId: Id,
  organiserName: v.string(),
  rhythm: Rhythm,
  skips: v.array(Skip),
  status: SeriesStatus,
  returnedWhy: v.nullable(v.string()),
  byName: v.string(),
  submittedAt: Instant,
  rev: Count,
})
export type SeriesLine = v.InferOutput<typeof SeriesLine>

export const Series = v.object({ ...SeriesLine.entries, occurrences: v.array(Occurrence) })
export type Series = v.InferOutput<typeof Series>

const which = { seriesId: Id, rev: Count }

export const seriesContract = {
  /** The series of a node that are not ended, at most 50. */
  list: {
    allow: ['staff'],
    right: 'work.see',
    input: v.strictObject({ nodeId: Id }),
    output: v.object({ series: v.array(SeriesLine) }),
  },
  /** One series with its dates of the next six weeks. */
  show: {
    allow: ['staff'],
    right: 'work.see',
    input: v.strictObject({ seriesId: Id }),
    output: Series,
  },
  /** Repeats a published activity every week on its weekday and time. A trusted station's begins at once. */
  start: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ activityId: Id, untilOn: v.nullable(Day) }),
    output: Series,
  },
  /** Another weekday, time or end. Dates on which people hold seats stay and are named. */
  change: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ ...which, rhythm: Rhythm }),
    output: Series,
  },
  /** Leaves one day out; refused when people hold seats on it. */
  skip: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ ...which, on: Day, why: line(60) }),
    output: Series,
  },
  /** Takes a day in again. */
  unskip: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ ...which, on: Day }),
    output: Series,
  },
  /** No more dates are made, and those that nobody booked are taken back. */
  end: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject(which),
    output: Series,
  },
  /** Series that wait for the caller's review, oldest first. */
  queue: {
    allow: ['staff'],
    right: 'activity.review',
    input: v.strictObject({}),
    output: v.object({ waiting: v.array(SeriesLine) }),
  },
  approve: {
    allow: ['staff'],
    right: 'activity.review',
    write: true,
    input: v.strictObject(which),
    output: Series,
  },
  sendBack: {
    allow: ['staff'],
    right: 'activity.review',
    write: true,
    input: v.strictObject({ ...which, why: line(200) }),
    output: Series,
  },
  /** The festivals of the next 60 days, to plan for; by the lunar calendar where they follow it. */
  festivals: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ festivals: v.array(v.object({ id: Id, name: v.string(), on: Day })) }),
  },
} as const satisfies Contract
