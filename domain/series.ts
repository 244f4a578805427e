import type { Rhythm } from '../types/series'
import type { Day, Instant } from '../types/time'
import { addDays, addMinutes, dayOf, instantOn, weekdayOf } from './day'

/** Dates are made this many days ahead. */
export const DAYS_AHEAD = 28

export interface Recurring {
  rhythm: Rhythm
  skips: readonly { on: Day }[]
}

/** An occurrence that exists, as far as the rule needs to know it. */
export interface Made {
  id: string
  /** The day it was made for, wherever it was postponed to. */
  on: Day
  startsAt: Instant
  booked: number
  status: 'published' | 'cancelled' | 'withdrawn'
  /** Withdrawn because the series no longer had this date, not by a person. */
  takenBySeries: boolean
  /** The activity the series began with: made by a person, and left to people. */
  first: boolean
}

/** The days a series falls on, between two days (inclusive), those left out taken out. */
export function daysOf({ rhythm, skips }: Recurring, fromOn: Day, toOn: Day): Day[] {
  const last = rhythm.untilOn !== null && rhythm.untilOn < toOn ? rhythm.untilOn : toOn
  const days: Day[] = []
  const away = (rhythm.weekday - weekdayOf(fromOn) + 7) % 7
  for (let on = addDays(fromOn, away); on <= last; on = addDays(on, 7)) {
    if (!skips.some((skip) => skip.on === on)) days.push(on)
  }
  return days
}

/** `HH:mm` at +08:00. */
export const clockOf = (at: Instant): string => addMinutes(at, 8 * 60).slice(11, 16)

export const minutesBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / 60_000

/** When the series takes place on a day. */
export function timesOn({ rhythm }: Recurring, on: Day): { startsAt: Instant; endsAt: Instant } {
  const startsAt = instantOn(on, rhythm.fromTime)
  return { startsAt, endsAt: addMinutes(startsAt, rhythm.minutes) }
}

/** The id of an occurrence says its day and time, so that making it twice makes one. */
export const occurrenceId = (seriesId: string, { rhythm }: Recurring, on: Day): string =>
  `${seriesId}-${on.replaceAll('-', '')}-${rhythm.fromTime.replace(':', '')}`

/** The day in an occurrence's id. */
export function dayInId(id: string): Day {
  const [, year, month, day] = /-(\d{4})(\d\d)(\d\d)-\d{4}$/.exec(id) ?? []
  return `${year}-${month}-${day}`
}

export interface Plan {
  make: Day[]
  /** Ids to publish again: the series once took them back. */
  revive: string[]
  takeBack: string[]
  /** Ids that do not fit any more, but people hold seats in them. */
  stay: string[]
}

/**
 * What has to be done so that the dates after `now` are those of the series. A date on which somebody holds a
 * seat is never taken back, and no second one is made on its day. Cancelled and postponed dates are left as
 * people made them, and so are dates that a person withdrew.
 */
export function planFor(seriesId: string, series: Recurring, made: readonly Made[], now: Instant): Plan {
  const today = dayOf(now)
  const wanted = daysOf(series, today, addDays(today, DAYS_AHEAD)).filter(
    (on) => timesOn(series, on).startsAt > now,
  )
  const idOf = new Map(wanted.map((on) => [occurrenceId(seriesId, series, on), on]))
  const coming = made.filter(({ startsAt }) => startsAt > now)
  const misfits = coming.filter(({ id, first, status }) => !first && status === 'published' && !idOf.has(id))
  const stay = misfits.filter(({ booked }) => booked > 0)
  const taken = new Set([
    ...stay.map(({ on }) => on),
    ...made.filter(({ status }) => status === 'cancelled').map(({ on }) => on),
    ...made.filter(({ first, status }) => first && status === 'published').map(({ on }) => on),
  ])
  const known = new Map(made.map((one) => [one.id, one]))
  return {
    make: wanted.filter((on) => !taken.has(on) && !known.has(occurrenceId(seriesId, series, on))),
    revive: [...idOf]
      .filter(([id, on]) => {
        const one = known.get(id)
        return one?.status === 'withdrawn' && one.takenBySeries && !taken.has(on)
      })
      .map(([id]) => id),
    takeBack: misfits.filter(({ booked }) => booked === 0).map(({ id }) => id),
    stay: stay.map(({ id }) => id),
  }
}
