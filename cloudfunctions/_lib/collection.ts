import { _, db } from './cloud'
import { persist } from './persist'

type Doc = { _id: string }
type Filter = Record<string, unknown>
type Order = readonly [path: string, direction: 'asc' | 'desc']

/** The SDK's queries as they are without callbacks; its own types mix in the callback forms. */
interface Query {
  limit(n: number): Query
  orderBy(path: string, direction: 'asc' | 'desc'): Query
  field(projection: Filter): Query
  get(): Promise<{ data: unknown }>
  update(options: { data: Filter }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
interface Collection {
  doc(id: string): Query & {
    set(options: { data: unknown }): Promise<unknown>
    remove(): Promise<unknown>
  }
  where(filter: Filter): Query
  add(options: { data: unknown }): Promise<unknown>
}

/** A filter's forgotten value would be dropped by the SDK and silently widen it, so it is refused here. */
function whole(filter: Filter): Filter {
  for (const [path, value] of Object.entries(filter)) {
    if (value === undefined) throw new Error(`filter ${path} is undefined`)
  }
  return filter
}

/** Typed access to one collection; the only way functions read and write. */
export function collection<T extends Doc>(name: string) {
  const all = db.collection(name) as unknown as Collection
  return {
    /** The document, or null. `without` names fields to leave behind. */
    async find(id: string, without: Partial<Record<keyof T, false>> = {}): Promise<T | null> {
      const doc = all.doc(id)
      const { data } = await (Object.keys(without).length ? doc.field(without as Filter) : doc).get()
      return (data as T | undefined) ?? null
    },
    /** At most `limit` documents (1000 is the platform's own limit), in order. */
    async list(
      filter: Filter,
      options: { order?: readonly Order[]; limit: number; without?: Partial<Record<keyof T, false>> },
    ): Promise<T[]> {
      let query = all.where(whole(filter)).limit(options.limit)
      for (const [path, direction] of options.order ?? []) query = query.orderBy(path, direction)
      if (options.without) query = query.field(options.without as Filter)
      return (await query.get()).data as T[]
    },
    /** The documents of these ids that there are, in no order; at most 1000. */
    async byIds(ids: readonly string[]): Promise<T[]> {
      if (ids.length === 0) return []
      return (
        await all
          .where({ _id: _.in([...ids]) })
          .limit(ids.length)
          .get()
      ).data as T[]
    },
    /** Adds a document; false when its id is taken already. Safe to repeat. */
    async put(doc: T): Promise<boolean> {
      try {
        await persist(() => all.add({ data: doc }))
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    /** Adds those whose id is not taken yet, in one call where none is; at most 1000. Safe to repeat. */
    async putAll(docs: readonly T[]): Promise<void> {
      for (let left = docs; left.length > 0; ) {
        const part = left
        try {
          await persist(() => all.add({ data: part }))
          return
        } catch (error) {
          // Whether the platform then added those before the taken one, or none, makes no difference here.
          if (!isDuplicate(error)) throw error
        }
        const ids = part.map(({ _id }) => _id)
        const { data } = await all
          .where({ _id: _.in(ids) })
          .limit(ids.length)
          .field({ _id: true })
          .get()
        const taken = new Set((data as Doc[]).map(({ _id }) => _id))
        left = part.filter(({ _id }) => !taken.has(_id))
      }
    },
    /** Updates the one document that still fits the filter: true when it did. The filter must fail once applied. */
    async takeIf(filter: Filter & { _id: string }, data: Filter): Promise<boolean> {
      const { stats } = await persist(() => all.where(whole(filter)).update({ data }))
      return stats.updated === 1
    },
    /** Updates every document that fits; how many did. The filter must fail once applied. */
    async updateAll(filter: Filter, data: Filter): Promise<number> {
      const { stats } = await persist(() => all.where(whole(filter)).update({ data }))
      return stats.updated
    },
    /** Removes a document for good: scratch data only, never what somebody did. */
    async remove(id: string): Promise<void> {
      await persist(() => all.doc(id).remove())
    },
    /** Removes every document that fits, for good; how many there were. */
    async removeAll(filter: Filter): Promise<number> {
      const { stats } = await persist(() => all.where(whole(filter)).remove())
      return stats.removed
    },
    /** Replaces or creates a document. */
    async set(id: string, data: Omit<T, '_id'>): Promise<void> {
      await persist(() => all.doc(id).set({ data }))
    },
  }
}

/** The platform has no error code for a taken key; its text is all there is. */
const isDuplicate = (error: unknown) => /E11000|DUPLICATE/.test((error as Error | null)?.message ?? '')

export { _ as command, db }
