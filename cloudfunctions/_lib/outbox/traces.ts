import type { Instant } from '../../../types/time'
import { command as _ } from '../collection'
import { enqueue, type Tiding } from './enqueue'

interface Traced {
  _id: string
  tell?: string | null
}
interface Rows<T extends Traced> {
  list(filter: Record<string, unknown>, options: { limit: number }): Promise<T[]>
  updateAll(filter: Record<string, unknown>, data: Record<string, unknown>): Promise<number>
}

const PER_RUN = 400

/**
 * The outbox's other half: a change writes `tell` into its own document in the same update, so the two cannot come
 * apart. Here every such trace becomes messages and is taken away, unless the document changed once more meanwhile.
 * A run that dies in between does it again, and the messages are the same ones.
 */
export async function tellTraces<T extends Traced>(
  rows: Rows<T>,
  tidingsOf: (docs: T[]) => Promise<Tiding[]> | Tiding[],
  now: Instant,
): Promise<number> {
  const due = await rows.list({ tell: _.gt('') }, { limit: PER_RUN })
  if (due.length === 0) return 0
  await enqueue(await tidingsOf(due), now)
  const values = [...new Set(due.map(({ tell }) => tell))]
  await rows.updateAll({ _id: _.in(due.map(({ _id }) => _id)), tell: _.in(values) }, { tell: null })
  return due.length
}
