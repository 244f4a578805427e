import * as v from 'valibot'
import { BookingCard, bookingFields, Via } from './booking'
import { BookingStatus } from './bookingStatus'
import type { Contract } from './contract'
import { Count, Id, line, Phone } from './text'
import { Instant } from './time'

const guest = { name: line(30), phone: v.optional(Phone) }

/** A party in the waiting list as staff see it. */
export const LineRow = v.object({
  bookingId: Id,
  name: v.nullable(v.string()),
  maskedPhone: v.nullable(v.string()),
  partySize: Count,
  since: Instant,
  /** How often smaller parties passed. */
  passed: Count,
  status: BookingStatus,
  offerUntil: v.nullable(Instant),
})
export type LineRow = v.InferOutput<typeof LineRow>

export const proxyContract = {
  /** A helper or staff book for someone: on their behalf, at the door, or on the telephone. Kept seats go first. */
  forGuest: {
    allow: ['staff'],
    right: 'proxy.book',
    write: true,
    input: v.strictObject({ ...bookingFields, ...guest, via: v.picklist(['helper', 'walkIn', 'phoned']) }),
    output: BookingCard,
  },
  /** Anybody books for family without a phone. */
  forFamily: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ ...bookingFields, ...guest }),
    output: BookingCard,
  },
  /** What I booked for others and is not over yet, soonest first, at most 100; or the latest 50 that are over. */
  mine: {
    allow: ['resident'],
    input: v.strictObject({ when: v.picklist(['coming', 'past']) }),
    output: v.object({ bookings: v.array(BookingCard) }),
  },
  /** Erases who a booking for somebody else is for, by whoever made or claimed it; what is to come is cancelled. */
  forget: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ bookingId: Id }),
    output: v.object({ erased: v.literal(true) }),
  },
  /** The same by staff, when the guest asks them. */
  forgetFor: {
    allow: ['staff'],
    right: 'proxy.book',
    write: true,
    input: v.strictObject({ bookingId: Id, why: line(100) }),
    output: v.object({ erased: v.literal(true) }),
  },
  /** The waiting list of an activity, in order, with the offers that stand first. */
  line: {
    allow: ['staff'],
    right: 'roster.see',
    input: v.strictObject({ activityId: Id }),
    output: v.object({
      seatsLeft: Count,
      reserveLeft: Count,
      /** How many were moved out of turn by staff; everyone sees this number. */
      outOfTurn: Count,
      rows: v.array(LineRow),
    }),
  },
  /** Gives free seats to someone in the line out of turn; told in the log with the reason, and counted in public. */
  outOfTurn: {
    allow: ['staff'],
    right: 'activity.write',
    write: true,
    input: v.strictObject({ activityId: Id, bookingId: Id, why: line(100) }),
    output: v.object({ seatsLeft: Count, outOfTurn: Count }),
  },
} as const satisfies Contract

export { Via }
