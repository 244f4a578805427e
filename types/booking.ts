import * as v from 'valibot'
import { ActivityStatus, Audience } from './activity'
import type { Contract } from './contract'
import { Count, Id, line, Phone } from './text'
import { Instant } from './time'

export const BookingStatus = v.picklist(['confirmed', 'cancelled'])
export type BookingStatus = v.InferOutput<typeof BookingStatus>

export const PartySize = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(20))

/** A resident's own booking, with what they need on the day. */
export const BookingCard = v.object({
  id: Id,
  activityId: Id,
  status: BookingStatus,
  partySize: Count,
  /** 6 characters to show or read out at the door. */
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
})
export type BookingCard = v.InferOutput<typeof BookingCard>

export const bookingContract = {
  /** Takes the seats or says why not. Asked again by the same person, it answers with the booking they have. */
  book: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({
      activityId: Id,
      partySize: PartySize,
      /** Needed where the activity is not for everyone: which of its audiences the person is, or null for none of them. */
      audience: v.optional(v.nullable(Audience)),
      name: v.optional(line(30)),
      phone: v.optional(Phone),
      /** The person agreed on this tap to one message about this booking. */
      notify: v.optional(v.boolean()),
    }),
    output: BookingCard,
  },
  /** Gives the seats back, until the activity starts. Cancelling twice is the same as once. */
  cancel: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ bookingId: Id }),
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
