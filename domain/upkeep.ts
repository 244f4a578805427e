import type { Day } from '../types/time'
import type { SixOne, SixOneLine } from '../types/upkeep'
import { addDays } from './day'

/** 六个一 in the order of the county's own list. */
export const SIX_ONES: readonly SixOne[] = ['sign', 'guide', 'office', 'venues', 'menu', 'publicity']

/** The month of a day and those after it, `YYYY-MM`. */
export function monthsFrom(day: Day, count: number): string[] {
  const months: string[] = []
  for (let first = `${day.slice(0, 7)}-01`; months.length < count; first = nextFirst(first)) {
    months.push(first.slice(0, 7))
  }
  return months
}

const nextFirst = (first: Day): Day => `${addDays(first, 31).slice(0, 7)}-01`

/** Whether a station asks for help with any of the six. */
export const asksForHelp = (lines: readonly SixOneLine[]): boolean =>
  lines.some(({ state }) => state === 'help')
