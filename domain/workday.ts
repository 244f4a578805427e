import { isWorkday } from 'chinese-days'
import type { Day, Instant } from '../types/time'
import { addDays, dayOf, instantOn } from './day'

/**
 * Whether offices are open, by the official calendar of holidays and make-up days. It is known until the end of
 * the year for which the State Council has announced it; after that Monday to Friday count.
 */
export const isWorkingDay = (day: Day): boolean => isWorkday(day)

/** The `n`-th working day after a day; the day itself does not count. */
export function addWorkingDays(day: Day, n: number): Day {
  let at = day
  for (let left = n; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left--
  }
  return at
}

const REVIEW_DAYS = 3
const OFFICE_CLOSES = '17:30'

/** A review is due at the end of the third working day after the day it was handed in. */
export const reviewDueAt = (submittedAt: Instant): Instant =>
  instantOn(addWorkingDays(dayOf(submittedAt), REVIEW_DAYS), OFFICE_CLOSES)
