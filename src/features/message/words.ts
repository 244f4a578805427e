import { dayOf, sayDay, sayTime } from '../../../domain/day'
import type { InboxItem } from '../../../types/message'
import type { Instant } from '../../../types/time'

/** What a message says besides its heading, line by line. */
export function linesOf({ title, when, place, note, number, kind }: InboxItem, now: Instant): string[] {
  const at = when ? `${sayDay(dayOf(when), dayOf(now))} ${sayTime(when)}` : null
  const code = number && kind !== 'hours' ? `预约码 ${number}` : null
  return [title, [at, place].filter(Boolean).join('，'), note, code].filter((one): one is string =>
    Boolean(one),
  )
}
