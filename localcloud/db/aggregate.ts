import { aggregate as mingoAggregate } from 'mingo'
import { badParam, unsupported } from '../errors'
import { readFilter, reportingQueryErrors } from './filters'
import { distanceOf, isNear, readNear } from './geo'
import { AGGREGATE_DEFAULT, AGGREGATE_MOST } from './limits'
import { readSort } from './order'
import { valuesAt } from './paths'
import { docOf, type Selection } from './reader'
import type { Store } from './store'
import { classOf, type Doc, isObject, type Value } from './values'

/** One stage, such as `{$match: {…}}`. */
export type Stage = Record<string, Value>

const STAGES = new Set(
  `$addFields $bucket $bucketAuto $count $facet $geoNear $graphLookup $group $limit $lookup $match $project
   $redact $replaceRoot $replaceWith $sample $set $skip $sort $sortByCount $unionWith $unset $unwind`.split(
    /\s+/,
  ),
)

/** Runs a pipeline. Without a `$limit` of its own it gives 20 documents, with one at most 10,000. */
export function aggregate(store: Store, name: unknown, stages: readonly Stage[]): Doc[] {
  for (const stage of stages) {
    const [key] = Object.keys(stage)
    if (!key || !STAGES.has(key)) throw unsupported(`aggregation stage ${key}`)
  }
  const hasLimit = stages.some((stage) => '$limit' in stage)
  const { docs, rest } = startFromStore(store, name, stages, hasLimit)
  const result = runStages(store, docs, rest)
  return result.slice(0, hasLimit ? AGGREGATE_MOST : AGGREGATE_DEFAULT)
}

interface Start {
  docs: Doc[]
  rest: readonly Stage[]
}

/** Leading `$match`, `$sort`, `$skip` and `$limit` are the store's work, where indexes help. */
function startFromStore(store: Store, name: unknown, stages: readonly Stage[], hasLimit: boolean): Start {
  const collection = store.collection(name)
  const first = stages[0]
  if (first?.$geoNear) return { docs: geoNear(store, name, first.$geoNear), rest: stages.slice(1) }
  let at = 0
  const matches: Value[] = []
  for (; stages[at]?.$match; at++) matches.push(stages[at]?.$match)
  const query = matches.length > 1 ? { $and: matches } : (matches[0] ?? {})
  const selection: Selection = {
    filter: readFilter(query),
    sort: null,
    skip: 0,
    limit: Number.POSITIVE_INFINITY,
  }
  for (const { $sample: sample } of stages) if (sample !== undefined) checkSample(sample)
  const count = stages[at]?.$count
  if (typeof count === 'string') {
    const total = store.reader.count(collection, selection.filter)
    return { docs: total > 0 ? [{ [count]: total }] : [], rest: stages.slice(at + 1) }
  }
  if (stages[at]?.$sort) selection.sort = readSort(stages[at++]?.$sort)
  if (typeof stages[at]?.$skip === 'number') selection.skip = Number(stages[at++]?.$skip)
  if (typeof stages[at]?.$limit === 'number') selection.limit = Number(stages[at++]?.$limit)
  // What follows makes one document out of one, so no more can be asked for than are given.
  const rest = stages.slice(at)
  if (!hasLimit && rest.every((stage) => KEEPS_COUNT.has(Object.keys(stage)[0] ?? ''))) {
    selection.limit = AGGREGATE_DEFAULT
  }
  return { docs: store.reader.select(collection, selection).map(docOf), rest }
}

const KEEPS_COUNT = new Set([
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$lookup',
  '$replaceRoot',
  '$replaceWith',
])

