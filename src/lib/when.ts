import { dayOf, sayWhen as said, sayDay, sayTime } from '../../domain/day'
import type { Instant } from '../../types/time'

/** When something takes place, with the two times kept on one line: U+2060 forbids a break at the dash. */
export const sayWhen = (startsAt: Instant, endsAt: Instant, now: Instant): string =>
  said(startsAt, endsAt, now).replace('–', '\u2060–\u2060')

/** The wall-clock time HH:mm at +08:00, as pickers take it. */
export const clockOf = (at: Instant): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)

/** One moment: 今天 19:00, 周六(11月28日)上午 9:00. */
export function sayStart(at: Instant, now: Instant): string {
  const time = sayTime(at)
  return `${sayDay(dayOf(at), dayOf(now))}${/^\d/.test(time) ? ' ' : ''}${time}`
}

/** That it was moved, from when and why; null when it never was. Old phones' kept copies know neither. */
export function sayPostponed(
  { postponedFrom, postponeReason }: { postponedFrom?: Instant | null; postponeReason?: string | null },
  now: Instant,
): string | null {
  if (!postponedFrom) return null
  return `改期了，原定 ${sayStart(postponedFrom, now)}${postponeReason ? `。原因：${postponeReason.replace(/。$/, '')}` : ''}`
}
