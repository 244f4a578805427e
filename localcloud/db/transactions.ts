import { randomUUID } from 'node:crypto'
import {
  badParam,
  CloudError,
  timedOut,
  transactionBusy,
  transactionConflict,
  transactionGone,
} from '../errors'
import { TRANSACTION_OPERATIONS } from './limits'
import type { Store } from './store'
import type { DocId } from './values'
import type { Guard } from './writes'

/** The place of a document; ids 5 and "5" are different places. */
interface Place {
  collection: string
  id: DocId
}

const keyOf = ({ collection, id }: Place) => `${collection}\0${typeof id}\0${id}`

/** What a document was before a change that happened while transactions were open. */
interface Change extends Place {
  version: number
  before: string | null
}

interface Transaction {
  id: string
  /** The version of the data that it sees. */
  snapshot: number
  startedAt: number
  /** Its own writes, put into the store at commit; null text removes. */
  writes: Map<string, Place & { text: string | null }>
  operations: number
  busy: boolean
  timer: NodeJS.Timeout
  waiting: (() => void)[]
}

export interface TransactionOptions {
  now: () => number
  transactionMs: number
  lockWaitMs: number
}

class RolledBack extends Error {}
class Locked extends Error {
  constructor(readonly holder: Transaction) {
    super('locked')
  }
}

