import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'libsql'
import type { Doc, Store } from './docs'

/** What WeChat let through and brought, as its journal has it. */
export interface Delivered {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
  at: string
}

/** The county as it stands on the disk at one moment; read by nobody's code but this, whether a server runs or not. */
export class World implements Store {
  private readonly read = new Map<string, Doc[]>()
  private readonly texts = new Map<string, string[]>()
  private readonly byId = new Map<string, Map<string, Doc>>()

  constructor(
    private readonly dataDir: string,
    readonly collections: readonly string[],
    /** The county's clock. */
    readonly now: string,
  ) {}

  /** The stored texts of a collection. */
  text(collection: string): string[] {
    const known = this.texts.get(collection)
    if (known) return known
    const file = new Sqlite(join(this.dataDir, 'database.sqlite'), { readonly: true } as never)
    try {
      const rows = file.prepare(`SELECT doc FROM "c_${collection}" ORDER BY id`).all() as { doc: string }[]
      const texts = rows.map(({ doc }) => doc)
      this.texts.set(collection, texts)
      return texts
    } finally {
      file.close()
    }
  }

  all(collection: string): Doc[] {
    const known = this.read.get(collection)
    if (known) return known
    const docs = this.text(collection).map((text) => JSON.parse(text) as Doc)
    this.read.set(collection, docs)
    return docs
  }

  get(collection: string, id: unknown): Doc | undefined {
    let ids = this.byId.get(collection)
    if (!ids) {
      ids = new Map(this.all(collection).map((doc) => [doc._id, doc]))
      this.byId.set(collection, ids)
    }
    return ids.get(String(id))
  }

  /** Messages that reached somebody, and how many more WeChat would let through. */
  wechat(): { delivered: Delivered[]; left: Map<string, number> } {
    const delivered: Delivered[] = []
    const left = new Map<string, number>()
    const add = (openid: string, templateId: string, n: number) => {
      const key = `${openid} ${templateId}`
      left.set(key, (left.get(key) ?? 0) + n)
    }
    for (const line of readFileSync(join(this.dataDir, 'subscriptions.jsonl'), 'utf8').split('\n')) {
      if (line === '') continue
      const entry = JSON.parse(line) as { granted?: Delivered; delivered?: Delivered }
      if (entry.granted) add(entry.granted.openid, entry.granted.templateId, 1)
      if (entry.delivered) {
        delivered.push(entry.delivered)
        add(entry.delivered.openid, entry.delivered.templateId, -1)
      }
    }
    return { delivered, left }
  }
}
