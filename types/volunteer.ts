import * as v from 'valibot'
import type { Contract } from './contract'
import { Id, line, Phone } from './text'
import { Instant } from './time'

/** child is refused: under 14 a guardian comes along. */
export const AgeBand = v.picklist(['child', 'teen', 'adult'])
export type AgeBand = v.InferOutput<typeof AgeBand>

/** How far around one's station somebody wants to hear of new activities. */
export const NewsArea = v.picklist(['station', 'town', 'county'])
export type NewsArea = v.InferOutput<typeof NewsArea>

export const VolunteerStatus = v.picklist(['active', 'paused'])
export type VolunteerStatus = v.InferOutput<typeof VolunteerStatus>

/** At most so many pieces of news a week; 0 is none. */
const WeeklyCap = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(7))
const Choices = v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(20))

const details = {
  stationId: Id,
  /** Ids of the county's own lists. */
  skills: Choices,
  freeTimes: Choices,
  /** Categories of activities that somebody wants to hear of. */
  interests: Choices,
  newsArea: NewsArea,
  weeklyCap: WeeklyCap,
}

/** A volunteer as the person sees it, with what is kept about them. */
export const Volunteer = v.object({
  ...details,
  status: VolunteerStatus,
  name: v.string(),
  phone: v.string(),
  /** Of the national volunteer system; not needed. */
  nationalNumber: v.nullable(v.string()),
  stationName: v.string(),
  ageBand: AgeBand,
  /** Which text of the negative list 负面清单 was acknowledged, and when. */
  acknowledged: v.object({ version: v.string(), at: Instant }),
  since: Instant,
})
export type Volunteer = v.InferOutput<typeof Volunteer>

export const volunteerContract = {
  /** Null for somebody who is none. */
  mine: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ volunteer: v.nullable(Volunteer) }),
  },
  /** Signs up, or changes what was said; comes back after a pause. */
  save: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({
      ...details,
      name: line(30),
      phone: Phone,
      nationalNumber: v.nullable(v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{6,24}$/))),
      ageBand: AgeBand,
      /** The version that was on the screen. */
      acknowledged: v.pipe(v.string(), v.maxLength(20)),
    }),
    output: v.object({ volunteer: Volunteer }),
  },
  /** No news for a while, or again. */
  pause: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ paused: v.boolean() }),
    output: v.object({ volunteer: Volunteer }),
  },
  /** Out of the list and out of all teams; name and numbers are gone at once, recorded hours stay. */
  leave: { allow: ['resident'], write: true, input: v.strictObject({}), output: v.object({}) },
} as const satisfies Contract
