import { county } from '../../config/county/current'
import { dayOf } from '../../domain/day'
import { monthsFrom, SIX_ONES } from '../../domain/upkeep'
import type { Instant } from '../../types/time'
import type { SixOneLine, Upkeep } from '../../types/upkeep'
import { stations } from '../_lib/collections'
import type { StationRecord } from '../_lib/records'
import { countyTheme } from '../_lib/theme'

/** How far ahead a theme can be prepared, this month included. */
export const MONTHS = 3

/** All six, also those nobody has said anything about. */
export const sixOnesOf = ({ sixOnes }: StationRecord): SixOneLine[] =>
  SIX_ONES.map((item) => ({ item, ...(sixOnes?.[item] ?? { state: 'notYet', words: null }) }))

/** A station as its people work on it; one more database call. */
export async function upkeepOf(station: StationRecord, now: Instant): Promise<Upkeep> {
  const isRoot = station._id === county.rootId
  const root = isRoot ? null : await stations.find(county.rootId)
  return {
    ...station,
    id: station._id,
    rev: station.rev ?? 0,
    sixOnes: sixOnesOf(station),
    themes: monthsFrom(dayOf(now), MONTHS).map((month) => ({
      month,
      own: station.themes?.[month] ?? null,
      instead: countyTheme(root, `${month}-01`),
    })),
    trustedAt: station.trustedAt ?? null,
  }
}
