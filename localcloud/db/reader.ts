import { compileFilter, type Filter } from './filters'
import { distanceOf, type Near } from './geo'
import { elementColumn, elementsSql, type Index, indexSql, PRIMARY } from './indexes'
import { type Sort, sortRows } from './order'
import { fieldSql } from './paths'
import { type KeyTest, type Plan, plan } from './planner'
import { quoted, type SqliteFile, type SqlRow, type SqlValue } from './sqlite'
import { type Doc, type DocId, parseDoc } from './values'

export interface Collection {
  name: string
  indexes: readonly Index[]
  /** Number of documents; null when it has to be counted anew. */
  size: number | null
  /** Whether anything was ever stored in it. */
  used: boolean
}

export interface Row {
  rowid: number
  id: DocId
  text: string
  /** The parsed document, once somebody needed it. */
  doc?: Doc
}

/** What one operation cost. */
export interface Meter {
  /** The index that was read, `_id_` for the primary key, null for the whole collection. */
  index: string | null
  /** Documents read (for counts: index entries). */
  examined: number
  /** Documents that matched and were given out, counted or written. */
  returned: number
  written: number
}

const CHUNK = 1000

export const tableSql = (collection: Collection) => quoted(`c_${collection.name}`)

export function docOf(row: Row): Doc {
  row.doc ??= parseDoc(row.text)
  return row.doc
}

export interface Selection {
  filter: Filter
  sort: Sort | null
  skip: number
  limit: number
}

/** Reads documents of one SQLite file; counts every row it fetches. */
export class Reader {
  constructor(
    private readonly sql: SqliteFile,
    private readonly meter: Meter,
  ) {}

  /** One document, not counted. */
  byId(collection: Collection, id: DocId): Row | null {
    const rows = this.sql.all(`SELECT rowid AS r, id, doc FROM ${tableSql(collection)} WHERE id IS ?`, [id])
    return rows[0] ? asRow(rows[0]) : null
  }

  select(collection: Collection, { filter, sort, skip, limit }: Selection): Row[] {
    const order = sort ?? null
    const near = order ? null : filter.near
    const chosen = plan(filter, order, collection.indexes)
    this.meter.index = chosen.index?.name ?? null
    if (chosen.sorted && !near) {
      if (chosen.exact && chosen.index) return this.page(collection, chosen, order, limit, skip, skip)
      return this.firstMatches(collection, chosen, { filter, sort: order, skip, limit })
    }
    const all = this.firstMatches(collection, chosen, {
      filter,
      sort: null,
      skip: 0,
      limit: Number.POSITIVE_INFINITY,
    })
    const sorted = near ? byDistance(all, near) : order ? sortRows(all, order, docOf) : all
    return sorted.slice(skip, skip + limit)
  }

  count(collection: Collection, filter: Filter): number {
    const chosen = plan(filter, null, collection.indexes)
    this.meter.index = chosen.index?.name ?? null
    if (!chosen.exact) {
      const everything = { filter, sort: null, skip: 0, limit: Number.POSITIVE_INFINITY }
      return this.firstMatches(collection, chosen, everything).length
    }
    if (!chosen.index) return this.size(collection)
    let total = 0
    for (const segment of chosen.segments) {
      const { from, params } = fromSql(collection, chosen.index, segment)
      total += Number(this.sql.get(`SELECT count(*) AS n FROM ${from}`, params)?.n ?? 0)
    }
    this.meter.examined += total
    return total
  }

  size(collection: Collection): number {
    collection.size ??= Number(this.sql.get(`SELECT count(*) AS n FROM ${tableSql(collection)}`)?.n ?? 0)
    return collection.size
  }

