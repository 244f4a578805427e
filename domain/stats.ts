import type { Standing } from '../types/stats'
import type { Day, Instant } from '../types/time'
import { addDays, dayOf, weekdayOf } from './day'

/** What of an activity counts. */
export interface Countable {
  organiserId: string
  /** The organiser's way from the county when it was published; it counts there, wherever they are now. */
  path: readonly string[]
  category: string
  projectId: string | null
  projectName: string | null
  status: 'published' | 'cancelled' | 'withdrawn'
  startsAt: Instant
  endsAt: Instant
  capacity: number | null
  seatsLeft: number | null
  reserveLeft: number
  settledAt: Instant | null
  outcome?: {
    headcount: Measured | null
    results: readonly Measured[]
  } | null
}

interface Measured {
  value: number
  unit: string
  method: string
}

/** Sums by unit: by how they were found out, and from how many activities. */
export type Amounts = Record<string, { by: Record<string, number>; activities: number }>

export interface Sums {
  planned: number
  held: number
  cancelled: number
  unsettled: number
  seats: number
  booked: number
  heads: Amounts
  results: Amounts
}

/** The sums of one category and project in a month. */
export interface Cell extends Sums {
  category: string
  projectId: string | null
  projectName: string | null
}

/** The numbers of a node in a month. */
export interface Part {
  /** By category and project; see `cellKey`. */
  cells: Record<string, Cell>
  /** Of each cell how many activities begin on each day of the month, those cancelled included. */
  days: Record<string, Record<string, number>>
  /** By Monday the organisers that have something on in that week. */
  weeks: Record<string, string[]>
}

export const cellKey = ({ category, projectId }: { category: string; projectId: string | null }): string =>
  `${category}~${projectId ?? ''}`

/** The month an activity counts in: that of its start. */
export const countedIn = (startsAt: Instant): string => dayOf(startsAt).slice(0, 7)

/** The node that an organiser's numbers go to first: its town, or itself from the town up. */
export const countedUnder = (path: readonly string[]): string => path[1] ?? path[0] ?? ''

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7))

/** What an activity counts as: held once it has ended, cancelled as that alone, withdrawn not at all. */
export function standingOf(
  { status, endsAt }: Pick<Countable, 'status' | 'endsAt'>,
  now: Instant,
): Standing | null {
  if (status === 'withdrawn') return null
  if (status === 'cancelled') return 'cancelled'
  return endsAt <= now ? 'held' : 'planned'
}

/** Seats that people hold; null unless bookable. */
export const bookedOf = ({
  capacity,
  seatsLeft,
  reserveLeft,
}: Pick<Countable, 'capacity' | 'seatsLeft' | 'reserveLeft'>): number | null =>
  capacity === null ? null : Math.max(0, capacity - (seatsLeft ?? 0) - reserveLeft)

export const noSums = (): Sums => ({
  planned: 0,
  held: 0,
  cancelled: 0,
  unsettled: 0,
  seats: 0,
  booked: 0,
  heads: {},
  results: {},
})

/** What one activity adds to the numbers at a moment; null for nothing. */
export function contributionOf(activity: Countable, now: Instant): Sums | null {
  const standing = standingOf(activity, now)
  if (!standing) return null
  const sums = noSums()
  sums[standing] = 1
  if (standing !== 'held') return sums
  sums.unsettled = activity.settledAt === null ? 1 : 0
  sums.seats = activity.capacity ?? 0
  sums.booked = bookedOf(activity) ?? 0
  const { headcount, results } = activity.outcome ?? { headcount: null, results: [] }
  sums.heads = amountsOf(headcount ? [headcount] : [])
  sums.results = amountsOf(results)
  return sums
}

/** An activity counts once for each unit, however many lines it has in it. */
function amountsOf(list: readonly Measured[]): Amounts {
  const amounts: Amounts = {}
  for (const { unit, method, value } of list) {
    amounts[unit] ??= { by: {}, activities: 1 }
    const { by } = amounts[unit]
    by[method] = cents((by[method] ?? 0) + value)
  }
  return amounts
}

/** Square metres and money have two decimals; floating point would add more. */
const cents = (value: number): number => Math.round(value * 100) / 100

const COUNTS = ['planned', 'held', 'cancelled', 'unsettled', 'seats', 'booked'] as const

/** Adds `more` to `sums` in place, each unit to its own. */
export function addSums(sums: Sums, more: Sums): void {
  for (const name of COUNTS) sums[name] += more[name]
  addAmounts(sums.heads, more.heads)
  addAmounts(sums.results, more.results)
}

function addAmounts(amounts: Amounts, more: Amounts): void {
  for (const [unit, { by, activities }] of Object.entries(more)) {
    amounts[unit] ??= { by: {}, activities: 0 }
    const own = amounts[unit]
    own.activities += activities
    for (const [method, value] of Object.entries(by)) own.by[method] = cents((own.by[method] ?? 0) + value)
  }
}

/** The numbers of these activities, which all begin in one month. */
export function partOf(activities: readonly Countable[], now: Instant): Part {
  const part: Part = { cells: {}, days: {}, weeks: {} }
  for (const activity of activities) {
    const sums = contributionOf(activity, now)
    if (!sums) continue
    const { category, projectId, projectName, organiserId } = activity
    const key = cellKey(activity)
    const day = dayOf(activity.startsAt)
    const weeks = sums.cancelled ? {} : { [mondayOf(day)]: [organiserId] }
    add(part, {
      cells: { [key]: { ...sums, category, projectId, projectName } },
      days: { [key]: { [day.slice(8)]: 1 } },
      weeks,
    })
  }
  return ordered(part)
}

/** The numbers of several nodes together. */
export function sumOfParts(parts: readonly Part[]): Part {
  const sum: Part = { cells: {}, days: {}, weeks: {} }
  for (const part of parts) add(sum, part)
  return ordered(sum)
}

function add(sum: Part, part: Part): void {
  for (const [key, cell] of Object.entries(part.cells)) {
    sum.cells[key] ??= { ...cell, ...noSums() }
    addSums(sum.cells[key], cell)
  }
  for (const [key, days] of Object.entries(part.days)) {
    sum.days[key] ??= {}
    const own = sum.days[key]
    for (const [day, count] of Object.entries(days)) own[day] = (own[day] ?? 0) + count
  }
  for (const [monday, organisers] of Object.entries(part.weeks)) {
    sum.weeks[monday] = [...new Set([...(sum.weeks[monday] ?? []), ...organisers])]
  }
}

const sortedEntries = <T>(record: Record<string, T>, map: (value: T) => T = (value) => value) =>
  Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, map(value)]),
  )

const orderedAmounts = (amounts: Amounts) =>
  sortedEntries(amounts, (amount) => ({ ...amount, by: sortedEntries(amount.by) }))

/** The same numbers make the same text, so that a count can be compared with the one before. */
const ordered = ({ cells, days, weeks }: Part): Part => ({
  cells: sortedEntries(cells, (cell) => ({
    ...cell,
    heads: orderedAmounts(cell.heads),
    results: orderedAmounts(cell.results),
  })),
  // Days are number-like names, whose order is that of the numbers anyway.
  days: sortedEntries(days, (list) => sortedEntries(list)),
  weeks: sortedEntries(weeks, (list) => [...list].sort()),
})
