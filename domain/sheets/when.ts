import type { Day } from '../../types/time'
import { type Cell, halfWidth, textOf } from './cell'

export type Read<T> = { value: T } | { says: string }

const two = (n: number) => String(n).padStart(2, '0')

/** Whether such a day is in the calendar. */
function dayIn(year: number, month: number, day: number): Day | null {
  const text = `${year}-${two(month)}-${two(day)}`
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null
}

const FULL = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const NO_YEAR = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/

/**
 * A day is a real date cell or a text that names year, month and day. What could mean several days is never
 * guessed: the person is told how to write it.
 */
export function readDay(cell: Cell, today: Day): Read<Day> {
  const written = halfWidth(textOf(cell))
  const how = (example: string) => ({ says: `的日期“${written}”看不准，请写成 ${example} 这样` })
  if (cell.is === 'date' && !/^1(899|900)-/.test(cell.at)) return { value: cell.at.slice(0, 10) }
  const full = FULL.exec(written)
  if (full) {
    const day = dayIn(Number(full[1]), Number(full[2]), Number(full[3]))
    return day ? { value: day } : { says: `的日期“${written}”日历上没有，请检查` }
  }
  const short = NO_YEAR.exec(written)
  const year = Number(today.slice(0, 4))
  const guess = short && dayIn(year, Number(short[1]), Number(short[2]))
  if (guess) return { says: `的日期“${written}”没有写年份，请写成 ${guess} 这样` }
  return how(today)
}

const CLOCK = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/
const SPOKEN =
  /^(凌晨|早上|上午|中午|下午|晚上)?\s*(\d{1,2})\s*(?::(\d{2})|[点时]\s*(?:(半)|(\d{1,2})分?)?)\s*整?$/

/** A time of day as `HH:mm`: 9:00, 14:30, 上午9点, 下午2点半, or a time cell. */
export function readTime(cell: Cell): Read<string> {
  if (cell.is === 'date') return { value: cell.at.slice(11, 16) }
  if (cell.is === 'number' && cell.number >= 0 && cell.number < 1) {
    const minutes = Math.round(cell.number * 24 * 60)
    return { value: `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}` }
  }
  const written = halfWidth(textOf(cell))
  const says = `的时间“${written}”看不准，请写成 9:00 或 14:30 这样`
  const clock = CLOCK.exec(written)
  const spoken = SPOKEN.exec(written)
  const [part, hourText, minuteText] = clock
    ? ['', clock[1], clock[2]]
    : [spoken?.[1] ?? '', spoken?.[2], spoken?.[4] ? '30' : (spoken?.[3] ?? spoken?.[5] ?? '0')]
  if (hourText === undefined) return { says }
  const hour = hourOf(part, Number(hourText), clock !== null)
  const minute = Number(minuteText)
  return hour === null || hour > 23 || minute > 59 ? { says } : { value: `${two(hour)}:${two(minute)}` }
}

/** 3点 alone may be at night or in the afternoon: null. */
function hourOf(part: string, hour: number, exact: boolean): number | null {
  if (part === '下午' || part === '晚上') return hour < 12 ? hour + 12 : hour
  if (part === '中午') return hour < 11 ? hour + 12 : hour
  if (part !== '' || exact || hour >= 7) return hour
  return null
}
