import * as v from 'valibot'
import { addDays, dayOf, daysBetween, instantOn } from '../../../domain/day'
import { ActivityFields, ProjectFields } from '../../../types/draft'
import type { Day } from '../../../types/time'
import { clockOf } from '../../lib/when'

/** An activity as the form holds it: words may be half typed, and a day may stand without its times. */
export interface Written extends Omit<ActivityFields, 'startsAt' | 'endsAt'> {
  day: Day | null
  /** HH:mm */
  from: string | null
  to: string | null
  /** How many days later it ends; nearly always 0. */
  nights: number
}

export function writtenOf({ startsAt, endsAt, ...rest }: ActivityFields): Written {
  const day = startsAt && dayOf(startsAt)
  return {
    ...rest,
    day,
    from: startsAt && clockOf(startsAt),
    to: endsAt && clockOf(endsAt),
    nights: day && endsAt ? Math.max(0, daysBetween(day, dayOf(endsAt))) : 0,
  }
}

/** What can be kept of it: half-typed words that no rule takes are sent as not written yet. */
export function fieldsOf({ day, from, to, nights, ...rest }: Written): ActivityFields {
  return tidy(ActivityFields, {
    ...rest,
    startsAt: day && from && instantOn(day, from),
    endsAt: day && to && instantOn(addDays(day, nights), to),
  })
}

export const projectFieldsOf = (written: ProjectFields): ProjectFields => tidy(ProjectFields, written)

function tidy<Fields extends object>(
  schema: { entries: Record<string, v.GenericSchema<unknown, unknown>> },
  fields: Fields,
): Fields {
  const pairs = Object.entries(schema.entries).map(([key, entry]) => {
    const parsed = v.safeParse(entry, fields[key as keyof Fields])
    return [key, parsed.success ? parsed.output : null]
  })
  return Object.fromEntries(pairs) as Fields
}