/**
 * Transactions that span calls: snapshot reads by id, own writes visible, the first writer of a document
 * locks it, a second transaction writing it (or one that changed since its snapshot) fails at once,
 * and plain writes wait. A failed write ends the transaction, as in MongoDB.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly locks = new Map<string, Transaction>()
  private changes: Change[] = []
  private version = 0
  /** While writes are tried out and taken back, they are no changes. */
  private rehearsing = false

  constructor(
    private readonly store: Store,
    private readonly options: TransactionOptions,
  ) {
    store.onWrite = (collection, id, before) => {
      if (this.rehearsing || this.open.size === 0) return
      this.changes.push({ collection, id, before, version: ++this.version })
    }
  }

  begin(): string {
    const id = randomUUID().replaceAll('-', '')
    const timer = setTimeout(() => this.end(transaction), this.options.transactionMs).unref()
    const transaction: Transaction = {
      id,
      timer,
      snapshot: this.version,
      startedAt: this.options.now(),
      writes: new Map(),
      operations: 0,
      busy: false,
      waiting: [],
    }
    this.open.set(id, transaction)
    return id
  }

  /** Runs one request of a transaction; a second one before the first is answered is refused. */
  async exclusively<T>(id: unknown, work: (transaction: Transaction) => T): Promise<T> {
    const transaction = this.find(id)
    if (transaction.busy) throw transactionBusy()
    transaction.busy = true
    try {
      const result = work(transaction)
      await otherRequestsArrive()
      return result
    } finally {
      transaction.busy = false
    }
  }

  private find(id: unknown): Transaction {
    if (typeof id !== 'string') throw badParam('transactionId must be a string')
    this.endOverdue()
    const transaction = this.open.get(id)
    if (!transaction) throw transactionGone()
    return transaction
  }

  private endOverdue(): void {
    const oldest = this.options.now() - this.options.transactionMs
    for (const transaction of this.open.values()) if (transaction.startedAt <= oldest) this.end(transaction)
  }

  private countOperation(transaction: Transaction): void {
    if (++transaction.operations <= TRANSACTION_OPERATIONS) return
    this.end(transaction)
    throw new CloudError(
      'DATABASE_TRANSACTION_FAIL',
      `[LimitExceeded.TransactionOperations] a transaction may hold at most ${TRANSACTION_OPERATIONS} operations`,
    )
  }

  /** One document as the transaction sees it: its own write, else the snapshot. */
  read(transaction: Transaction, collection: string, id: DocId): string | null {
    this.countOperation(transaction)
    const own = transaction.writes.get(keyOf({ collection, id }))
    if (own) return own.text
    const change = this.changes.find(
      (each) => each.version > transaction.snapshot && each.collection === collection && each.id === id,
    )
    if (change) return change.before
    return this.store.reader.byId(this.store.collection(collection), id)?.text ?? null
  }

  /** Runs a read over the snapshot with the transaction's own writes in it. */
  query<T>(transaction: Transaction, read: () => T): T {
    this.countOperation(transaction)
    const newer = this.changes.filter((change) => change.version > transaction.snapshot)
    if (newer.length === 0 && transaction.writes.size === 0) return read()
    return this.rehearse(() => {
      for (const { collection, id, before } of newer.reverse()) this.restore(collection, id, before)
      this.replay(transaction)
      return read()
    })
  }

  /**
   * Runs a write for a transaction and keeps what it wrote for the commit.
   * `target`: the one document it is about, whose change since the snapshot is a conflict even if it is gone now.
   */
  write<T>(transaction: Transaction, target: Place | null, work: (guard: Guard) => T): T {
    this.countOperation(transaction)
    const touched = new Map<string, Place>()
    try {
      if (target) this.refuseConflict(transaction, target)
      return this.rehearse(() => {
        this.replay(transaction)
        const result = work((collection, id) => {
          this.refuseConflict(transaction, { collection, id })
          touched.set(keyOf({ collection, id }), { collection, id })
        })
        for (const [key, place] of touched) {
          const row = this.store.reader.byId(this.store.collection(place.collection), place.id)
          transaction.writes.set(key, { ...place, text: row?.text ?? null })
          this.locks.set(key, transaction)
        }
        return result
      })
    } catch (error) {
      this.end(transaction)
      throw error
    }
  }

  private refuseConflict(transaction: Transaction, place: Place): void {
    const key = keyOf(place)
    const holder = this.locks.get(key)
    if (holder === transaction) return
    if (holder) throw transactionConflict()
    if (this.changes.some((change) => change.version > transaction.snapshot && keyOf(change) === key)) {
      throw transactionConflict()
    }
  }

  /** Runs `work` on the store and takes back all that it wrote. */
  private rehearse<T>(work: () => T): T {
    let result: { value: T } | null = null
    this.rehearsing = true
    try {
      this.store.atomic(() => {
        result = { value: work() }
        throw new RolledBack()
      })
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error
    } finally {
      this.rehearsing = false
    }
    return (result as unknown as { value: T }).value
  }

  private replay(transaction: Transaction): void {
    for (const { collection, id, text } of transaction.writes.values()) this.restore(collection, id, text)
  }

  private restore(collection: string, id: DocId, text: string | null): void {
    this.store.restore(this.store.collection(collection), id, text)
  }

  /** Writes for good. Throws the conflict if somebody has meanwhile taken a unique value. */
  commit(transaction: Transaction): void {
    try {
      this.store.atomic(() => this.replay(transaction))
    } catch (error) {
      const isTaken = error instanceof CloudError && error.message.includes('E11000')
      throw isTaken ? transactionConflict() : error
    } finally {
      this.end(transaction)
    }
  }

  /** Forgets the transaction's writes and lets those who wait for its documents go on. */
  end(transaction: Transaction): void {
    if (!this.open.delete(transaction.id)) return
    clearTimeout(transaction.timer)
    for (const key of transaction.writes.keys()) this.locks.delete(key)
    const oldest = Math.min(...[...this.open.values()].map(({ snapshot }) => snapshot))
    this.changes = this.changes.filter((change) => change.version > oldest)
    for (const goOn of transaction.waiting) goOn()
  }

  /** Runs a write outside transactions, waiting while one holds a document it needs. */
  async plainly<T>(work: (guard: Guard) => T): Promise<T> {
    const started = Date.now()
    for (;;) {
      if (this.locks.size > 0) this.endOverdue()
      try {
        return work((collection, id) => {
          const holder = this.locks.size > 0 && this.locks.get(keyOf({ collection, id }))
          if (holder) throw new Locked(holder)
        })
      } catch (error) {
        if (!(error instanceof Locked)) throw error
        const left = started + this.options.lockWaitMs - Date.now()
        if (left <= 0) throw timedOut()
        await this.untilEnded(error.holder, left)
      }
    }
  }

  private untilEnded(transaction: Transaction, most: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, most)
      transaction.waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  close(): void {
    for (const transaction of [...this.open.values()]) this.end(transaction)
  }
}

/** Some turns of the event loop: a request sent at the same time on another connection is read meanwhile. */
async function otherRequestsArrive(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve))
}
