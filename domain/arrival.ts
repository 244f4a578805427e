import type { ErrorCode } from '../types/errors'
import type { Instant } from '../types/time'
import { addMinutes } from './day'

/** What the door needs to know of an activity. */
export interface Doorway {
  status: 'published' | 'cancelled' | 'withdrawn'
  startsAt: Instant
  endsAt: Instant
  settledAt: Instant | null
}

/** Phones go a little wrong; a mark from further ahead is not believed. */
const AHEAD_MINUTES = 5

/**
 * Who came is marked from an hour before the start until the activity is settled: paper is entered later. After
 * that only the county puts it right.
 */
export function whyNotMark(
  activity: Doorway,
  at: Instant,
  minutesBefore: number,
  now: Instant,
  corrects = false,
): ErrorCode | null {
  if (activity.status !== 'published') return 'day_called_off'
  const opens = addMinutes(activity.startsAt, -minutesBefore)
  if (now < opens || at < opens) return 'door_too_early'
  if (at > addMinutes(now, AHEAD_MINUTES)) return 'door_clock_wrong'
  return activity.settledAt !== null && !corrects ? 'day_settled' : null
}

/** A person checks in by themselves from the same hour on until the end, not a minute longer. */
export function whyNotArrive(activity: Doorway, minutesBefore: number, now: Instant): ErrorCode | null {
  if (now > activity.endsAt) return activity.status === 'published' ? 'door_over' : 'day_called_off'
  return whyNotMark(activity, now, minutesBefore, now, true)
}

/** When somebody was there: entered after the end it was at the start, since a list on paper tells no times. */
export const arrivalAt = ({ startsAt, endsAt }: Doorway, at: Instant): Instant =>
  at > endsAt ? startsAt : at

/** When somebody left; nobody is there longer than the activity. */
export const departureAt = ({ endsAt }: Doorway, at: Instant): Instant => (at > endsAt ? endsAt : at)

/** No-shows are confirmed after the end, by a person, and only where somebody was checked in at all. */
export function whyNotAbsent(activity: Doorway, anyoneArrived: boolean, now: Instant): ErrorCode | null {
  if (activity.status !== 'published') return 'day_called_off'
  if (now < activity.endsAt) return 'day_not_over'
  if (activity.settledAt !== null) return 'day_settled'
  return anyoneArrived ? null : 'door_not_taken'
}
