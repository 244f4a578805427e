import { randomBytes } from 'node:crypto'
import { badParam } from '../errors'

export type Value = unknown
export type Doc = Record<string, Value>
export type DocId = string | number

/** The kind of a value as far as comparing and indexing go; a missing value counts as null. */
export type ValueClass = 'null' | 'number' | 'string' | 'bool' | 'date' | 'array' | 'object' | 'other'

export function classOf(value: Value): ValueClass {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : 'other'
  if (typeof value === 'boolean') return 'bool'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return isPlainDate(value) ? 'date' : 'other'
  return value instanceof RegExp ? 'other' : 'object'
}

export const isObject = (value: Value): value is Doc =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** An EJSON text from the SDK → plain JavaScript values; `now` (ms) is what `db.serverDate()` stands for. */
export function fromWire(text: unknown, now: number): Value {
  if (typeof text !== 'string') throw badParam('expected an EJSON text')
  try {
    return decode(JSON.parse(text), now)
  } catch (error) {
    if (error instanceof SyntaxError) throw badParam(`not an EJSON text: ${error.message}`)
    throw error
  }
}

function decode(value: Value, now: number): Value {
  if (Array.isArray(value)) return value.map((each) => decode(each, now))
  if (value === null || typeof value !== 'object') return value
  const source = value as Doc
  const keys = Object.keys(source)
  const only = keys.length === 1 ? keys[0] : undefined
  if (only?.startsWith('$') && only in DECODERS) return DECODERS[only]?.(source[only], now)
  const out: Doc = {}
  for (const key of keys) {
    if (key === '__proto__') throw badParam('a field cannot be named __proto__')
    out[key] = decode(source[key], now)
  }
  return out
}

const number = (value: Value) => Number(value)

const DECODERS: Record<string, (value: Value, now: number) => Value> = {
  $numberInt: number,
  $numberLong: number,
  $numberDouble: number,
  $numberDecimal: number,
  $date: (value, now) => new Date(isObject(value) ? Number(decode(value, now)) : (value as number | string)),
  $oid: (value) => value,
  $undefined: () => null,
  $regularExpression: (value) => {
    const { pattern, options = '' } = value as { pattern: string; options?: string }
    return new RegExp(pattern, options.replace(/[^imsu]/g, ''))
  },
  $tcb_server_date: (value, now) =>
    new Date(now + Number((isObject(value) ? decode(value.offset, now) : 0) ?? 0)),
}

/*
 * Stored text: JSON, with a date as {"$date":"2025-01-01T00:00:00.000Z"}. The SDK reads it as it is, so a
 * document can be answered without being parsed, and the fixed width makes the order of texts the order of dates.
 */

/** Document → stored text. Members that are undefined are dropped. */
export const stringifyDoc = (doc: Value): string => JSON.stringify(encode(doc))

/** Stored text → document. */
export const parseDoc = (text: string): Doc => revive(JSON.parse(text)) as Doc

const isPlainDate = (date: Date) => {
  const ms = date.getTime()
  return ms >= -62_167_219_200_000 && ms <= 253_402_300_799_999
}

function encode(value: Value): Value {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(encode)
  if (value instanceof Date) {
    return { $date: isPlainDate(value) ? value.toISOString() : { $numberLong: String(value.getTime()) } }
  }
  if (value instanceof RegExp) {
    return { $regularExpression: { pattern: value.source, options: value.flags } }
  }
  const out: Doc = {}
  for (const key in value) out[key] = encode((value as Doc)[key])
  return out
}

/** Undoes `encode` in place. A stored object never has a `$` name of its own, so the first name tells. */
function revive(value: Value): Value {
  if (value === null || typeof value !== 'object') return value
  const holder = value as Doc
  for (const key in holder) {
    const member = holder[key]
    if (key.charCodeAt(0) === 36) return key in DECODERS ? DECODERS[key]?.(member, 0) : value
    if (member !== null && typeof member === 'object') holder[key] = revive(member)
  }
  return value
}

/** 32 hex digits, the first 8 of them random, as the ids the service makes. */
export const newId = (): string => randomBytes(16).toString('hex')