function geoNear(store: Store, name: unknown, spec: Value): Doc[] {
  if (!isObject(spec) || typeof spec.distanceField !== 'string')
    throw badParam('$geoNear needs a distanceField')
  if (typeof spec.key !== 'string') throw unsupported('$geoNear without the key to measure')
  const { distanceField, key } = spec
  const operand = { $geometry: spec.near, $maxDistance: spec.maxDistance, $minDistance: spec.minDistance }
  const near = readNear(key, operand)
  const factor = Number(spec.distanceMultiplier ?? 1)
  const selection = {
    filter: readFilter(spec.query ?? {}),
    sort: null,
    skip: 0,
    limit: Number.POSITIVE_INFINITY,
  }
  const docs = store.reader
    .select(store.collection(name), selection)
    .map(docOf)
    .filter((doc) => isNear(doc, near))
    .map((doc): [number, Doc] => [distanceOf(doc, near) ?? 0, doc])
  docs.sort(([a], [b]) => a - b)
  const most = Number(spec.limit ?? spec.num ?? Number.POSITIVE_INFINITY)
  return docs.slice(0, most).map(([metres, doc]) => ({ ...doc, [distanceField]: metres * factor }))
}

/** mingo runs the stages; a plain `$lookup` is answered with indexed queries in between. */
function runStages(store: Store, start: Doc[], stages: readonly Stage[]): Doc[] {
  let docs = start
  let pending: Stage[] = []
  const flush = () => {
    if (pending.length > 0) docs = runWithMingo(store, docs, pending)
    pending = []
  }
  for (const stage of stages) {
    const lookup = plainLookup(store, stage.$lookup)
    if (!lookup) {
      pending.push(stage)
      continue
    }
    flush()
    docs = lookUpAll(store, docs, lookup) ?? runWithMingo(store, docs, [stage])
  }
  flush()
  return docs
}

function runWithMingo(store: Store, docs: Doc[], stages: Stage[]): Doc[] {
  const collectionResolver = (name: string) => allDocs(store, name)
  return reportingQueryErrors(() =>
    mingoAggregate(docs, stages, { collectionResolver, scriptEnabled: false }),
  ) as Doc[]
}

function allDocs(store: Store, name: string): Doc[] {
  // As in MongoDB, joining with a collection that does not exist finds nothing.
  if (!store.has(name)) return []
  return [...store.reader.scan(store.collection(name))].map(docOf)
}

interface Lookup {
  from: string
  localField: string
  foreignField: string
  as: string
}

function plainLookup(store: Store, lookup: Value): Lookup | null {
  if (!isObject(lookup) || lookup.pipeline || lookup.let) return null
  const { from, localField, foreignField, as } = lookup
  const texts = [from, localField, foreignField, as].every((part) => typeof part === 'string')
  return texts && !String(as).includes('.') && store.has(String(from)) ? (lookup as unknown as Lookup) : null
}

const JOIN_AT_ONCE = 500

/** Joins by scalars with one query per 500 values; null where other values are in play. */
function lookUpAll(store: Store, docs: Doc[], { from, localField, foreignField, as }: Lookup): Doc[] | null {
  const local = docs.map((doc) => valuesAt(doc, localField))
  const wanted = [...new Set(local.flat())]
  if (!wanted.every((value) => ['string', 'number'].includes(classOf(value)))) return null
  const byValue = new Map<Value, Doc[]>()
  for (let at = 0; at < wanted.length; at += JOIN_AT_ONCE) {
    const filter = readFilter({ [foreignField]: { $in: wanted.slice(at, at + JOIN_AT_ONCE) } })
    const all = { filter, sort: null, skip: 0, limit: Number.POSITIVE_INFINITY }
    for (const doc of store.reader.select(store.collection(from), all).map(docOf)) {
      for (const value of new Set(valuesAt(doc, foreignField))) {
        byValue.set(value, [...(byValue.get(value) ?? []), doc])
      }
    }
  }
  return docs.map((doc, i) => {
    const joined = new Set((local[i] ?? []).flatMap((value) => byValue.get(value) ?? []))
    // Later stages may set fields of what was joined, which must not show in its other copies.
    return { ...doc, [as]: [...joined].map((each) => ({ ...each })) }
  })
}

/** A size that is no whole number ends the process inside the sampling library. */
function checkSample(sample: unknown): void {
  const size = (sample as { size?: unknown } | null)?.size
  if (!Number.isInteger(size) || Number(size) < 1)
    throw badParam('$sample: size must be a positive whole number')
}
