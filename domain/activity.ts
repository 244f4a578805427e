import type { ActivityCard, ActivityStatus, Audience } from '../types/activity'
import type { Instant } from '../types/time'

/** What an activity is at a moment; only `cancelled` is stored, the rest follows from times and seats. */
export type Phase = 'cancelled' | 'over' | 'running' | 'notOpen' | 'open' | 'full' | 'closed' | 'soon'

type Timed = Pick<
  ActivityCard,
  'mode' | 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'seatsLeft' | 'waiting'
> & {
  status: ActivityStatus | 'withdrawn'
}

/**
 * The state a resident sees. `soon` is an activity that needs no booking and has not begun.
 * `closed` comes before `full`: a seat given back after booking has closed cannot be booked any more.
 */
export function phaseOf(activity: Timed, now: Instant): Phase {
  if (activity.status !== 'published') return 'cancelled'
  if (now >= activity.endsAt) return 'over'
  if (now >= activity.startsAt) return 'running'
  if (activity.mode !== 'bookable') return 'soon'
  if (activity.opensAt !== null && now < activity.opensAt) return 'notOpen'
  if (activity.closesAt !== null && now >= activity.closesAt) return 'closed'
  // A free seat is for whoever waits first.
  return (activity.seatsLeft ?? 0) <= 0 || activity.waiting > 0 ? 'full' : 'open'
}

/** An activity is for someone when it is for everyone or names the group they belong to. */
export const suits = (audiences: readonly Audience[], who: Audience | null): boolean =>
  audiences.includes('everyone') || (who !== null && audiences.includes(who))

/** Activities at the same time: one begins before the other ends. Touching ends do not clash. */
export const overlaps = (
  a: { startsAt: Instant; endsAt: Instant },
  b: { startsAt: Instant; endsAt: Instant },
): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt
