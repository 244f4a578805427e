import type { Condition, Filter } from './filters'
import { type Index, PRIMARY, toSql } from './indexes'
import type { Sort } from './order'
import type { SqlValue } from './sqlite'
import { classOf, type Value, type ValueClass } from './values'

/** A condition on one key of an index: `IS ?`, one of a list, or bounds. */
export interface KeyTest {
  position: number
  /** SQL after the column, such as `IS ?` or `>=?`. */
  sql: string
  params: SqlValue[]
}

/** How to read the rows of a filter: it selects all that match, and more unless `exact`. */
export interface Plan {
  /** Null reads the whole collection. */
  index: Index | null
  /** Disjoint stretches of the index; none with `index: null`. */
  segments: KeyTest[][]
  exact: boolean
  /** Whether each segment comes in the order asked for when read along the index. */
  sorted: boolean
}

/** A list of values is read as so many separate stretches, merged, when that gives the order asked for. */
const SEGMENTS_MOST = 24

const SCAN: Plan = { index: null, segments: [], exact: false, sorted: false }

/**
 * Chooses the index that narrows the filter most or gives the order.
 * `sort` null: any order will do.
 */
export function plan(filter: Filter, sort: Sort | null, indexes: readonly Index[]): Plan {
  let best: Plan = { ...SCAN, exact: !filter.more && filter.conditions.size === 0, sorted: sort === null }
  let bestScore = 0
  for (const index of [PRIMARY, ...indexes]) {
    if (index.keys.length === 0) continue
    const candidate = planFor(index, filter, sort)
    if (candidate && candidate.score > bestScore) {
      best = candidate.plan
      bestScore = candidate.score
    }
  }
  return best
}

interface Candidate {
  plan: Plan
  score: number
}

function planFor(index: Index, filter: Filter, sort: Sort | null): Candidate | null {
  const conditions = index.keys.map(([path]) => filter.conditions.get(path))
  let fixed = 0
  while (fixed < conditions.length && isFixable(index, fixed, conditions[fixed])) fixed++
  const range = rangeTests(index, fixed, conditions[fixed])
  const order = sort && orderLeft(index, conditions, fixed, sort)
  const values = conditions.slice(0, fixed).map((condition) => condition?.oneOf ?? [])
  const stretches = values.reduce((product, list) => product * list.length, 1)
  const sorted = sort === null || (order !== null && (order.mergeOnly ? stretches <= SEGMENTS_MOST : true))
  const score =
    fixed * 10 +
    (range.length > 0 ? 5 : 0) +
    (sorted && sort !== null ? 6 : 0) +
    (isWhole(index, fixed) ? 100 : 0)
  if (score === 0) return null
  const split = sort !== null && sorted && stretches <= SEGMENTS_MOST
  const segments = (split ? product(values) : [null]).map((tuple) => [
    ...(tuple ? tuple.map(isTest) : values.map(inTest)),
    ...range,
  ])
  const used = fixed + (range.length > 0 ? 1 : 0)
  return { score, plan: { index, segments, sorted, exact: isExact(index, filter, conditions, used) } }
}

/** A unique index met in all its keys gives one row at most for each combination. */
const isWhole = (index: Index, fixed: number) => index.unique && fixed === index.keys.length

const holdsArrays = (index: Index, position: number) => index.classes[position]?.has('array') ?? false

/** Null in a list or on a field with arrays is left to reading: SQL's IN does not find it, nor do missing elements stand in the index. */
function isFixable(index: Index, position: number, condition: Condition | undefined): boolean {
  if (!condition?.oneOf) return false
  const hasNull = condition.oneOf.some((value) => value === null || value === undefined)
  return !hasNull || (condition.oneOf.length === 1 && !holdsArrays(index, position))
}

const SQL_BOUNDS = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' } as const

function rangeTests(index: Index, position: number, condition: Condition | undefined): KeyTest[] {
  if (!condition || condition.oneOf) return []
  const tests = Object.entries(SQL_BOUNDS)
    .filter(([bound]) => bound in condition)
    .map(([bound, sign]) => ({
      position,
      sql: `${sign}?`,
      params: [toSql(condition[bound as keyof typeof SQL_BOUNDS])],
    }))
  // Different elements of an array may meet different bounds, so only one of them narrows.
  return holdsArrays(index, position) ? tests.slice(0, 1) : tests
}

const isTest = (value: SqlValue, position: number): KeyTest => ({ position, sql: 'IS ?', params: [value] })

