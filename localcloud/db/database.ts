import { unsupported } from '../errors'
import { databaseActions, type QueryReport } from './actions'
import { readFilter } from './filters'
import type { IndexDeclaration } from './indexes'
import { LOCK_WAIT_MS, TRANSACTION_MS } from './limits'
import { docOf } from './reader'
import { openSqlite } from './sqlite'
import { Store } from './store'
import { Transactions } from './transactions'
import type { Doc } from './values'
import { insertDocs } from './writes'

export type { IndexDeclaration, QueryReport }

export interface Database {
  /**
   * Answers one `database.*` action of the SDK: the object to send back without requestId.
   * Throws CloudError.
   */
  handle(request: Record<string, unknown>): Promise<Record<string, unknown>>
  /** Throws CloudError if it exists. */
  createCollection(name: string): void
  collections(): string[]
  /** Does nothing if the collection has an index of that name. Throws CloudError E11000 when data breaks a unique one. */
  ensureIndex(index: IndexDeclaration): void
  /** Stores documents, all or none, without the wire; for loaders and tests. */
  insert(collection: string, docs: readonly object[]): void
  /** All documents that match, in no particular order. */
  find(collection: string, filter?: object): Doc[]
  drop(collection: string): void
  /** Takes every document out, and keeps the declared indexes. Throws CloudError if there is no such collection. */
  empty(collection: string): void
  /** Called after each wire operation, also a failed one. Returns the way to stop it. */
  onQuery(listener: (report: QueryReport) => void): () => void
  close(): void
}

export interface DatabaseOptions {
  /** Path of the SQLite file, or `:memory:`. */
  file: string
  /** The environment named in duplicate key errors. */
  envId?: string
  /** Milliseconds since 1970; what `serverDate` and the life of transactions go by. */
  now?: () => number
  /** Life of a transaction; 30 s as in the service. */
  transactionMs?: number
  /** How long a plain write waits for a document that a transaction holds; 10 s. */
  lockWaitMs?: number
  /** Makes a missing collection at its first use instead of refusing. */
  createCollections?: boolean
}

/** Opens the document database of the local cloud, making the file if there is none. */
export function openDatabase(options: DatabaseOptions): Database {
  const { file, envId = 'local', now = Date.now, createCollections = false } = options
  const { transactionMs = TRANSACTION_MS, lockWaitMs = LOCK_WAIT_MS } = options
  const store = new Store(openSqlite(file), envId, createCollections)
  const transactions = new Transactions(store, { now, transactionMs, lockWaitMs })
  const listeners = new Set<(report: QueryReport) => void>()
  const report = (cost: QueryReport) => {
    for (const listener of listeners) listener(cost)
  }
  const actions = databaseActions({ store, transactions, now, report })

  return {
    async handle(request) {
      const action = String(request.action)
      const answer = Object.hasOwn(actions, action) ? actions[action] : undefined
      if (!answer) throw unsupported(action)
      return answer(request)
    },
    createCollection: (name) => void store.createCollection(name),
    collections: () => store.names(),
    ensureIndex: (index) => store.ensureIndex(index),
    insert: (collection, docs) => void insertDocs(store, collection, docs as Doc[]),
    find(collection, filter = {}) {
      const all = { filter: readFilter(filter), sort: null, skip: 0, limit: Number.POSITIVE_INFINITY }
      return store.reader.select(store.collection(collection), all).map(docOf)
    },
    empty: (collection) => store.empty(collection),
    drop: (collection) => store.drop(collection),
    onQuery(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      transactions.close()
      store.close()
    },
  }
}
