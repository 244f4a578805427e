import type { Day, Instant } from '../types/time'
import { addDays, dayOf, instantOn } from './day'
import { isWorkingDay } from './workday'

/** Days on which a county's offices differ from the official calendar. */
export interface OwnCalendar {
  off: readonly Day[]
  on: readonly Day[]
}
export const NO_OWN_DAYS: OwnCalendar = { off: [], on: [] }

const OFFICE_CLOSES = '17:30'

const isOpen = (day: Day, { off, on }: OwnCalendar): boolean =>
  on.includes(day) || (isWorkingDay(day) && !off.includes(day))

/** The close of the `n`-th working day after the day of an instant, which itself does not count. */
export function workingDaysAfter(from: Instant, n: number, calendar: OwnCalendar): Instant {
  let day = dayOf(from)
  for (let left = n; left > 0; ) {
    day = addDays(day, 1)
    if (isOpen(day, calendar)) left--
  }
  return instantOn(day, OFFICE_CLOSES)
}

/** Working days that began after the day of one instant and up to the day of another. */
export function workingDaysBetween(from: Instant, to: Instant, calendar: OwnCalendar): number {
  let count = 0
  for (let day = addDays(dayOf(from), 1); day <= dayOf(to); day = addDays(day, 1)) {
    if (isOpen(day, calendar)) count++
  }
  return count
}

/** A public notice as far as its clock goes: it either runs until an instant or stands still with days left. */
export interface Running {
  startedAt: Instant
  days: number
  /** Since when it runs, and how many working days it had left then. */
  runsFrom: Instant
  daysThen: number
  untilAt: Instant | null
  daysLeft: number | null
}

/** A notice begins to count on the next working day, so that its first day is a whole one. */
export const startNotice = (now: Instant, days: number, calendar: OwnCalendar): Running => ({
  startedAt: now,
  days,
  runsFrom: now,
  daysThen: days,
  untilAt: workingDaysAfter(now, days, calendar),
  daysLeft: null,
})

/** Stands still: the day it is stopped on is used up, and of the last one a whole one is left. */
export function pauseNotice(notice: Running, now: Instant, calendar: OwnCalendar): Running {
  if (notice.untilAt === null) return notice
  const used = workingDaysBetween(notice.runsFrom, now, calendar)
  return { ...notice, untilAt: null, daysLeft: Math.max(1, notice.daysThen - used) }
}

/** Runs on for the days that were left. */
export function resumeNotice(notice: Running, now: Instant, calendar: OwnCalendar): Running {
  if (notice.daysLeft === null) return notice
  const daysThen = notice.daysLeft
  return {
    ...notice,
    runsFrom: now,
    daysThen,
    untilAt: workingDaysAfter(now, daysThen, calendar),
    daysLeft: null,
  }
}

/** The time that was promised has passed, and the clock does not stand still. */
export const noticeOver = ({ untilAt }: Running, now: Instant): boolean => untilAt !== null && now >= untilAt
