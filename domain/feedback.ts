import type { FeedbackKind } from '../types/feedback'
import type { Day } from '../types/time'
import { addWorkingDays } from './workday'

/** How many reports of one person may wait at a time, and how many may be made in a day. */
export const WAITING_MAX = 5
export const PER_DAY_MAX = 10

const REPLY_WORKING_DAYS = 5

/** Every report is answered on the fifth working day after it at the latest. */
export const replyDueOn = (reportedOn: Day): Day => addWorkingDays(reportedOn, REPLY_WORKING_DAYS)

/**
 * Who has to answer: what is wrong on a station's page is put right there, but nobody answers complaints about
 * themselves, so those go one higher. Above the county there is nobody.
 */
export const deskOf = (kind: FeedbackKind, path: readonly string[]): string[] =>
  kind === 'complaint' && path.length > 1 ? path.slice(0, -1) : [...path]

/** The node above the highest of those that have to answer; null at the top. */
export function deskAbove(path: readonly string[], waitsAt: readonly string[]): string | null {
  const highest = Math.min(...waitsAt.map((id) => path.indexOf(id)).filter((i) => i >= 0))
  return Number.isFinite(highest) ? (path[highest - 1] ?? null) : null
}

/** 138****8000: enough to know one's own number, too little to call it. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
