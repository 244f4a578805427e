import { ledNowhere } from '../../domain/clue'
import type { ClueStatus } from '../../types/clue'
import type { Instant } from '../../types/time'
import { keptUntil } from '../_lib/keptUntil'

/** One that nobody took up is blanked like a case that ended; one in a case goes with the case. */
export const clueKeptUntil = (status: ClueStatus, now: Instant): Instant | null =>
  status === 'linked' ? null : keptUntil(ledNowhere(status) ? 'clueDays' : 'caseDays', now)
