import { writeError } from '../errors'
import { type Filter, readFilter } from './filters'
import { checkDocId, checkFieldNames } from './limits'
import { docOf, type Row } from './reader'
import type { Store } from './store'
import { applyUpdate, checkUpdate } from './updates'
import { type Doc, type DocId, isObject, newId, type Value } from './values'

/** Asked before a document is written; throws to refuse or to wait. */
export type Guard = (collection: string, id: DocId) => void

export const unguarded: Guard = () => {}

/** Stores new documents, all or none; gives those without an `_id` one. Returns the ids. */
export function insertDocs(store: Store, name: unknown, docs: readonly Value[], guard = unguarded): DocId[] {
  return store.atomic(() => {
    const collection = store.collection(name)
    return docs.map((doc) => {
      if (!isObject(doc)) throw writeError('a document must be an object')
      const id = doc._id ?? newId()
      checkDocId(id)
      checkFieldNames(doc)
      guard(collection.name, id)
      store.insert(collection, id, { ...doc, _id: id })
      store.meter.written++
      return id
    })
  })
}

export interface Modification {
  query: Value
  /** Update operators when `merge`, else the whole document. */
  data: Value
  multi: boolean
  merge: boolean
  upsert: boolean
}

export interface Modified {
  updated: number
  upsert_id: DocId | null
}

/** Updates or replaces documents, all or none. An update that changes nothing is not counted; a replacement always is. */
export function modifyDocs(store: Store, name: unknown, how: Modification, guard = unguarded): Modified {
  if (how.merge) checkUpdate(how.data)
  else checkFieldNames(how.data)
  const filter = readFilter(how.query)
  return store.atomic(() => {
    const collection = store.collection(name)
    const rows = matches(store, name, filter, how.multi)
    store.meter.returned += rows.length
    if (rows.length === 0 && how.upsert) {
      return { updated: 0, upsert_id: upsert(store, name, filter, how, guard) }
    }
    let updated = 0
    for (const row of rows) {
      guard(collection.name, row.id)
      const next = nextDoc(row, how)
      checkFieldNames(next)
      const changed = store.replace(collection, row, next)
      if (changed) store.meter.written++
      if (changed || !how.merge) updated++
    }
    return { updated, upsert_id: null }
  })
}

const nextDoc = (row: Row, { merge, data }: Modification): Doc =>
  merge ? applyUpdate(docOf(row), data as Record<string, Doc>) : { ...(data as Doc), _id: row.id }

function upsert(store: Store, name: unknown, filter: Filter, how: Modification, guard: Guard): DocId {
  const asked = soleId(filter)
  const base = asked === undefined ? {} : { _id: asked }
  const doc = how.merge ? applyUpdate(base, how.data as Record<string, Doc>) : (how.data as Doc)
  const [id] = insertDocs(store, name, [{ ...doc, ...base }], guard)
  return id as DocId
}

/** The one id a filter asks for, if it does. */
export function soleId(filter: Filter): Value {
  const ids = filter.conditions.get('_id')?.oneOf
  return ids?.length === 1 ? ids[0] : undefined
}

/** Removes documents, all or none; returns how many. */
export function removeDocs(
  store: Store,
  name: unknown,
  query: Value,
  multi: boolean,
  guard = unguarded,
): number {
  const filter = readFilter(query)
  return store.atomic(() => {
    const collection = store.collection(name)
    const rows = matches(store, name, filter, multi)
    store.meter.returned += rows.length
    for (const row of rows) {
      guard(collection.name, row.id)
      store.remove(collection, row)
      store.meter.written++
    }
    return rows.length
  })
}

function matches(store: Store, name: unknown, filter: Filter, multi: boolean): Row[] {
  const limit = multi ? Number.POSITIVE_INFINITY : 1
  return store.reader.select(store.collection(name), { filter, sort: null, skip: 0, limit })
}
