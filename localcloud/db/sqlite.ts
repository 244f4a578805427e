import Sqlite from 'libsql'

export type SqlValue = string | number | null
export type SqlRow = Record<string, SqlValue>

/** The few calls of the SQLite binding that the store relies on; nothing else may know which binding it is. */
export interface SqliteFile {
  exec(sql: string): void
  all(sql: string, params?: readonly SqlValue[]): SqlRow[]
  get(sql: string, params?: readonly SqlValue[]): SqlRow | undefined
  /** Returns the rowid of the last inserted row. */
  run(sql: string, params?: readonly SqlValue[]): number
  close(): void
}

const STATEMENTS_KEPT = 300

// With WAL and synchronous=NORMAL every commit reaches the operating system before it is acknowledged,
// so a killed process loses nothing; only a power cut may take the last commits.
const PRAGMAS = [
  'journal_mode=WAL',
  'synchronous=NORMAL',
  'busy_timeout=5000',
  'cache_size=-65536',
  'wal_autocheckpoint=4000',
]

/** Opens (or makes) a database file. Statements are compiled once and kept while they are in use. */
export function openSqlite(file: string): SqliteFile {
  const db = new Sqlite(file)
  for (const pragma of PRAGMAS) db.exec(`PRAGMA ${pragma}`)
  const statements = new Map<string, Sqlite.Statement>()

  function statement(sql: string): Sqlite.Statement {
    let found = statements.get(sql)
    if (found) statements.delete(sql)
    else found = db.prepare(sql)
    statements.set(sql, found)
    const oldest = statements.size > STATEMENTS_KEPT && statements.keys().next().value
    if (oldest) statements.delete(oldest)
    return found
  }

  return {
    exec: (sql) => void db.exec(sql),
    // Always read to the end: a half-read iterate() would keep its read lock on the table.
    all: (sql, params = []) => statement(sql).all(...params) as SqlRow[],
    get: (sql, params = []) => statement(sql).get(...params) as SqlRow | undefined,
    run: (sql, params = []) => Number(statement(sql).run(...params).lastInsertRowid),
    close() {
      statements.clear()
      db.close()
    },
  }
}

/** A text as an SQL literal. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** A table, index or column name as SQL. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
