import { county } from '../../config/county/current'
import { monthOf } from '../../domain/day'
import type { Theme } from '../../types/station'
import type { Day } from '../../types/time'
import type { StationRecord } from './records'

type Themed = Pick<StationRecord, 'themes'> | null

/** What a county's month is about: what its centre wrote for this very month, else what its files say. */
export function countyTheme(root: Themed, day: Day): { title: string; words: string } {
  const { title, words } = county.themes[monthOf(day) - 1] ?? { title: '', words: '' }
  return root?.themes?.[day.slice(0, 7)] ?? { title, words }
}

/** The theme on a station's board: its own for the month, else the county's. */
export const themeOf = (station: Themed, root: Themed, day: Day): Theme => ({
  month: monthOf(day),
  ...(station?.themes?.[day.slice(0, 7)] ?? countyTheme(root, day)),
})
