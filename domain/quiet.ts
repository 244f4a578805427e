import type { MessageKind } from '../types/message'
import type { Instant } from '../types/time'
import { addDays, dayOf, instantOn } from './day'

const FROM = '21:00'
const TO = '08:00'

/** Whether nobody's phone should ring: from nine in the evening to eight in the morning. */
export const isNight = (at: Instant): boolean =>
  at < instantOn(dayOf(at), TO) || at >= instantOn(dayOf(at), FROM)

/** The same moment, or eight in the morning after the night in which it falls. */
export function notInTheNight(at: Instant): Instant {
  const day = dayOf(at)
  if (at < instantOn(day, TO)) return instantOn(day, TO)
  return at >= instantOn(day, FROM) ? instantOn(addDays(day, 1), TO) : at
}

/** Only what is off or moved goes out at night, and only for the same day or when the morning would be too late. */
export function goesAtNight(kind: MessageKind, startsAt: Instant | null, at: Instant): boolean {
  if ((kind !== 'cancelled' && kind !== 'postponed') || startsAt === null) return false
  return dayOf(startsAt) === dayOf(at) || startsAt <= notInTheNight(at)
}
