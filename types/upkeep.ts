import * as v from 'valibot'
import type { Contract } from './contract'
import { Station, StationLine, Venue } from './station'
import { Count, Id, line, Phone } from './text'
import { Instant } from './time'

/** 六个一: what every station is to have. */
export const SixOne = v.picklist(['sign', 'guide', 'office', 'venues', 'menu', 'publicity'])
export type SixOne = v.InferOutput<typeof SixOne>

/** Ready, help is needed, or not begun: said by the station itself, and no mark. */
export const SixOneState = v.picklist(['ready', 'help', 'notYet'])
export type SixOneState = v.InferOutput<typeof SixOneState>

export const SixOneLine = v.strictObject({
  item: SixOne,
  state: SixOneState,
  /** Which help is needed. */
  words: v.nullable(line(100)),
})
export type SixOneLine = v.InferOutput<typeof SixOneLine>

const ThemeWords = v.strictObject({ title: line(12), words: line(30) })
export type ThemeWords = v.InferOutput<typeof ThemeWords>

/** `YYYY-MM` */
export const MonthOfYear = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** What a station's own people keep up. */
export const Profile = v.strictObject({
  dutyPerson: v.nullable(line(20)),
  phone: v.nullable(Phone),
  officeHours: v.nullable(line(60)),
  office: v.nullable(line(60)),
  route: v.nullable(line(120)),
  venues: v.pipe(
    v.array(
      v.strictObject({
        name: line(30),
        capacity: v.nullable(v.pipe(Count, v.minValue(1), v.maxValue(50_000))),
        access: v.nullable(line(60)),
      }),
    ),
    v.maxLength(20),
  ),
})
export type Profile = v.InferOutput<typeof Profile>

/** A station as its people work on it. */
export const Upkeep = v.object({
  ...Station.entries,
  venues: v.array(Venue),
  status: v.picklist(['open', 'merged', 'closed']),
  rev: Count,
  sixOnes: v.array(SixOneLine),
  /** This month and the two after it: the station's own theme, and what is shown without one. */
  themes: v.array(v.object({ month: v.string(), own: v.nullable(ThemeWords), instead: ThemeWords })),
  trustedAt: v.nullable(Instant),
})
export type Upkeep = v.InferOutput<typeof Upkeep>

export const upkeepContract = {
  open: { allow: ['staff'], right: 'work.see', input: v.strictObject({ nodeId: Id }), output: Upkeep },
  /** The profile as a whole; `rev` is that of the copy it was written on. */
  save: {
    allow: ['staff'],
    right: 'station.edit',
    write: true,
    input: v.strictObject({ nodeId: Id, rev: Count, profile: Profile }),
    output: Upkeep,
  },
  /** The six ones as a whole. */
  check: {
    allow: ['staff'],
    right: 'station.edit',
    write: true,
    input: v.strictObject({
      nodeId: Id,
      rev: Count,
      sixOnes: v.pipe(v.array(SixOneLine), v.maxLength(6)),
    }),
    output: Upkeep,
  },
  /** A theme of its own for a month; null for none. At the county's node it is the whole county's. */
  theme: {
    allow: ['staff'],
    right: 'station.edit',
    write: true,
    input: v.strictObject({ nodeId: Id, rev: Count, month: MonthOfYear, theme: v.nullable(ThemeWords) }),
    output: Upkeep,
  },
  /** Whether what the station writes is published without review. */
  trust: {
    allow: ['staff'],
    right: 'station.trust',
    write: true,
    input: v.strictObject({ nodeId: Id, trusted: v.boolean(), why: line(200) }),
    output: Upkeep,
  },
  /** The stations below a node that asked for help, longest waiting first, at most 200. */
  help: {
    allow: ['staff'],
    right: 'work.see',
    input: v.strictObject({ nodeId: Id }),
    output: v.object({
      stations: v.array(
        v.object({ ...StationLine.entries, phone: v.nullable(v.string()), needs: v.array(SixOneLine) }),
      ),
      more: v.boolean(),
    }),
  },
} as const satisfies Contract
