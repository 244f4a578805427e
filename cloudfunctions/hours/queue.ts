import type { hoursContract } from '../../types/hours'
import { bookings, hours, missingHours } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import type { HoursRecord } from '../_lib/records/hours'
import { waitingRow } from './row'

const ROWS_MAX = 100

/** Names come from the bookings, where they are blanked in time. */
export const queue: Actions<typeof hoursContract>['queue'] = async ({ nodeId }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const waiting = (status: HoursRecord['status']) =>
    hours.list({ path: nodeId, status }, { order: [['at', 'asc']], limit: ROWS_MAX })
  const [proposed, contested, missing] = await Promise.all([
    waiting('proposed'),
    waiting('contested'),
    missingHours.list({ path: nodeId, answeredAt: null }, { order: [['at', 'asc']], limit: ROWS_MAX }),
  ])
  const ids = [...proposed, ...contested, ...missing].map(({ bookingId }) => bookingId)
  const known = new Map((await bookings.byIds([...new Set(ids)])).map((one) => [one._id, one]))
  const row = (record: HoursRecord) => waitingRow(record, known.get(record.bookingId), context)
  return {
    proposed: proposed.map(row),
    contested: contested.map(row),
    missing: missing.map(({ _id, ...record }) => ({
      ...record,
      id: _id,
      name: known.get(record.bookingId)?.name ?? null,
      code: known.get(record.bookingId)?.code ?? null,
    })),
  }
}
