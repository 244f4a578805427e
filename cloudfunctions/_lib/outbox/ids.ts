import { createHash } from 'node:crypto'

const hash = (text: string) => createHash('sha256').update(text).digest()
const hex = (text: string, length: number) => hash(text).toString('hex').slice(0, length)

/** People are shared out among senders by this many shares. */
export const SHARDS = 32
export const shardOf = (person: string): number => (hash(person)[0] ?? 0) % SHARDS

/** What makes a message the same one. */
export const messageId = (of: { kind: string; object: string; round?: string; person: string }): string =>
  hex(`${of.kind}/${of.object}/${of.round ?? ''}/${of.person}`, 32)

export const consentId = (person: string, templateId: string): string =>
  `${hex(person, 24)}_${hex(templateId, 8)}`
