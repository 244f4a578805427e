import { indexes } from '../../cloudfunctions/_lib/indexes'
import type { Asks } from '../_kit/asks'
import type { Stage } from '../_kit/stage'

type Rows = readonly object[]

/** Things put on the stage once and put back after every question that wrote something. */
export interface World {
  /** Everything that is stored now, by collection. */
  now(): Record<string, Rows>
  /** Puts back what has been written since the world was built; `secrets` stay, they never change. */
  restore(): void
}

/** Builds what the questions of one function need at these nodes. */
export function worldOf(on: Stage, asks: Asks, nodes: readonly string[]): World {
  const { database } = on.cloud
  for (const node of nodes) {
    for (const [name, rows] of Object.entries(asks.world(node))) {
      // A world may say more of what the county has anyway.
      const ids = new Set(rows.map(({ _id }) => _id))
      const kept = database.find(name).filter(({ _id }) => !ids.has(String(_id)))
      if (kept.length < database.find(name).length) replace(on, name, kept)
      database.insert(name, rows)
    }
  }
  const now = () => Object.fromEntries(database.collections().map((name) => [name, database.find(name)]))
  const base = now()
  const touched = new Set<string>()
  database.onQuery(({ written, collection }) => {
    if (written > 0) touched.add(collection)
  })
  return {
    now,
    restore() {
      for (const name of touched) if (name !== 'secrets') replace(on, name, base[name] ?? [])
      touched.clear()
    },
  }
}

function replace(on: Stage, name: string, rows: Rows): void {
  const { database } = on.cloud
  database.drop(name)
  database.createCollection(name)
  for (const index of indexes) if (index.collection === name) database.ensureIndex(index)
  database.insert(name, rows as never)
}
