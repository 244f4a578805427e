import * as v from 'valibot'
import { ActivityCard } from './activity'
import type { Contract } from './contract'
import { Count, Id, line } from './text'
import { Day } from './time'

/** The permanent code in a sign's QR: 6 characters without look-alikes (no 0 O 1 I L U). */
export const SignCode = v.pipe(v.string(), v.toUpperCase(), v.regex(/^[2-9A-HJKMNP-TV-Z]{6}$/))

/** County centre 中心, town sub-centre 分中心, village or community station 站. */
export const StationLevel = v.picklist(['county', 'town', 'village'])
export type StationLevel = v.InferOutput<typeof StationLevel>

/** A station as a list shows it. The town is always there: 12 village names occur more than once. */
export const StationLine = v.object({
  id: Id,
  name: v.string(),
  level: StationLevel,
  townName: v.nullable(v.string()),
  /** The short number printed under the sign's QR code. */
  number: v.string(),
})
export type StationLine = v.InferOutput<typeof StationLine>

export const Venue = v.object({
  name: v.string(),
  capacity: v.nullable(Count),
  /** Plain words, e.g. 一楼 · 有坡道. */
  access: v.nullable(v.string()),
})
export type Venue = v.InferOutput<typeof Venue>

export const Station = v.object({
  ...StationLine.entries,
  /** 新城街道井楼村新时代文明实践站 */
  fullName: v.string(),
  townId: v.nullable(Id),
  dutyPerson: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  officeHours: v.nullable(v.string()),
  office: v.nullable(v.string()),
  /** The way there in words. */
  route: v.nullable(v.string()),
  venues: v.array(Venue),
})
export type Station = v.InferOutput<typeof Station>

/** Why the sign that was scanned is not the whole story. */
export const SignNote = v.picklist(['replaced', 'merged', 'closed'])
export type SignNote = v.InferOutput<typeof SignNote>

export const Theme = v.object({ month: v.number(), title: v.string(), words: v.string() })
export type Theme = v.InferOutput<typeof Theme>

/** Everything the station page shows, in one reply. */
export const StationBoard = v.object({
  kind: v.literal('station'),
  station: Station,
  /** What to tell someone whose sign is old; null for a current sign. `closed` shows the town instead. */
  signNote: v.nullable(v.object({ note: SignNote, formerName: v.nullable(v.string()) })),
  todayOn: Day,
  theme: Theme,
  /** Activities from today on, soonest first, at most 40. */
  upcoming: v.array(ActivityCard),
  /** How many activities each category has in the next 30 days, by category id; categories with none are left out. */
  categoryCounts: v.record(v.string(), Count),
})
export type StationBoard = v.InferOutput<typeof StationBoard>

export const TownLine = v.object({ id: Id, name: v.string(), stationCount: Count })
export type TownLine = v.InferOutput<typeof TownLine>

/** A sign nobody knows: help instead of a dead end. */
export const UnknownSign = v.object({ kind: v.literal('unknown'), towns: v.array(TownLine) })

export const stationContract = {
  open: {
    allow: ['anyone'],
    input: v.union([v.strictObject({ code: SignCode }), v.strictObject({ stationId: Id })]),
    output: v.variant('kind', [StationBoard, UnknownSign]),
  },
  towns: { allow: ['anyone'], input: v.strictObject({}), output: v.object({ towns: v.array(TownLine) }) },
  list: {
    allow: ['anyone'],
    input: v.strictObject({ townId: Id }),
    output: v.object({ stations: v.array(StationLine) }),
  },
  /** By a part of the name or by the printed number; at most 30, `more` says when some were left out. */
  find: {
    allow: ['anyone'],
    input: v.strictObject({ text: line(20) }),
    output: v.object({ stations: v.array(StationLine), more: v.boolean() }),
  },
} as const satisfies Contract
