import { getSolarDateFromLunar, getSolarTerms } from 'chinese-days'
import type { Festival } from '../types/county'
import type { Day } from '../types/time'
import { addDays } from './day'

/** A festival in one year. */
export interface FestivalDay {
  id: string
  name: string
  on: Day
}

const two = (n: number) => String(n).padStart(2, '0')

/** A day of the lunar calendar in the solar one; a leap month repeats no festival. */
const solarOf = (lunarYear: number, month: number, day: number): Day =>
  getSolarDateFromLunar(`${lunarYear}-${two(month)}-${two(day)}`).date

/** The day of a festival that belongs to a year; of lunar ones the lunar year of that number. */
function dayIn(year: number, { on }: Festival): Day | null {
  if ('solar' in on) return `${year}-${two(on.solar[0])}-${two(on.solar[1])}`
  if ('lunar' in on) return solarOf(year, ...on.lunar)
  if ('lunarYearEnd' in on) return addDays(solarOf(year + 1, 1, 1), -1)
  const terms = getSolarTerms(`${year}-01-01`, `${year}-12-31`)
  return terms.find(({ name }) => name === on.term)?.date ?? null
}

/** The festivals between two days (inclusive), soonest first. */
export function festivalsBetween(festivals: readonly Festival[], fromOn: Day, toOn: Day): FestivalDay[] {
  const years: number[] = []
  // A lunar year reaches into the next solar one.
  for (let year = Number(fromOn.slice(0, 4)) - 1; year <= Number(toOn.slice(0, 4)); year++) years.push(year)
  return festivals
    .flatMap((festival) =>
      years.flatMap((year) => {
        const on = dayIn(year, festival)
        return on !== null && on >= fromOn && on <= toOn ? [{ id: festival.id, name: festival.name, on }] : []
      }),
    )
    .sort((a, b) => a.on.localeCompare(b.on))
}
