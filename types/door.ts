import * as v from 'valibot'
import { BookingCard, Via } from './booking'
import { BookingStatus } from './bookingStatus'
import type { Contract } from './contract'
import { DayLine } from './day'
import { type ErrorCode, errors } from './errors'
import { Count, Id } from './text'
import { Instant } from './time'

/** One party as the front desk sees it. The whole phone number never is in it. */
export const DoorRow = v.object({
  bookingId: Id,
  name: v.nullable(v.string()),
  maskedPhone: v.nullable(v.string()),
  partySize: Count,
  code: v.string(),
  via: Via,
  status: BookingStatus,
  volunteer: v.boolean(),
  arrivedAt: v.nullable(Instant),
  leftAt: v.nullable(Instant),
})
export type DoorRow = v.InferOutput<typeof DoorRow>

/** in: came · out: left · undo: a mistake. `at` is when it happened, by the clock of the phone at the door. */
export const Mark = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  bookingId: Id,
  act: v.picklist(['in', 'out', 'undo']),
  at: Instant,
})
export type Mark = v.InferOutput<typeof Mark>

export const MarkResult = v.object({
  key: v.string(),
  outcome: v.picklist(['done', 'already', 'refused']),
  /** Why not. */
  code: v.nullable(v.custom<ErrorCode>((code) => typeof code === 'string' && code in errors)),
  /** The activity that the booking is really for, where it is another one. */
  other: v.nullable(v.object({ title: v.string(), startsAt: Instant })),
  row: v.nullable(DoorRow),
})
export type MarkResult = v.InferOutput<typeof MarkResult>

const atDoor = v.strictObject({ activityId: Id, code: v.pipe(v.string(), v.regex(/^\d{6}$/)) })

export const doorContract = {
  /** Who is expected and who came, at most 1000 parties. */
  list: {
    allow: ['staff'],
    right: 'roster.see',
    input: v.strictObject({ activityId: Id }),
    output: v.object({
      activity: DayLine,
      rows: v.array(DoorRow),
      /** People, not parties. */
      expected: Count,
      arrived: Count,
    }),
  },
  /** What happened at the door, perhaps a while ago and without a network; each mark is answered by itself. */
  mark: {
    allow: ['staff'],
    right: 'door.mark',
    write: true,
    input: v.strictObject({ activityId: Id, marks: v.pipe(v.array(Mark), v.minLength(1), v.maxLength(50)) }),
    output: v.object({ results: v.array(MarkResult) }),
  },
  /** Whose code this is, where it is on no list here: another activity, another day, or nobody's. */
  find: {
    allow: ['staff'],
    right: 'roster.see',
    input: v.strictObject({ activityId: Id, code: v.pipe(v.string(), v.maxLength(12)) }),
    output: v.object({
      found: v.picklist(['here', 'otherActivity', 'gone', 'nobody']),
      other: v.nullable(v.object({ title: v.string(), startsAt: Instant })),
      row: v.nullable(DoorRow),
    }),
  },
  /** The codes of the next minutes, each good for one, so that they change on a phone without a network. */
  code: {
    allow: ['staff'],
    right: 'door.mark',
    input: v.strictObject({ activityId: Id }),
    output: v.object({ codes: v.array(v.object({ code: v.string(), from: Instant, until: Instant })) }),
  },
  /** A person checks in with the code that the organiser's phone shows right now. */
  arrive: { allow: ['resident'], write: true, input: atDoor, output: BookingCard },
  leave: { allow: ['resident'], write: true, input: atDoor, output: BookingCard },
  /** A person says of these that they did not come; only where attendance was really taken, after the end. */
  confirmAbsent: {
    allow: ['staff'],
    right: 'door.mark',
    write: true,
    input: v.strictObject({
      activityId: Id,
      bookingIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(100)),
    }),
    output: v.object({ confirmed: Count }),
  },
} as const satisfies Contract
