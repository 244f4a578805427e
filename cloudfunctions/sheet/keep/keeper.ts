import type { PlacedRow, There } from '../../../domain/sheets/plan'
import type { Instant } from '../../../types/time'
import type { StationRecord } from '../../_lib/records'
import type { ImportRecord, ImportRow } from '../../_lib/records/sheet'

/** One row and what is needed to write it. */
export interface Turn {
  row: ImportRow
  record: ImportRecord
  station: StationRecord
  now: Instant
}

/**
 * How one kind is kept. `apply` and `undo` may be done twice or by two at once; they answer false when the row
 * was left alone, because what it found is not what the preview, or the import, had seen.
 */
export interface Keeper {
  /** What there is under the rows' ids; ids with nothing are left out. */
  there(rows: readonly PlacedRow[], node: StationRecord): Promise<Map<string, There>>
  apply(turn: Turn): Promise<boolean>
  undo(turn: Turn): Promise<boolean>
}

/** Whether these fields are what a document holds. */
export const holds = (document: object | null, fields: Record<string, unknown>): boolean =>
  document !== null &&
  Object.entries(fields).every(([key, value]) => {
    const now = (document as Record<string, unknown>)[key] ?? null
    return JSON.stringify(now) === JSON.stringify(value)
  })

const IDS_PER_READ = 300

export async function inParts<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = []
  for (let i = 0; i < ids.length; i += IDS_PER_READ)
    found.push(...(await read(ids.slice(i, i + IDS_PER_READ))))
  return found
}
