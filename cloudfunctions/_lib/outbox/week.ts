import { addDays, dayOf, weekdayOf } from '../../../domain/day'
import type { Instant } from '../../../types/time'
import type { ConsentRecord } from '../records/message'

/** The week that a weekly cap counts in, by its Monday. */
export function weekOf(now: Instant): string {
  const day = dayOf(now)
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

/** How much news somebody got in the week of `now`. */
export const newsOf = ({ week, weekCount = 0 }: ConsentRecord, now: Instant): number =>
  week === weekOf(now) ? weekCount : 0
