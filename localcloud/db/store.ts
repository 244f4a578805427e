import { CloudError, duplicateKey, noCollection } from '../errors'
import {
  createStructure,
  dropStructure,
  elementColumn,
  elementsSql,
  type Index,
  type IndexDeclaration,
  type IndexKey,
  indexSql,
  keyTuples,
  newIndex,
  noteDocument,
  unused,
} from './indexes'
import { checkCollectionName, checkSize } from './limits'
import { fieldSql, valueAt } from './paths'
import { type Collection, type Meter, Reader, type Row, tableSql } from './reader'
import type { SqliteFile, SqlValue } from './sqlite'
import { type Doc, type DocId, parseDoc, stringifyDoc, type ValueClass } from './values'

/** Told of every change to a document, with its text before (null: there was none). */
export type OnWrite = (collection: string, id: DocId, before: string | null) => void

/** Collections, documents and indexes in one SQLite file. Everything is synchronous, so each call is atomic. */
export class Store {
  readonly meter: Meter = { index: null, examined: 0, returned: 0, written: 0 }
  readonly reader: Reader
  onWrite: OnWrite = () => {}
  private readonly collections = new Map<string, Collection>()
  private readonly undo: (() => void)[] = []
  private depth = 0

  constructor(
    private readonly sql: SqliteFile,
    private readonly namespace: string,
    private readonly createMissing: boolean,
  ) {
    this.reader = new Reader(sql, this.meter)
    sql.exec('CREATE TABLE IF NOT EXISTS collections(name TEXT PRIMARY KEY)')
    sql.exec(
      'CREATE TABLE IF NOT EXISTS indexes(collection TEXT, name TEXT, state TEXT, PRIMARY KEY(collection, name))',
    )
    for (const { name } of sql.all('SELECT name FROM collections ORDER BY rowid')) {
      this.collections.set(String(name), { name: String(name), indexes: [], size: null, used: true })
    }
    for (const row of sql.all('SELECT collection, state FROM indexes ORDER BY rowid')) {
      const collection = this.collections.get(String(row.collection))
      if (collection) collection.indexes = [...collection.indexes, readIndex(String(row.state))]
    }
  }

  names(): string[] {
    return [...this.collections.keys()]
  }

  /** Throws CloudError if there is no such collection (and none is to be made). */
  collection(name: unknown): Collection {
    checkCollectionName(name)
    const found = this.collections.get(name)
    if (found) return found
    if (!this.createMissing) throw noCollection(name)
    return this.createCollection(name)
  }

  has(name: string): boolean {
    return this.collections.has(name)
  }

