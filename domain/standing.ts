import type { BookingStatus } from '../types/bookingStatus'
import type { StandingRules } from '../types/county'
import type { Instant } from '../types/time'
import { addMinutes } from './day'

/** A booking as far as standing 守约 looks at it. Only what a person booked for themselves counts. */
export interface Kept {
  status: BookingStatus
  /** When it ended, or was given back. */
  at: Instant
  via: string
}

export interface Standing {
  points: number
  /** good · note: a friendly word · limited: until then, one booking at a time and through the waiting list */
  state: 'good' | 'note' | 'limited'
  until: Instant | null
}

const DAY_MINUTES = 24 * 60

const weightOf = (status: BookingStatus, { lateWeight }: StandingRules): number =>
  status === 'no_show' ? 1 : status === 'late_cancelled' ? lateWeight : 0

/** How someone kept their word over the last days; it heals by itself. */
export function standingOf(kept: readonly Kept[], rules: StandingRules, now: Instant): Standing {
  const marks = kept
    .filter(({ via, status }) => via === 'self' && weightOf(status, rules) > 0)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  const pointsAt = (at: Instant) =>
    marks
      .filter((mark) => mark.at <= at && mark.at > addMinutes(at, -rules.days * DAY_MINUTES))
      .reduce((sum, { status }) => sum + weightOf(status, rules), 0)
  const reached = marks.filter(({ at }) => pointsAt(at) >= rules.limitAt).at(-1)
  const until = reached ? addMinutes(reached.at, rules.limitDays * DAY_MINUTES) : null
  const points = pointsAt(now)
  if (until !== null && now < until) return { points, state: 'limited', until }
  return { points, state: points >= rules.noteAt ? 'note' : 'good', until: null }
}
