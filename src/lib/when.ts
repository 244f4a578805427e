import { sayWhen as said } from '../../domain/day'
import type { Instant } from '../../types/time'

/** When something takes place, with the two times kept on one line: U+2060 forbids a break at the dash. */
export const sayWhen = (startsAt: Instant, endsAt: Instant, now: Instant): string =>
  said(startsAt, endsAt, now).replace('–', '\u2060–\u2060')