  /** Rows of the whole collection in the order they came, in chunks that grow from `first` on. */
  *scan(collection: Collection, first = CHUNK): Generator<Row> {
    const statement = `SELECT rowid AS r, id, doc FROM ${tableSql(collection)} WHERE rowid>? ORDER BY rowid LIMIT ?`
    let chunk = first
    for (let last = -1; ; chunk = Math.min(chunk * 2, CHUNK)) {
      const rows = this.sql.all(statement, [last, chunk])
      this.meter.examined += rows.length
      for (const row of rows) yield asRow(row)
      if (rows.length < chunk) return
      last = Number(rows.at(-1)?.r)
    }
  }

  private firstMatches(
    collection: Collection,
    chosen: Plan,
    { filter, sort, skip, limit }: Selection,
  ): Row[] {
    const wanted = skip + limit
    const test = chosen.exact ? () => true : compileFilter(filter)
    const candidates = chosen.index
      ? this.candidates(collection, chosen, sort, wanted)
      : this.scan(collection, Math.max(1, Math.min(CHUNK, wanted)))
    const found: Row[] = []
    for (const row of candidates) {
      if (found.length >= wanted) break
      if (chosen.exact || test(docOf(row))) found.push(row)
      if (found.length >= wanted) break
    }
    return found.slice(skip)
  }

  /** Rows along the index, in growing chunks so that a small limit reads little. */
  private *candidates(
    collection: Collection,
    chosen: Plan,
    sort: Sort | null,
    wanted: number,
  ): Generator<Row> {
    let chunk = Math.max(1, Math.min(wanted, CHUNK))
    for (let offset = 0; ; ) {
      const rows = this.page(collection, chosen, sort, chunk, offset, 0)
      yield* rows
      if (rows.length < chunk) return
      offset += chunk
      chunk *= 2
    }
  }

  /** One page of a plan's rows; `walked` more rows are counted as read. */
  private page(
    collection: Collection,
    { index, segments, sorted }: Plan,
    sort: Sort | null,
    limit: number,
    offset: number,
    walked: number,
  ): Row[] {
    const order = sorted && sort ? sort : null
    const first = segments[0]
    if (!index || !first) return []
    const rows =
      segments.length === 1
        ? this.stretch(collection, index, first, order, limit, offset)
        : this.merged(collection, index, segments, order ?? [], limit, offset)
    this.meter.examined += rows.length + walked
    return rows
  }

  private stretch(
    collection: Collection,
    index: Index,
    tests: readonly KeyTest[],
    sort: Sort | null,
    limit: number,
    offset: number,
  ): Row[] {
    if (index.multikey && sort) return this.elementStretch(collection, index, tests, sort, limit, offset)
    const { from, params } = fromSql(collection, index, tests)
    const statement = `SELECT c.rowid AS r, c.id AS id, c.doc AS doc FROM ${from}${orderSql(sort)} LIMIT ? OFFSET ?`
    return this.sql.all(statement, [...params, sqlLimit(limit), offset]).map(asRow)
  }

  /** Along the table of elements, in its order: only the rows of the page are fetched. */
  private elementStretch(
    collection: Collection,
    index: Index,
    tests: readonly KeyTest[],
    sort: Sort,
    limit: number,
    offset: number,
  ): Row[] {
    const columns = sort.flatMap(([path, direction]) => {
      const position = index.keys.findIndex(([key]) => key === path)
      return position < 0 ? [] : [{ name: elementColumn(position), turn: direction < 0 ? 'DESC' : 'ASC' }]
    })
    const order = (of: string) => columns.map(({ name, turn }) => `${of}${name} ${turn}`).join(',')
    const where = tests.map((test) => `${elementColumn(test.position)} ${test.sql}`).join(' AND ')
    const page = `SELECT * FROM ${elementsSql(collection.name, index)}${where ? ` WHERE ${where}` : ''} ORDER BY ${order('')} LIMIT ? OFFSET ?`
    const statement = `SELECT c.rowid AS r, c.id AS id, c.doc AS doc FROM (${page}) AS e CROSS JOIN ${tableSql(collection)} AS c ON c.rowid=e.r ORDER BY ${order('e.')}`
    return this.sql
      .all(statement, [...tests.flatMap((test) => test.params), sqlLimit(limit), offset])
      .map(asRow)
  }

