import type { There } from '../../../domain/sheets/plan'
import { command as _ } from '../../_lib/collection'
import { stations } from '../../_lib/collections'
import { stationsOf } from '../stationsOf'
import { holds, type Keeper } from './keeper'

/** Writes fields onto a station that still holds others; whether it does hold them now. */
async function swap(
  id: string,
  from: Record<string, unknown>,
  to: Record<string, unknown>,
): Promise<boolean> {
  if (await stations.takeIf({ _id: id, status: 'open', ...from }, { ...to, rev: _.inc(1) })) return true
  return holds(await stations.find(id), to)
}

export const stationKeeper: Keeper = {
  async there(rows) {
    const found = await stationsOf(rows.map(({ id }) => id))
    return new Map([...found].map(([id, station]): [string, There] => [id, { fields: { ...station } }]))
  },
  apply: ({ row }) => swap(row.id, row.before, row.after),
  undo: ({ row }) => swap(row.id, row.after, row.before),
}
