import { badParam } from '../errors'
import { valuesAt } from './paths'
import { type Doc, isObject, type Value } from './values'

/** Fields to sort by, most important first. */
export type Sort = readonly (readonly [path: string, direction: 1 | -1])[]

/** `{at: -1, name: 1}` → pairs; null when there is nothing to sort by. */
export function readSort(order: Value): Sort | null {
  if (order === null || order === undefined) return null
  if (!isObject(order)) throw badParam('the sort order must be an object')
  const pairs = Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw badParam(`sort direction of ${path} must be 1 or -1`)
    return [path, direction] as const
  })
  return pairs.length > 0 ? pairs : null
}

function rank(value: Value): number {
  if (value === null || value === undefined) return 1
  if (typeof value === 'number') return 2
  if (typeof value === 'string') return 3
  if (Array.isArray(value)) return 5
  if (typeof value === 'boolean') return 8
  if (value instanceof Date) return 9
  return value instanceof RegExp ? 11 : 4
}

const plain = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0)

/** Compares as MongoDB orders BSON values: kinds first, then within the kind; a missing value equals null. */
function compareValues(a: Value, b: Value): number {
  const kind = rank(a)
  if (kind !== rank(b)) return kind - rank(b)
  if (kind === 1) return 0
  if (kind === 4) return compareObjects(a as Doc, b as Doc)
  if (kind === 5) return compareArrays(a as Value[], b as Value[])
  if (kind === 11) return plain(String(a), String(b))
  if (kind >= 8) return Number(a) - Number(b)
  return plain(a as string, b as string)
}

function compareArrays(a: Value[], b: Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = compareValues(a[i], b[i])
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function compareObjects(a: Doc, b: Doc): number {
  const [names, others] = [Object.keys(a), Object.keys(b)]
  for (let i = 0; i < Math.min(names.length, others.length); i++) {
    const [name, other] = [names[i] as string, others[i] as string]
    const difference =
      rank(a[name]) - rank(b[other]) || plain(name, other) || compareValues(a[name], b[other])
    if (difference !== 0) return difference
  }
  return names.length - others.length
}

/** What a document is sorted by: of an array its least element upwards, its greatest downwards. */
function sortKey(doc: Doc, path: string, direction: 1 | -1): Value {
  const values = valuesAt(doc, path)
  if (values.length === 1) return values[0]
  return values.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best))
}

/** Sorts rows by their documents; equal ones keep their order. */
export function sortRows<Row>(rows: Row[], sort: Sort, docOf: (row: Row) => Doc): Row[] {
  const keyed = rows.map((row) => ({
    row,
    keys: sort.map(([path, direction]) => sortKey(docOf(row), path, direction)),
  }))
  keyed.sort((a, b) => {
    for (let i = 0; i < sort.length; i++) {
      const difference = compareValues(a.keys[i], b.keys[i])
      if (difference !== 0) return difference * (sort[i]?.[1] ?? 1)
    }
    return 0
  })
  return keyed.map(({ row }) => row)
}
