import { find } from 'mingo'
import { badParam } from '../errors'
import { reportingQueryErrors } from './filters'
import { type Doc, isObject, type Value } from './values'

const isBelow = (path: string, parent: string) => path === parent || path.startsWith(`${parent}.`)

/**
 * A projection as sent → the one to apply, or null when it keeps everything.
 * Of a field and its child the one named later counts.
 */
export function readProjection(projection: Value): Doc | null {
  if (projection === null || projection === undefined) return null
  if (!isObject(projection)) throw badParam('the projection must be an object')
  const kept = new Map<string, Value>()
  for (const [path, wish] of Object.entries(projection)) {
    for (const earlier of kept.keys()) {
      if (isBelow(path, earlier) || isBelow(earlier, path)) kept.delete(earlier)
    }
    kept.set(path, typeof wish === 'boolean' ? Number(wish) : wish)
  }
  return kept.size > 0 ? Object.fromEntries(kept) : null
}

/** Applies a projection to documents, which it may change. */
export function project(docs: Doc[], projection: Doc): Doc[] {
  const names = Object.keys(projection)
  const isPlain = names.every((name) => !name.includes('.') && name !== '_id' && projection[name] === 1)
  // The usual list of plain names, where starting mingo would cost more than the work.
  if (isPlain) return docs.map((doc) => keep(doc, names))
  return reportingQueryErrors(() => find<Doc>(docs, {}, projection).all())
}

function keep(doc: Doc, names: readonly string[]): Doc {
  const out: Doc = { _id: doc._id }
  for (const name of names) if (name in doc) out[name] = doc[name]
  return out
}
