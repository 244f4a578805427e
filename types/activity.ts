import * as v from 'valibot'
import { BookingStatus } from './bookingStatus'
import type { Contract } from './contract'
import { Count, Id } from './text'
import { Day, Instant } from './time'

/** bookable: a seat must be booked · dropIn: just come · byOrder: the station fixes a time with you. */
export const Mode = v.picklist(['bookable', 'dropIn', 'byOrder'])
export type Mode = v.InferOutput<typeof Mode>

export const Audience = v.picklist([
  'everyone',
  'elders',
  'children',
  'parents',
  'disabled',
  'farmers',
  'merchants',
  'volunteers',
])
export type Audience = v.InferOutput<typeof Audience>

/** What only staff decide; everything else about an activity's state follows from its times and seats. */
export const ActivityStatus = v.picklist(['published', 'cancelled'])
export type ActivityStatus = v.InferOutput<typeof ActivityStatus>

/** A dated occurrence 活动 as a list shows it. */
export const ActivityCard = v.object({
  id: Id,
  title: v.string(),
  category: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  placeName: v.string(),
  organiserName: v.string(),
  /** Who may come; `everyone` stands alone. */
  audiences: v.array(Audience),
  mode: Mode,
  status: ActivityStatus,
  /** When it was to start before it was postponed; null when it never was. */
  postponedFrom: v.nullable(Instant),
  /** Seats in all and left; null unless bookable. */
  capacity: v.nullable(Count),
  seatsLeft: v.nullable(Count),
  /** When booking opens and closes; null unless bookable. */
  opensAt: v.nullable(Instant),
  closesAt: v.nullable(Instant),
  /** Parties in the waiting list, and how many may stand there; 0 where there is none. */
  waiting: Count,
  lineMax: Count,
})
export type ActivityCard = v.InferOutput<typeof ActivityCard>

/** My booking of this activity, as the activity page shows it. */
export const MyBooking = v.object({
  id: Id,
  status: BookingStatus,
  partySize: Count,
  code: v.string(),
  /** While waiting: the place in the line, from 1. */
  position: v.nullable(Count),
  /** While offered: until when the seat is kept. */
  offerUntil: v.nullable(Instant),
  /** The activity moved: until when the seats are kept unless asked for once more. */
  reconfirmBy: v.nullable(Instant),
})
export type MyBooking = v.InferOutput<typeof MyBooking>

export const ActivityDetail = v.object({
  ...ActivityCard.entries,
  /** What happens, in the organiser's words. */
  content: v.string(),
  bring: v.nullable(v.string()),
  contentArea: v.nullable(v.string()),
  placeRoute: v.nullable(v.string()),
  access: v.nullable(v.string()),
  organiserId: Id,
  contactName: v.nullable(v.string()),
  contactPhone: v.nullable(v.string()),
  cancelReason: v.nullable(v.string()),
  postponeReason: v.nullable(v.string()),
  project: v.nullable(v.object({ id: Id, name: v.string() })),
  asksName: v.boolean(),
  asksPhone: v.boolean(),
  maxParty: Count,
  /** How many of the waiting list staff served out of turn, each with a reason in the log. */
  outOfTurn: Count,
  mine: v.nullable(MyBooking),
  /** Another booking of mine at the same time; a warning, not a bar. */
  clash: v.nullable(v.object({ activityId: Id, title: v.string(), startsAt: Instant, endsAt: Instant })),
})
export type ActivityDetail = v.InferOutput<typeof ActivityDetail>

export const activityContract = {
  /** Everything open to a station between two days (inclusive, at most 42 days apart), soonest first, at most 200. */
  menu: {
    allow: ['anyone'],
    input: v.strictObject({
      stationId: Id,
      fromOn: Day,
      toOn: Day,
      category: v.optional(v.string()),
      audience: v.optional(Audience),
    }),
    output: v.object({ activities: v.array(ActivityCard), more: v.boolean() }),
  },
  /** Activities that are over, latest first, 20 at a time; `before` is the last one's `startsAt`. */
  past: {
    allow: ['anyone'],
    input: v.strictObject({ stationId: Id, before: v.optional(Instant) }),
    output: v.object({ activities: v.array(ActivityCard), more: v.boolean() }),
  },
  show: {
    allow: ['anyone'],
    input: v.strictObject({ activityId: Id }),
    output: ActivityDetail,
  },
} as const satisfies Contract
