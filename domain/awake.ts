import type { Instant } from '../types/time'
import { addDays, addMinutes, dayOf, instantOn } from './day'

export interface Waking {
  /** Hours at +08:00 in which people are awake: from, and to. */
  dayFrom: number
  dayTo: number
}

const hour = (h: number) => `${String(h).padStart(2, '0')}:00`
const minutesBetween = (from: Instant, to: Instant) =>
  Math.max(0, (Date.parse(to) - Date.parse(from)) / 60_000)

/** The waking hours of the day on which an instant falls, from that instant on; empty when they are over. */
function restOfDay(at: Instant, { dayFrom, dayTo }: Waking): { from: Instant; to: Instant } {
  const day = dayOf(at)
  const from = instantOn(day, hour(dayFrom))
  return { from: at > from ? at : from, to: instantOn(day, hour(dayTo)) }
}

const nextMorning = (at: Instant, { dayFrom }: Waking): Instant =>
  instantOn(addDays(dayOf(at), 1), hour(dayFrom))

/** The instant at which so many waking minutes have gone by: nobody's clock runs while they sleep. */
export function addWaking(at: Instant, minutes: number, waking: Waking): Instant {
  let left = minutes
  for (let from = at; ; from = nextMorning(from, waking)) {
    const rest = restOfDay(from, waking)
    const today = minutesBetween(rest.from, rest.to)
    if (left <= today) return addMinutes(rest.from, left)
    left -= today
  }
}

/** How many waking minutes lie between two instants. */
export function wakingBetween(from: Instant, to: Instant, waking: Waking): number {
  let minutes = 0
  for (let at = from; at < to; at = nextMorning(at, waking)) {
    const rest = restOfDay(at, waking)
    minutes += minutesBetween(rest.from, rest.to < to ? rest.to : to)
  }
  return minutes
}
