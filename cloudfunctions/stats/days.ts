import { addDays } from '../../domain/day'
import { cellKey } from '../../domain/stats'
import { countBehind, isChosen } from '../../domain/statsBoard'
import type { InputOf } from '../../types/contract'
import type { statsContract } from '../../types/stats'
import type { Day } from '../../types/time'
import type { StationRecord } from '../_lib/records'
import type { StatRecord } from '../_lib/records/stats'
import { cellsOf, countedMonths, monthsBetween } from './read'

type Input = InputOf<typeof statsContract.activities>

interface DayOf {
  on: Day
  /** How many activities have to be read to know what is on it. */
  count: number
  /** Whether its month has any that are asked for. */
  isBehind: boolean
}

/** A page takes whole days until it has read so many activities. */
const PAGE = 50
/** Where only some of those read are asked for; and the most that one read can answer. */
const SPARSE = 600
const MOST = 1000

/** The days to read for a page, latest and earliest; and whether there are earlier ones. */
export interface Stretch {
  latest: Day
  earliest: Day
  more: boolean
}

/**
 * The next days that stand behind a number, latest first. The counters know on which days there is something, so
 * that a page reads the activities it shows and few others, however long the period is.
 */
export async function nextDays(node: StationRecord, input: Input): Promise<Stretch | null> {
  const { fromOn, toOn, beforeOn, what } = input
  const eve = beforeOn ? addDays(beforeOn, -1) : toOn
  const through = eve < toOn ? eve : toOn
  if (through < fromOn) return null
  const months = monthsBetween(fromOn.slice(0, 7), through.slice(0, 7))
  const records = await countedMonths(node, months, { weeks: false })
  const days = [...records.values()]
    .flatMap((record) => daysOf(record, input))
    .filter(({ on }) => on >= fromOn && on <= through)
    .sort((a, b) => b.on.localeCompare(a.on))
  return stretchOf(days, what === 'on' || what === 'held' ? PAGE : SPARSE)
}

function daysOf(record: StatRecord, input: Input): DayOf[] {
  const cells = cellsOf(record).filter((cell) => isChosen(cell, input))
  const isBehind = cells.some((cell) => countBehind(cell, input.what, input.unit) > 0)
  const keys = new Set(cells.map(cellKey))
  const counts = new Map<Day, number>()
  for (const share of Object.values(record.days)) {
    for (const [key, days] of Object.entries(share)) {
      if (!keys.has(key)) continue
      for (const [day, count] of Object.entries(days)) counts.set(day, (counts.get(day) ?? 0) + count)
    }
  }
  return [...counts].map(([day, count]) => ({ on: `${record.month}-${day}`, count, isBehind }))
}

function stretchOf(days: readonly DayOf[], enough: number): Stretch | null {
  const first = days.findIndex(({ isBehind }) => isBehind)
  const latest = days[first]
  if (!latest) return null
  let sum = latest.count
  let end = first + 1
  for (let day = days[end]; day && sum < enough && sum + day.count <= MOST; day = days[++end])
    sum += day.count
  return {
    latest: latest.on,
    earliest: days[end - 1]?.on ?? latest.on,
    more: days.slice(end).some(({ isBehind }) => isBehind),
  }
}
