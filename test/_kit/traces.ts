import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloud } from '../../localcloud/cloud'

/** Every place in the database where a text stands, as `collection.field`; lists and their numbers are left out. */
export function tracesOf(cloud: LocalCloud, text: string): string[] {
  const { database } = cloud
  const found = new Set<string>()
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string' && value.includes(text)) found.add(path)
    if (Array.isArray(value)) for (const one of value) look(one, path)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        if (key.includes(text)) found.add(path)
        look(one, `${path}.${key}`)
      }
    }
  }
  for (const name of database.collections()) for (const doc of database.find(name)) look(doc, name)
  return [...found].sort()
}

/** Files below a folder that hold a text anywhere in their bytes; those of the database apart. */
export function filesWith(folder: string, text: string): string[] {
  const bytes = Buffer.from(text)
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesWith(path, text)
    return !/\.(db|sqlite)/.test(name) && readFileSync(path).includes(bytes) ? [path] : []
  })
}
