import { badParam, writeError } from '../errors'
import { type Doc, type DocId, isObject, type Value } from './values'

/** Rows of a `get` without a limit, and the most it gives. */
export const GET_DEFAULT = 100
export const GET_MOST = 1000

/** Rows of an `aggregate` without a `$limit` of its own, and the most it gives. */
export const AGGREGATE_DEFAULT = 20
export const AGGREGATE_MOST = 10_000

export const TRANSACTION_MS = 30_000
export const TRANSACTION_OPERATIONS = 100

/** How long a plain write waits for a document that a transaction holds, in ms. */
export const LOCK_WAIT_MS = 10_000

const DOCUMENT_BYTES = 16 * 1024 * 1024
const DEEPEST = 100

const COLLECTION_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/

export function checkCollectionName(name: unknown): asserts name is string {
  if (typeof name !== 'string' || !COLLECTION_NAME.test(name)) {
    throw badParam(`[InvalidParameter] invalid collection name: ${String(name)}`)
  }
}

export function checkDocId(id: Value): asserts id is DocId {
  if (typeof id === 'string' || (typeof id === 'number' && Number.isFinite(id))) return
  throw writeError('an _id must be a string or a number')
}

/** Refuses what MongoDB cannot store: names with dots, names that start with `$`, too deep nesting. */
export function checkFieldNames(value: Value, depth = 0): void {
  if (value === null || typeof value !== 'object') return
  if (depth > DEEPEST) throw writeError(`Exceeded depth limit of ${DEEPEST} when converting the document`)
  if (Array.isArray(value)) {
    for (const each of value) checkFieldNames(each, depth + 1)
    return
  }
  if (!isObject(value)) return
  for (const name in value as Doc) {
    if (name.startsWith('$')) {
      throw writeError(`The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`)
    }
    if (name.includes('.')) {
      throw writeError(`The dotted field '${name}' in '${name}' is not valid for storage.`)
    }
    if (name === '' || name === '__proto__' || name.includes('\0')) {
      throw writeError(`The field name '${name}' is not valid for storage.`)
    }
    checkFieldNames(value[name], depth + 1)
  }
}

export function checkSize(text: string): void {
  // A character takes at most three bytes, so most texts need no counting.
  if (text.length * 3 > DOCUMENT_BYTES && Buffer.byteLength(text) > DOCUMENT_BYTES) {
    throw writeError(`document is larger than the maximum size ${DOCUMENT_BYTES}`)
  }
}