  createCollection(name: string): Collection {
    checkCollectionName(name)
    if (this.collections.has(name)) {
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable] Table exist: ${name}`)
    }
    const collection: Collection = { name, indexes: [], size: 0, used: false }
    this.atomic(() => {
      // No type for `id`: the number 5 and the text "5" stay different keys.
      this.sql.exec(`CREATE TABLE ${tableSql(collection)}(id PRIMARY KEY NOT NULL, doc TEXT NOT NULL)`)
      this.sql.run('INSERT INTO collections VALUES(?)', [name])
      this.collections.set(name, collection)
      this.undo.push(() => this.collections.delete(name))
    })
    return collection
  }

  drop(name: string): void {
    const collection = this.collections.get(name)
    if (!collection) return
    this.atomic(() => {
      for (const index of collection.indexes) dropStructure(this.sql, name, index)
      this.sql.exec(`DROP TABLE ${tableSql(collection)}`)
      this.sql.run('DELETE FROM collections WHERE name=?', [name])
      this.sql.run('DELETE FROM indexes WHERE collection=?', [name])
      this.collections.delete(name)
      this.undo.push(() => this.collections.set(name, collection))
    })
  }

  /** Makes a collection as it was when it was new, with its indexes; does nothing where nothing was ever stored. */
  empty(name: string): void {
    const { used, indexes } = this.collection(name)
    if (!used) return
    this.atomic(() => {
      this.drop(name)
      const fresh = this.createCollection(name)
      for (const index of indexes) this.addIndex(fresh, unused(index))
    })
  }

  ensureIndex(declaration: IndexDeclaration): void {
    const collection = this.collection(declaration.collection)
    if (collection.indexes.some((index) => index.name === declaration.name)) return
    this.atomic(() => this.addIndex(collection, newIndex(declaration)))
  }

  private addIndex(collection: Collection, fresh: Index): void {
    let index = fresh
    for (const row of this.reader.scan(collection)) index = noteDocument(index, parseDoc(row.text))
    this.build(collection, index)
    this.setIndexes(collection, [...collection.indexes, index])
    this.saveIndex(collection, index)
  }

  /** Runs `work` in one SQLite transaction; inner calls join the outer one. */
  atomic<T>(work: () => T): T {
    if (this.depth > 0) return work()
    this.sql.run('BEGIN IMMEDIATE')
    this.depth++
    let done = false
    try {
      const result = work()
      this.sql.run('COMMIT')
      done = true
      return result
    } finally {
      this.depth--
      if (!done) this.rollBack()
      this.undo.length = 0
    }
  }

  private rollBack(): void {
    // SQLite may already have rolled back by itself, for instance when the disk is full.
    try {
      this.sql.run('ROLLBACK')
    } finally {
      for (const step of this.undo.reverse()) step()
      for (const collection of this.collections.values()) collection.size = null
    }
  }

  /** Stores a new document. Throws CloudError E11000 when its id or a unique field is taken. */
  insert(collection: Collection, id: DocId, doc: Doc): void {
    this.write(collection, null, id, doc, stringifyDoc(doc))
  }

  /** Replaces a stored document; says whether anything changed. */
  replace(collection: Collection, old: Row, doc: Doc): boolean {
    const text = stringifyDoc(doc)
    if (text === old.text) return false
    this.write(collection, old, old.id, doc, text)
    return true
  }

  remove(collection: Collection, old: Row): void {
    this.onWrite(collection.name, old.id, old.text)
    this.sql.run(`DELETE FROM ${tableSql(collection)} WHERE rowid=?`, [old.rowid])
    for (const index of collection.indexes) this.removeElements(collection, index, old.rowid)
    if (collection.size !== null) collection.size--
  }

  /** Puts a document's text in place, whatever is there now; null removes it. */
  restore(collection: Collection, id: DocId, text: string | null): void {
    const old = this.reader.byId(collection, id)
    if (text === null) {
      if (old) this.remove(collection, old)
    } else if (old?.text !== text) this.write(collection, old, id, parseDoc(text), text)
  }

  private write(collection: Collection, old: Row | null, id: DocId, doc: Doc, text: string): void {
    checkSize(text)
    collection.used = true
    this.noteInIndexes(collection, doc)
    for (const index of collection.indexes) if (index.unique) this.refuseTaken(collection, index, doc, old)
    this.onWrite(collection.name, id, old?.text ?? null)
    try {
      const rowid = this.writeRow(collection, old, id, text)
      for (const index of collection.indexes) {
        if (old) this.removeElements(collection, index, rowid)
        this.addElements(collection, index, rowid, doc)
      }
    } catch (error) {
      throw this.asDuplicate(error, collection, doc)
    }
  }

  private writeRow(collection: Collection, old: Row | null, id: DocId, text: string): number {
    if (old) {
      this.sql.run(`UPDATE ${tableSql(collection)} SET doc=? WHERE rowid=?`, [text, old.rowid])
      return old.rowid
    }
    const rowid = this.sql.run(`INSERT INTO ${tableSql(collection)} VALUES(?,?)`, [id, text])
    if (collection.size !== null) collection.size++
    return rowid
  }

  private noteInIndexes(collection: Collection, doc: Doc): void {
    for (const index of collection.indexes) {
      const noted = noteDocument(index, doc)
      if (noted === index) continue
      if (noted.multikey && !index.multikey) {
        dropStructure(this.sql, collection.name, index)
        this.build(collection, noted)
      }
      this.setIndexes(
        collection,
        collection.indexes.map((each) => (each === index ? noted : each)),
      )
      this.saveIndex(collection, noted)
    }
  }

  /** Makes and fills what stands behind an index; throws CloudError E11000 if a unique one cannot be. */
  private build(collection: Collection, index: Index): void {
    try {
      createStructure(this.sql, collection.name, index)
    } catch (error) {
      throw this.asDuplicate(error, collection, {}, index)
    }
    if (index.multikey) {
      for (const row of this.reader.scan(collection)) {
        this.addElements(collection, index, row.rowid, parseDoc(row.text))
      }
    }
    if (index.unique) this.refuseDuplicates(collection, index)
  }

  private addElements(collection: Collection, index: Index, rowid: number, doc: Doc): void {
    if (!index.multikey) return
    const table = elementsSql(collection.name, index)
    for (const tuple of keyTuples(index, doc)) {
      this.sql.run(`INSERT INTO ${table} VALUES(${'?,'.repeat(tuple.length)}?)`, [...tuple, rowid])
    }
  }

  private removeElements(collection: Collection, index: Index, rowid: number): void {
    if (index.multikey) this.sql.run(`DELETE FROM ${elementsSql(collection.name, index)} WHERE r=?`, [rowid])
  }

  /** Looks for another document with the same keys where SQLite's UNIQUE does not: among nulls and among elements. */
  private refuseTaken(collection: Collection, index: Index, doc: Doc, old: Row | null): void {
    for (const tuple of keyTuples(index, doc)) {
      if (!index.multikey && !tuple.includes(null)) continue
      const { source, column, rowid } = this.keysSource(collection, index)
      const where = tuple.map((_, position) => `${column(position)} IS ?`).join(' AND ')
      const taken = this.sql.get(`SELECT 1 AS taken FROM ${source} WHERE ${where} AND ${rowid}<>? LIMIT 1`, [
        ...tuple,
        old?.rowid ?? -1,
      ])
      if (taken) throw this.duplicate(collection, index, tuple)
    }
  }

  private refuseDuplicates(collection: Collection, index: Index): void {
    const { source, column, rowid } = this.keysSource(collection, index)
    const columns = index.keys.map((_, position) => column(position))
    const twice = this.sql.get(
      `SELECT ${columns.map((each, position) => `${each} AS k${position}`).join(',')} FROM ${source}
       GROUP BY ${columns.join(',')} HAVING count(DISTINCT ${rowid})>1 LIMIT 1`,
    )
    if (!twice) return
    throw this.duplicate(
      collection,
      index,
      index.keys.map((_, position) => twice[elementColumn(position)] ?? null),
    )
  }

  private keysSource(collection: Collection, index: Index) {
    return index.multikey
      ? { source: elementsSql(collection.name, index), column: elementColumn, rowid: 'r' }
      : {
          source: `${tableSql(collection)} INDEXED BY ${indexSql(collection.name, index)}`,
          column: (position: number) => fieldSql(index.keys[position]?.[0] ?? '_id'),
          rowid: 'rowid',
        }
  }

  private asDuplicate(error: unknown, collection: Collection, doc: Doc, built?: Index): unknown {
    const message = error instanceof Error ? error.message : ''
    if (!message.startsWith('UNIQUE constraint failed')) return error
    const named = collection.indexes.find((index) => message.includes(`'i_${collection.name}.${index.name}'`))
    const index = built ?? named
    if (!index) return duplicateKey(`${this.namespace}.${collection.name}`, '_id_', `{ : ${shown(doc._id)} }`)
    const values = index.keys.map(([path]) => valueAt(doc, path) as SqlValue)
    return this.duplicate(collection, index, built ? index.keys.map(() => null) : values)
  }

  private duplicate(collection: Collection, index: Index, values: readonly unknown[]): CloudError {
    const keys = index.keys.map(([path], position) => `${path}: ${shown(values[position])}`)
    return duplicateKey(`${this.namespace}.${collection.name}`, index.name, `{ ${keys.join(', ')} }`)
  }

  private setIndexes(collection: Collection, indexes: readonly Index[]): void {
    const before = collection.indexes
    collection.indexes = indexes
    this.undo.push(() => {
      collection.indexes = before
    })
  }

  private saveIndex(collection: Collection, index: Index): void {
    const state = JSON.stringify({ ...index, classes: index.classes.map((kinds) => [...kinds]) })
    this.sql.run(
      'INSERT INTO indexes VALUES(?,?,?) ON CONFLICT(collection, name) DO UPDATE SET state=excluded.state',
      [collection.name, index.name, state],
    )
  }

  close(): void {
    this.sql.close()
  }
}

function readIndex(state: string): Index {
  const saved = JSON.parse(state) as Omit<Index, 'classes'> & { keys: IndexKey[]; classes: ValueClass[][] }
  return { ...saved, classes: saved.classes.map((kinds) => new Set(kinds)) }
}

const shown = (value: unknown) => JSON.stringify(value ?? null)
