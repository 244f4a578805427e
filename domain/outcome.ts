import type { OutcomeFields, Result, RevealReason } from '../types/day'
import type { ErrorCode } from '../types/errors'
import type { Instant } from '../types/time'
import { addMinutes } from './day'

/** What the rules need to know of an activity. */
export interface Settling {
  status: 'published' | 'cancelled' | 'withdrawn'
  startsAt: Instant
  endsAt: Instant
  settledAt: Instant | null
}

const HOUR_MINUTES = 60
/** An outcome that is not handed in by then is asked for. */
const REMIND_MINUTES = 24 * HOUR_MINUTES
/** And stands in the county's list after a week. */
const COUNTY_MINUTES = 7 * 24 * HOUR_MINUTES

/** From when on an activity that is not settled stands in a list: at once below the county, there after a week. */
export const unsettledBefore = (level: 'county' | 'town' | 'village', now: Instant): Instant =>
  level === 'county' ? addMinutes(now, -COUNTY_MINUTES) : now

/** Whether staff are reminded: a day after the end. */
export const isOverdue = (endsAt: Instant, now: Instant): boolean => addMinutes(endsAt, REMIND_MINUTES) <= now

/** An outcome is written down from the start on, until it is settled; afterwards only the county corrects, with a reason. */
export function whyNotRecord(
  activity: Settling,
  now: Instant,
  correction: { byCounty: boolean; why: string | null } = { byCounty: false, why: null },
): ErrorCode | null {
  if (activity.status !== 'published') return 'day_called_off'
  if (now < activity.startsAt) return 'day_not_begun'
  if (activity.settledAt === null) return null
  if (!correction.byCounty) return 'day_settled'
  return correction.why === null ? 'day_why_needed' : null
}

/** An activity is settled when it is over and its outcome is written down. */
export function whyNotSettle(activity: Settling, recorded: boolean, now: Instant): ErrorCode | null {
  if (activity.status !== 'published') return 'day_called_off'
  if (now < activity.endsAt) return 'day_not_over'
  return recorded ? null : 'outcome_needed'
}

/** A unit stands once in an outcome, so that nobody has to guess whether two numbers are one. */
export function whyNotOutcome({ headcount, results }: OutcomeFields): ErrorCode | null {
  const units = [headcount.unit, ...results.map(({ unit }) => unit)]
  return new Set(units).size === units.length ? null : 'outcome_unit_twice'
}

/** A number as people read it, never without its unit and how it was come by: 32 人次（估算）. */
export const sayNumber = ({ value, unit, method }: Pick<Result, 'unit' | 'value' | 'method'>): string =>
  `${value} ${unit}（${method}）`

/** A whole number may be looked up until a month after the end; then nobody has to be called about it any more. */
const REVEAL_MINUTES = 30 * 24 * HOUR_MINUTES
/** How long a number stays on the screen. */
export const REVEAL_SHOWN_MINUTES = 10
/** How many a person may look up in a day. */
export const REVEALS_A_DAY = 30

export const REVEAL_REASONS: Record<RevealReason, string> = {
  change: '活动有变化，打电话通知',
  absent: '人还没到，打电话问一问',
  lost: '有东西落下，联系本人',
  safety: '紧急情况或安全',
  other: '其他原因',
}

/** A phone number is revealed for a live booking, with a reason, while there can be a need to call. */
export function whyNotReveal(
  booking: { status: string; phone: string | null; endsAt: Instant },
  asked: { reason: RevealReason; words?: string },
  now: Instant,
): ErrorCode | null {
  if (booking.status === 'cancelled') return 'booking_unknown'
  if (booking.phone === null) return 'reveal_no_phone'
  if (addMinutes(booking.endsAt, REVEAL_MINUTES) <= now) return 'reveal_too_late'
  return asked.reason === 'other' && !asked.words ? 'reveal_why_needed' : null
}

/** The middle of a number hidden: 138****5678; landlines keep their area code. */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2')
