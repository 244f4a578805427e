import * as v from 'valibot'
import { ActivityStatus, Audience } from './activity'
import { BookingStatus } from './bookingStatus'
import type { Contract } from './contract'
import { Count, Id, line, Phone } from './text'
import { Instant } from './time'

export { BookingStatus }

export const PartySize = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(20))

/** How a booking came about: by the person, by a helper 帮办员, by family, at the door, by telephone. */
export const Via = v.picklist(['self', 'helper', 'family', 'walkIn', 'phoned'])
export type Via = v.InferOutput<typeof Via>

/** A no-show or late cancel that the person objects to, and what came of it. */
export const Appeal = v.object({
  at: Instant,
  words: v.string(),
  answeredAt: v.nullable(Instant),
  /** null while nobody answered. */
  excused: v.nullable(v.boolean()),
  answer: v.nullable(v.string()),
})
export type Appeal = v.InferOutput<typeof Appeal>

/** A booking as its holder, or whoever made it for them, sees it; with what they need on the day. */
export const BookingCard = v.object({
  id: Id,
  activityId: Id,
  status: BookingStatus,
  partySize: Count,
  via: Via,
  /** For whom it is, where somebody else made it; null for one's own. */
  guestName: v.nullable(v.string()),
  /** 6 characters to show or read out at the door; on the slip of someone without a phone. */
  code: v.string(),
  createdAt: Instant,
  title: v.string(),
  category: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  placeName: v.string(),
  organiserName: v.string(),
  contactPhone: v.nullable(v.string()),
  activityStatus: ActivityStatus,
  cancelReason: v.nullable(v.string()),
  /** When it was to start before it was postponed, and why; null when it never was. */
  postponedFrom: v.nullable(Instant),
  postponeReason: v.nullable(v.string()),
  /** While waiting: the place in the line, from 1, and how many seats whoever comes first may take now. */
  position: v.nullable(Count),
  freeNow: v.nullable(Count),
  /** While offered: until when the seat is kept. */
  offerUntil: v.nullable(Instant),
  /** The activity moved: the seat is kept until then, and has to be asked for once more. Null when it has not. */
  reconfirmBy: v.nullable(Instant),
  /** From then on cancelling counts as late. */
  lateFrom: Instant,
  arrivedAt: v.nullable(Instant),
  leftAt: v.nullable(Instant),
  /** Until when a no-show or a late cancel may be objected to; null where there is nothing to object to. */
  appealUntil: v.nullable(Instant),
  appeal: v.nullable(Appeal),
})
export type BookingCard = v.InferOutput<typeof BookingCard>

/** A booking's id is the activity's and the party's, and has to be an `Id` itself. */
const BookableId = v.pipe(Id, v.maxLength(78))

export const bookingFields = {
  activityId: BookableId,
  partySize: PartySize,
  /** Needed where the activity is not for everyone: which of its audiences the person is, or null for none of them. */
  audience: v.optional(v.nullable(Audience)),
  /** Stand in the waiting list when there is no seat. */
  wait: v.optional(v.boolean()),
}

const one = v.strictObject({ bookingId: Id })

export const bookingContract = {
  /**
   * Takes the seats, or stands in the waiting list where that was asked for, or says why not. Asked again by the
   * same person, it answers with the booking they have.
   */
  book: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({
      ...bookingFields,
      name: v.optional(line(30)),
      phone: v.optional(Phone),
    }),
    output: BookingCard,
  },
  /**
   * Gives the seats back, leaves the list, or declines an offer, until the activity starts; by the person or
   * whoever booked for them. Cancelling twice is the same as once.
   */
  cancel: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ bookingId: Id, why: v.optional(line(60)) }),
    output: BookingCard,
  },
  /** Takes the seat that is offered. */
  accept: { allow: ['resident'], write: true, input: one, output: BookingCard },
  /** In the last hours: whoever of the list comes first takes the free seats. */
  take: { allow: ['resident'], write: true, input: one, output: BookingCard },
  /** Keeps the seats for the new time of an activity that was moved. */
  keep: { allow: ['resident'], write: true, input: one, output: BookingCard },
  /** A slip that a helper wrote, by its number and the phone number given then: from now on it is mine as well. */
  claim: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ code: v.pipe(v.string(), v.maxLength(12)), phone: Phone }),
    output: BookingCard,
  },
  /**
   * coming: not over yet, soonest first, at most 50 · past: over, latest first, 20 at a time; `before` is the
   * last one's `endsAt`.
   */
  mine: {
    allow: ['resident'],
    input: v.strictObject({ when: v.picklist(['coming', 'past']), before: v.optional(Instant) }),
    output: v.object({ bookings: v.array(BookingCard), more: v.boolean() }),
  },
} as const satisfies Contract
