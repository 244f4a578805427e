import { addDays } from '../../../domain/day'
import type { Day } from '../../../types/time'

export type Period = 'thisMonth' | 'lastMonth' | 'thisYear' | 'lastYear'

export const PERIODS: readonly { value: Period; words: string }[] = [
  { value: 'thisMonth', words: '本月' },
  { value: 'lastMonth', words: '上月' },
  { value: 'thisYear', words: '今年' },
  { value: 'lastYear', words: '去年' },
]

/** The months of a period, as seen on a day. */
export function monthsOf(period: Period, today: Day): { fromMonth: string; toMonth: string } {
  const year = Number(today.slice(0, 4))
  const last = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  if (period === 'thisMonth') return { fromMonth: today.slice(0, 7), toMonth: today.slice(0, 7) }
  if (period === 'lastMonth') return { fromMonth: last, toMonth: last }
  if (period === 'lastYear') return { fromMonth: `${year - 1}-01`, toMonth: `${year - 1}-12` }
  return { fromMonth: `${year}-01`, toMonth: `${year}-12` }
}

/** The days from the first of one month to the last of another. */
export const daysOf = (fromMonth: string, toMonth: string): { fromOn: Day; toOn: Day } => ({
  fromOn: `${fromMonth}-01`,
  toOn: addDays(`${addDays(`${toMonth}-28`, 5).slice(0, 7)}-01`, -1),
})
