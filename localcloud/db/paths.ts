import { literal } from './sqlite'
import type { Doc, Value } from './values'

/** Paths that can be indexed: plain names, no array positions. */
export const isIndexable = (path: string): boolean =>
  /^[^"'$.\s\0]+(\.[^"'$.\s\0]+)*$/.test(path) && !/(^|\.)\d+(\.|$)/.test(path)

/** The SQL for the field at a path. Index and query must spell it identically for SQLite to use the index. */
export const fieldSql = (path: string): string =>
  path === '_id'
    ? 'id'
    : `json_extract(doc,${literal(
        `$${path
          .split('.')
          .map((name) => `."${name}"`)
          .join('')}`,
      )})`

export interface Found {
  value: Value
  /** Whether an array was met on the way or at the end, so that the field may have many values. */
  array: boolean
}

/** The value at a dotted path, following objects only. */
export function lookUp(doc: Doc, path: string): Found {
  let at: Value = doc
  for (const name of path.split('.')) {
    if (Array.isArray(at)) return { value: at, array: true }
    if (at === null || typeof at !== 'object' || at instanceof Date) return { value: undefined, array: false }
    at = (at as Doc)[name]
  }
  return { value: at, array: Array.isArray(at) }
}

/** The value at a dotted path, or undefined. */
export const valueAt = (doc: Doc, path: string): Value => {
  const { value } = lookUp(doc, path)
  return value
}

/** Every value that MongoDB would put into an index for this path: arrays count by their elements. */
export function valuesAt(doc: Value, path: string): Value[] {
  const names = path === '' ? [] : path.split('.')
  let found: Value[] = [doc]
  for (const name of names) {
    found = found.flatMap((at) => (Array.isArray(at) ? at : [at])).map((at) => member(at, name))
  }
  const values = found.flatMap((at) => (Array.isArray(at) ? at : [at]))
  return values.length > 0 ? values : [undefined]
}

const member = (at: Value, name: string): Value =>
  at !== null && typeof at === 'object' && !Array.isArray(at) ? (at as Doc)[name] : undefined