function inTest(values: readonly Value[], position: number): KeyTest {
  if (values.length === 1) return isTest(toSql(values[0]), position)
  const list = JSON.stringify(values.map(toSql))
  return { position, sql: 'IN (SELECT value FROM json_each(?))', params: [list] }
}

/** Every combination of one value from each list, equal ones once. */
const product = (lists: readonly (readonly Value[])[]): SqlValue[][] =>
  lists.reduce<SqlValue[][]>(
    (tuples, list) => {
      const values = [...new Set(list.map(toSql))]
      return tuples.flatMap((tuple) => values.map((value) => [...tuple, value]))
    },
    [[]],
  )

/**
 * Whether reading along the index gives the order; null if not. Fields fixed to one value don't count;
 * `mergeOnly` when lists of values come first, so that the stretches must be merged.
 */
function orderLeft(
  index: Index,
  conditions: readonly (Condition | undefined)[],
  fixed: number,
  sort: Sort,
): { mergeOnly: boolean } | null {
  const isSingle = (position: number) => conditions[position]?.oneOf?.length === 1
  // With its arrays fixed to one element each, a multikey index holds a document once, in the order of the rest.
  const arrays = index.keys.map((_, position) => position).filter((position) => holdsArrays(index, position))
  if (index.multikey && !arrays.every((position) => position < fixed && isSingle(position))) return null
  const singles = index.keys.slice(0, fixed).filter((_, position) => isSingle(position))
  const asked = sort.filter(([path]) => !singles.some(([single]) => single === path))
  // The order of ids among equals is added by SQLite, unless the index has the id among its keys.
  const byId = asked.at(-1)?.[0] === '_id' && index.keys[fixed + asked.length - 1]?.[0] !== '_id'
  // The table of elements does not hold the id.
  if (index.multikey && byId) return null
  const wanted = byId ? asked.slice(0, -1) : asked
  const keys = index.keys.slice(fixed, fixed + wanted.length)
  if (keys.length < wanted.length) return null
  const turn = keys[0] && wanted[0] ? keys[0][1] * wanted[0][1] : 1
  const fits = keys.every(([path, direction], i) => {
    const [askedPath, askedDirection] = wanted[i] as readonly [string, 1 | -1]
    return (
      path === askedPath &&
      direction * askedDirection === turn &&
      isOrdered(index.classes[fixed + i] ?? new Set())
    )
  })
  if (index.multikey && (wanted.length === 0 || index.keys.slice(0, fixed).some((_, i) => !isSingle(i))))
    return null
  const mergeOnly = index.keys.slice(0, fixed).some((_, position) => !isSingle(position))
  return fits && (wanted.length > 0 || asked.length === 0) ? { mergeOnly } : null
}

/** Whether SQLite orders values of these kinds as MongoDB does. */
function isOrdered(classes: ReadonlySet<ValueClass>): boolean {
  const kinds = [...classes]
  return (
    kinds.every((kind) => kind === 'number' || kind === 'string') ||
    (kinds.length === 1 && (kinds[0] === 'bool' || kinds[0] === 'date'))
  )
}

function isExact(
  index: Index,
  filter: Filter,
  conditions: readonly (Condition | undefined)[],
  used: number,
): boolean {
  if (filter.more || index.multikey || filter.conditions.size > used) return false
  return conditions
    .slice(0, used)
    .every((condition, position) => isTold(condition, index.classes[position] ?? new Set()))
}

/** Whether SQL tells the asked values apart from all others the field has held. */
function isTold(condition: Condition | undefined, seen: ReadonlySet<ValueClass>): boolean {
  if (!condition) return false
  const { oneOf, ...bounds } = condition
  if (oneOf && Object.keys(bounds).length > 0) return false
  if (oneOf) return oneOf.every((value) => isToldApart(value, seen))
  const kinds = new Set(Object.values(bounds).map(classOf))
  return kinds.size === 1 && [...seen].every((kind) => kinds.has(kind))
}

/** SQLite holds a boolean as a number, and a date or an object as a text. */
function isToldApart(value: Value, seen: ReadonlySet<ValueClass>): boolean {
  switch (classOf(value)) {
    case 'null':
      return true
    case 'number':
      return !seen.has('bool')
    case 'bool':
      return !seen.has('number')
    case 'date':
      return !seen.has('string')
    default:
      return !/^[{[]/.test(value as string)
  }
}
