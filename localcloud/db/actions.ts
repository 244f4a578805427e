import { badParam } from '../errors'
import { aggregate } from './aggregate'
import { type Filter, readFilter } from './filters'
import { PRIMARY } from './indexes'
import { checkCollectionName, GET_DEFAULT, GET_MOST } from './limits'
import { readSort } from './order'
import { project, readProjection } from './projections'
import { docOf, type Meter, type Row, type Selection } from './reader'
import type { Store } from './store'
import type { Transactions } from './transactions'
import { type Doc, type DocId, fromWire, stringifyDoc, type Value } from './values'
import { type Guard, insertDocs, modifyDocs, removeDocs, soleId } from './writes'

export type Request = Record<string, unknown>
type Answer = Record<string, unknown>
type Action = (request: Request) => Answer | Promise<Answer>

/** What one wire operation cost, in documents. */
export interface QueryReport extends Readonly<Meter> {
  action: string
  collection: string
}

export interface ActionOptions {
  store: Store
  transactions: Transactions
  /** Milliseconds since 1970, for `db.serverDate()`. */
  now: () => number
  report: (report: QueryReport) => void
}

/** What the SDK calls `database.*`, by name. */
export function databaseActions(options: ActionOptions): Record<string, Action> {
  const wire = new Wire(options)
  const { transactions } = options
  return {
    'database.addCollection': (request) => wire.addCollection(request),
    'database.insertDocument': (request) => wire.insert(request),
    'database.getDocument': (request) => wire.get(request),
    'database.calculateDocument': (request) => wire.count(request),
    'database.modifyDocument': (request) => wire.modify(request),
    'database.removeDocument': (request) => wire.remove(request),
    'database.aggregateDocuments': (request) => wire.aggregate(request),
    'database.startTransaction': () => ({ transactionId: transactions.begin() }),
    'database.commitTransaction': async ({ transactionId }) => {
      await transactions.exclusively(transactionId, (transaction) => transactions.commit(transaction))
      return { data: {} }
    },
    'database.abortTransaction': async ({ transactionId }) => {
      await transactions.exclusively(transactionId, (transaction) => transactions.end(transaction))
      return { data: {} }
    },
  }
}

class Wire {
  constructor(private readonly options: ActionOptions) {}

  addCollection({ collectionName }: Request): Answer {
    checkCollectionName(collectionName)
    this.options.store.createCollection(collectionName)
    return { data: {} }
  }

  async insert(request: Request): Promise<Answer> {
    if (!Array.isArray(request.data)) throw badParam('data must be a list of documents')
    const docs = request.data.map((text) => this.decode(text))
    const insertedIds = await this.write(request, null, (guard) =>
      insertDocs(this.options.store, request.collectionName, docs, guard),
    )
    return { data: { insertedIds } }
  }

  async modify(request: Request): Promise<Answer> {
    const query = this.query(request)
    const how = {
      query,
      data: this.decode(request.data),
      multi: request.multi === true,
      merge: request.merge !== false,
      upsert: request.upsert === true,
    }
    const data = await this.write(request, query, (guard) =>
      modifyDocs(this.options.store, request.collectionName, how, guard),
    )
    return { data }
  }

  async remove(request: Request): Promise<Answer> {
    const query = this.query(request)
    const deleted = await this.write(request, query, (guard) =>
      removeDocs(this.options.store, request.collectionName, query, request.multi === true, guard),
    )
    return { data: { deleted } }
  }

