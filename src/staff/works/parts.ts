import type { Hint } from '../../../domain/hints'
import type { Station } from '../../../types/station'
import type { Day } from '../../../types/time'
import type { Written } from './written'

/** What each part of the form works on. */
export interface PartProps {
  written: Written
  change: (patch: Partial<Written>) => void
  hints: readonly Hint[]
  strict: boolean
  station: Station | null
  today: Day
}