  /**
   * Several stretches in one order: the first keys of each are merged, then the rows of the page are fetched.
   * As in MongoDB, only the latter count as documents read.
   */
  private merged(
    collection: Collection,
    index: Index,
    segments: readonly (readonly KeyTest[])[],
    sort: Sort,
    limit: number,
    offset: number,
  ): Row[] {
    const keys = sort.map(([path], i) => `,${fieldSql(path)} AS s${i}`).join('')
    const heads = segments.flatMap((tests) => {
      const { from, params } = fromSql(collection, index, tests)
      const statement = `SELECT c.rowid AS r${keys} FROM ${from}${orderSql(sort)} LIMIT ?`
      return this.sql.all(statement, [...params, sqlLimit(limit + offset)])
    })
    heads.sort((a, b) => compareHeads(a, b, sort))
    const rowids = heads.slice(offset, offset + limit).map((head) => Number(head.r))
    const rows = this.sql.all(
      `SELECT rowid AS r, id, doc FROM ${tableSql(collection)} WHERE rowid IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(rowids)],
    )
    const byRowid = new Map(rows.map((row) => [row.r, asRow(row)]))
    return rowids.flatMap((rowid) => byRowid.get(rowid) ?? [])
  }
}

const asRow = (row: SqlRow): Row => ({ rowid: Number(row.r), id: row.id as DocId, text: row.doc as string })

const sqlLimit = (limit: number) => (Number.isFinite(limit) ? limit : -1)

const orderSql = (sort: Sort | null) =>
  sort?.length
    ? ` ORDER BY ${sort.map(([path, direction]) => `${fieldSql(path)} ${direction < 0 ? 'DESC' : 'ASC'}`).join(',')}`
    : ''

function fromSql(
  collection: Collection,
  index: Index,
  tests: readonly KeyTest[],
): { from: string; params: SqlValue[] } {
  const params = tests.flatMap((test) => test.params)
  const where = (column: (position: number) => string) =>
    tests.length > 0
      ? ` WHERE ${tests.map((test) => `${column(test.position)} ${test.sql}`).join(' AND ')}`
      : ''
  const table = `${tableSql(collection)} AS c`
  if (index.multikey) {
    const elements = `SELECT DISTINCT r FROM ${elementsSql(collection.name, index)}${where(elementColumn)}`
    return { from: `(${elements}) AS e CROSS JOIN ${table} ON c.rowid=e.r`, params }
  }
  const field = (position: number) => fieldSql(index.keys[position]?.[0] ?? '_id')
  // Named outright, because without statistics SQLite may prefer another index or the table.
  const by = index === PRIMARY ? '' : ` INDEXED BY ${indexSql(collection.name, index)}`
  return { from: `${table}${by}${where(field)}`, params }
}

function compareHeads(a: SqlRow, b: SqlRow, sort: Sort): number {
  for (let i = 0; i < sort.length; i++) {
    const difference = compareSql(a[`s${i}`] ?? null, b[`s${i}`] ?? null)
    if (difference !== 0) return difference * (sort[i]?.[1] ?? 1)
  }
  return 0
}

/** SQLite's order: null, numbers, texts. */
function compareSql(a: SqlValue, b: SqlValue): number {
  const kind = (value: SqlValue) => (value === null ? 0 : typeof value === 'number' ? 1 : 2)
  if (a === null || b === null || kind(a) !== kind(b)) return kind(a) - kind(b)
  return a < b ? -1 : a > b ? 1 : 0
}

function byDistance(rows: Row[], near: Near): Row[] {
  const metres = new Map(rows.map((row) => [row, distanceOf(docOf(row), near) ?? 0]))
  return rows.sort((a, b) => (metres.get(a) ?? 0) - (metres.get(b) ?? 0))
}