  async get(request: Request): Promise<Answer> {
    const { store, transactions } = this.options
    const { name } = store.collection(request.collectionName)
    const filter = readFilter(this.query(request))
    const projection = readProjection(this.optional(request.projection))
    const id = request.queryType === 'DOC' ? onlyId(filter) : null
    const selection = this.selection(request, filter)
    const answer = (rows: Row[]) => {
      store.meter.returned += rows.length
      return projection
        ? project(rows.map(docOf), projection).map(stringifyDoc)
        : rows.map(({ text }) => text)
    }
    const select = () => answer(store.reader.select(store.collection(name), selection))
    const list = request.transactionId
      ? await transactions.exclusively(request.transactionId, (transaction) =>
          this.measured(request, () =>
            id === null
              ? transactions.query(transaction, select)
              : answer(this.counted(id, transactions.read(transaction, name, id))),
          ),
        )
      : this.measured(request, () =>
          id === null
            ? select()
            : answer(this.counted(id, store.reader.byId(store.collection(name), id)?.text ?? null)),
        )
    return { data: { list, offset: selection.skip, limit: selection.limit } }
  }

  count(request: Request): Answer {
    const { store } = this.options
    const filter = readFilter(this.query(request))
    const total = this.measured(request, () => {
      const matching = store.reader.count(store.collection(request.collectionName), filter)
      store.meter.returned += matching
      return matching
    })
    return { data: { total } }
  }

  aggregate(request: Request): Answer {
    const { store } = this.options
    const stages = this.stages(request.stages)
    const list = this.measured(request, () => {
      const docs = aggregate(store, request.collectionName, stages)
      store.meter.returned += docs.length
      return docs
    })
    return { data: { list: list.map(stringifyDoc) } }
  }

  private decode(text: unknown): Value {
    return fromWire(text, this.options.now())
  }

  /** The SDK sends nothing, or an empty text, where there is nothing to say. */
  private optional(text: unknown): Value {
    return text === undefined || text === null || text === '' ? undefined : this.decode(text)
  }

  private query(request: Request): Value {
    return this.optional(request.query) ?? {}
  }

  private selection(request: Request, filter: Filter): Selection {
    const limit = Math.min(whole(request.limit ?? 0, 'limit') || GET_DEFAULT, GET_MOST)
    return {
      filter,
      sort: readSort(this.optional(request.order)),
      skip: whole(request.offset ?? 0, 'offset'),
      limit: request.queryType === 'DOC' ? 1 : limit,
    }
  }

  private stages(stages: unknown): Doc[] {
    if (!Array.isArray(stages)) throw badParam('stages must be a list')
    return stages.map((stage: Doc) => {
      if (typeof stage?.stageKey !== 'string') throw badParam('a stage needs a stageKey')
      return { [stage.stageKey]: this.decode(stage.stageValue) }
    })
  }

  private counted(id: DocId, text: string | null): Row[] {
    const { meter } = this.options.store
    meter.index = PRIMARY.name
    if (text === null) return []
    meter.examined++
    return [{ rowid: 0, id, text }]
  }

  private write<T>(request: Request, query: Value, work: (guard: Guard) => T): Promise<T> {
    const { store, transactions } = this.options
    const measured = (guard: Guard) => this.measured(request, () => work(guard))
    if (!request.transactionId) return transactions.plainly(measured)
    const collection = store.collection(request.collectionName).name
    const id = query === null ? null : onlyId(readFilter(query))
    return transactions.exclusively(request.transactionId, (transaction) =>
      transactions.write(transaction, id === null ? null : { collection, id }, measured),
    )
  }

  /** Runs one synchronous piece of work and reports what it read and wrote. */
  private measured<T>(request: Request, work: () => T): T {
    const { store, report } = this.options
    Object.assign(store.meter, { index: null, examined: 0, returned: 0, written: 0 })
    try {
      return work()
    } finally {
      report({ action: String(request.action), collection: String(request.collectionName), ...store.meter })
    }
  }
}

function whole(value: unknown, name: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0) throw badParam(`${name} must be a whole number`)
  return number
}

/** The id when a filter asks for one document by `_id` and nothing else. */
function onlyId(filter: Filter): DocId | null {
  if (filter.more || filter.conditions.size !== 1) return null
  const id = soleId(filter)
  return typeof id === 'string' || typeof id === 'number' ? id : null
}
