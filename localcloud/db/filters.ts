import { Context, Query } from 'mingo'
import { badParam, CloudError } from '../errors'
import { geoOperators, type Near, readNear } from './geo'
import { isIndexable, lookUp } from './paths'
import { classOf, type Doc, isObject, type Value } from './values'

type Bound = '$gt' | '$gte' | '$lt' | '$lte'

/** What a filter asks of one field, as far as an index can answer it. */
export interface Condition {
  /** The values it may have, from `$eq` or `$in`; null stands for missing too. */
  oneOf?: readonly Value[]
  $gt?: Value
  $gte?: Value
  $lt?: Value
  $lte?: Value
}

export interface Filter {
  source: Doc
  /** Conditions that all must hold, by path. */
  conditions: ReadonlyMap<string, Condition>
  /** Whether the conditions are only a part of the filter. */
  more: boolean
  /** Set when the filter asks for the order of distance. */
  near: Near | null
}

const BOUNDS: readonly Bound[] = ['$gt', '$gte', '$lt', '$lte']
const isBound = (operator: string): operator is Bound => (BOUNDS as readonly string[]).includes(operator)

const IN_MOST = 1000
const EQUAL_CLASSES = new Set(['null', 'number', 'string', 'bool', 'date'])
const RANGE_CLASSES = new Set(['number', 'string', 'date'])

const isEqualable = (value: Value) => EQUAL_CLASSES.has(classOf(value)) && !hasNul(value)
const hasNul = (value: Value) => typeof value === 'string' && value.includes('\0')

const isOperators = (value: Value): value is Doc =>
  isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => key.startsWith('$'))

/** Takes apart what an index could answer; throws CloudError if the filter is not an object. */
export function readFilter(source: Value): Filter {
  if (!isObject(source)) throw badParam('[InvalidParameter] the query must be an object')
  const reader = new FilterReader()
  reader.read(source)
  return { source, conditions: reader.conditions, more: reader.more, near: reader.near }
}

class FilterReader {
  readonly conditions = new Map<string, Condition>()
  more = false
  near: Near | null = null

  read(filter: Doc): void {
    for (const [key, value] of Object.entries(filter)) {
      if (key === '$and' && Array.isArray(value)) {
        for (const part of value) if (isObject(part)) this.read(part)
      } else if (key.startsWith('$')) this.more = true
      else this.readField(key, value)
    }
  }

  private readField(path: string, value: Value): void {
    if (!isOperators(value)) {
      this.put(path, 'oneOf', [value], isEqualable(value))
      return
    }
    for (const [operator, operand] of Object.entries(value)) {
      if (operator === '$nearSphere') {
        this.near = readNear(path, operand)
        this.more = true
      } else if (operator === '$eq') this.put(path, 'oneOf', [operand], isEqualable(operand))
      else if (operator === '$in' && Array.isArray(operand)) {
        this.put(path, 'oneOf', operand, operand.length <= IN_MOST && operand.every(isEqualable))
      } else if (isBound(operator)) {
        this.put(path, operator, operand, RANGE_CLASSES.has(classOf(operand)) && !hasNul(operand))
      } else this.more = true
    }
  }

  private put(path: string, key: keyof Condition, value: Value, usable: boolean): void {
    const condition = this.conditions.get(path) ?? {}
    if (!usable || !isIndexable(path) || key in condition) {
      this.more = true
      return
    }
    this.conditions.set(path, { ...condition, [key]: value })
  }
}

const GEO_CONTEXT = Context.init({ query: geoOperators as never })

/** A test of documents. Plain conditions are tried directly: compiling a mingo query costs more than the rest of a read. */
export function compileFilter(filter: Filter): (doc: Doc) => boolean {
  let full: ((doc: Doc) => boolean) | null = filter.more ? compileFully(filter.source) : null
  if (full) return full
  const conditions = [...filter.conditions]
  return (doc) => {
    for (const [path, condition] of conditions) {
      const { value, array } = lookUp(doc, path)
      if (array || classOf(value) === 'other') {
        full ??= compileFully(filter.source)
        return full(doc)
      }
      if (!holds(condition, value)) return false
    }
    return true
  }
}

function compileFully(source: Doc): (doc: Doc) => boolean {
  return reportingQueryErrors(() => {
    const options = { scriptEnabled: false, ...(usesGeo(source) && { context: GEO_CONTEXT }) }
    const query = new Query(source, options)
    return (doc) => reportingQueryErrors(() => query.test(doc))
  })
}

const usesGeo = (source: Doc) => /"\$(geo|near)/.test(JSON.stringify(source))

/** Runs mingo and turns what it refuses into the error of the service. */
export function reportingQueryErrors<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof CloudError || !(error instanceof Error)) throw error
    throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${error.message}`)
  }
}

function holds(condition: Condition, value: Value): boolean {
  if (condition.oneOf && !condition.oneOf.some((wanted) => isSame(wanted, value))) return false
  return BOUNDS.every((bound) => !(bound in condition) || isWithin(bound, value, condition[bound]))
}

function isSame(wanted: Value, value: Value): boolean {
  if (wanted === null || wanted === undefined) return value === null || value === undefined
  if (wanted instanceof Date) return value instanceof Date && wanted.getTime() === value.getTime()
  return wanted === value
}

function isWithin(bound: Bound, value: Value, limit: Value): boolean {
  if (classOf(value) !== classOf(limit)) return false
  const [a, b] = [value as number, limit as number]
  if (bound === '$gt') return a > b
  if (bound === '$gte') return a >= b
  return bound === '$lt' ? a < b : a <= b
}
