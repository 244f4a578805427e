import type { There } from '../../../domain/sheets/plan'
import { command as _, type collection } from '../../_lib/collection'
import type { HonourRecord } from '../../_lib/records/honour'
import type { TeamRecord } from '../../_lib/records/sheet'
import { holds, inParts, type Keeper, type Turn } from './keeper'

type Store<T extends { _id: string }> = Pick<
  ReturnType<typeof collection<T>>,
  'find' | 'byIds' | 'put' | 'takeIf'
>

/** Teams and honours: a new row makes a record; taking it back marks it removed, and bringing it in again revives it. */
export function broughtKeeper<T extends TeamRecord | HonourRecord>(store: Store<T>): Keeper {
  const swap = async ({ row, now }: Turn, from: Record<string, unknown>, to: Record<string, unknown>) => {
    const changed = { ...to, changedAt: now, rev: _.inc(1) }
    if (await store.takeIf({ _id: row.id, status: 'current', ...from }, changed)) return true
    return holds(await store.find(row.id), { status: 'current', ...to })
  }
  const begin = async ({ row, record, station, now }: Turn) => {
    const whole = {
      ...row.after,
      stationId: station._id,
      stationName: station.name,
      path: station.path,
      status: 'current' as const,
      importId: record._id,
      changedAt: now,
    }
    if (await store.put({ _id: row.id, ...whole, rev: 1, createdAt: now } as unknown as T)) return true
    if (await store.takeIf({ _id: row.id, status: 'removed' }, { ...whole, rev: _.inc(1) })) return true
    return holds(await store.find(row.id), { status: 'current', importId: record._id })
  }
  const end = async ({ row, record, now }: Turn) => {
    const own = { _id: row.id, status: 'current', importId: record._id, ...row.after }
    if (await store.takeIf(own, { status: 'removed', changedAt: now, rev: _.inc(1) })) return true
    const found = await store.find(row.id)
    return found === null || found.status === 'removed'
  }
  return {
    async there(rows) {
      const found = await inParts(
        rows.map(({ id }) => id),
        (ids) => store.byIds(ids),
      )
      const current = found.filter(({ status }) => status === 'current')
      return new Map(current.map((record): [string, There] => [record._id, { fields: { ...record } }]))
    },
    apply: (turn) => (turn.row.does === 'new' ? begin(turn) : swap(turn, turn.row.before, turn.row.after)),
    undo: (turn) => (turn.row.does === 'new' ? end(turn) : swap(turn, turn.row.after, turn.row.before)),
  }
}
