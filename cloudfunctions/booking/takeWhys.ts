import { bookings } from '../_lib/collections'
import type { BookingRecord } from '../_lib/records'
import { rowsAnew } from '../_lib/rowsAnew'

/** Why steps of a booking were taken, in whoever's words, goes with the name it was made under. */
export async function takeWhys({ _id, history }: Pick<BookingRecord, '_id' | 'history'>): Promise<void> {
  const rows = rowsAnew(history, ({ why }) => why !== null, { why: null })
  if (Object.keys(rows).length > 0) await bookings.takeIf({ _id }, rows)
}
