import { badParam, unsupported, writeError } from '../errors'
import { fieldSql, isIndexable, lookUp, valuesAt } from './paths'
import { quoted, type SqliteFile, type SqlValue } from './sqlite'
import { classOf, type Doc, type Value, type ValueClass } from './values'

export interface IndexDeclaration {
  collection: string
  name: string
  keys: readonly (readonly [path: string, direction: 1 | -1 | '2dsphere'])[]
  unique?: boolean
}

export type IndexKey = readonly [path: string, direction: 1 | -1]

/** An index as it stands: what was declared, and what kinds of values its fields have held so far. */
export interface Index {
  name: string
  /** The declared keys up to a `2dsphere` one: points are found by reading, not by index. */
  keys: readonly IndexKey[]
  unique: boolean
  /** True once a field has held an array: the elements then live in a table of their own. */
  multikey: boolean
  /** By key, the kinds of values seen; null is not noted. */
  classes: ReadonlySet<ValueClass>[]
}

/** The primary key as an index: kept by SQLite itself, holds texts and numbers. */
export const PRIMARY: Index = {
  name: '_id_',
  keys: [['_id', 1]],
  unique: true,
  multikey: false,
  classes: [new Set(['number', 'string'] as const)],
}

const tableOf = (collection: string) => quoted(`c_${collection}`)
export const indexSql = (collection: string, index: Index) => quoted(`i_${collection}.${index.name}`)
export const elementsSql = (collection: string, index: Index) => quoted(`m_${collection}.${index.name}`)

/** The column of a key in the table of elements. */
export const elementColumn = (position: number) => `k${position}`

export function newIndex({ name, keys, unique = false }: IndexDeclaration): Index {
  if (!/^[\w.-]{1,120}$/.test(name)) throw badParam(`invalid index name ${name}`)
  if (keys.length === 0) throw badParam(`index ${name} has no keys`)
  for (const [path] of keys) if (!isIndexable(path)) throw badParam(`cannot index the field ${path}`)
  const plain: IndexKey[] = []
  for (const [path, direction] of keys) {
    if (direction === '2dsphere') break
    plain.push([path, direction])
  }
  if (unique && plain.length < keys.length) throw unsupported('a unique 2dsphere index')
  return unused({ name, keys: plain, unique })
}

/** The index as it was before any document. */
export const unused = ({ name, keys, unique }: Pick<Index, 'name' | 'keys' | 'unique'>): Index => ({
  name,
  keys,
  unique,
  multikey: false,
  classes: keys.map(() => new Set<ValueClass>()),
})

/** Makes the SQLite structure behind an index: an expression index, or a table of elements once there are arrays. */
export function createStructure(sql: SqliteFile, collection: string, index: Index): void {
  if (index.keys.length === 0) return
  if (!index.multikey) {
    const columns = index.keys.map(
      ([path, direction]) => `${fieldSql(path)} ${direction < 0 ? 'DESC' : 'ASC'}`,
    )
    const unique = index.unique ? 'UNIQUE ' : ''
    sql.exec(
      `CREATE ${unique}INDEX ${indexSql(collection, index)} ON ${tableOf(collection)}(${columns.join(',')})`,
    )
    return
  }
  const columns = index.keys.map((_, position) => elementColumn(position)).join(',')
  const table = elementsSql(collection, index)
  sql.exec(`CREATE TABLE ${table}(${columns}, r INTEGER NOT NULL)`)
  sql.exec(`CREATE INDEX ${indexSql(collection, index)} ON ${table}(${columns}, r)`)
  sql.exec(`CREATE INDEX ${quoted(`r_${collection}.${index.name}`)} ON ${table}(r)`)
}

export function dropStructure(sql: SqliteFile, collection: string, index: Index): void {
  sql.exec(`DROP INDEX IF EXISTS ${indexSql(collection, index)}`)
  sql.exec(`DROP TABLE IF EXISTS ${elementsSql(collection, index)}`)
}

/** The index after it has met a document; the same object when the document brings nothing new. */
export function noteDocument(index: Index, doc: Doc): Index {
  let { multikey } = index
  let classes: ReadonlySet<ValueClass>[] | null = null
  index.keys.forEach(([path], position) => {
    const { value, array } = lookUp(doc, path)
    if (array) multikey = true
    const kind = array ? 'array' : classOf(value)
    if (kind === 'null' || index.classes[position]?.has(kind)) return
    classes ??= [...index.classes]
    classes[position] = new Set([...(index.classes[position] ?? []), kind])
  })
  return classes || multikey !== index.multikey
    ? { ...index, multikey, classes: classes ?? index.classes }
    : index
}

/** A scalar as SQLite holds it; anything else as a text that no query asks for. */
export function toSql(value: Value): SqlValue {
  switch (classOf(value)) {
    case 'null':
      return null
    case 'bool':
      return value ? 1 : 0
    case 'date':
      // As json_extract spells the stored form of a date.
      return `{"$date":"${(value as Date).toISOString()}"}`
    case 'string':
    case 'number':
      return value as string | number
    default:
      return JSON.stringify(value) ?? null
  }
}

/** The keys under which a document stands in an index: one for a plain one, one per element for a multikey one. */
export function keyTuples(index: Index, doc: Doc): SqlValue[][] {
  const columns = index.keys.map(([path]) => [...new Set(valuesAt(doc, path).map(toSql))])
  const many = index.keys.filter((_, position) => (columns[position]?.length ?? 0) > 1)
  if (new Set(many.map(([path]) => path.split('.')[0])).size > 1) {
    throw writeError(`cannot index parallel arrays ${many.map(([path]) => `[${path}]`).join(' ')}`)
  }
  return columns.reduce<SqlValue[][]>(
    (tuples, values) => tuples.flatMap((tuple) => values.map((value) => [...tuple, value])),
    [[]],
  )
}
