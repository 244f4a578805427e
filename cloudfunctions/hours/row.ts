import type { HoursRow, WaitingRow } from '../../types/hours'
import type { Context } from '../_lib/defineFunction'
import type { BookingRecord } from '../_lib/records'
import type { HoursRecord } from '../_lib/records/hours'
import { whyBarred } from './barred'

export const rowOf = ({ _id, ...record }: HoursRecord): HoursRow => ({ ...record, id: _id })

/** For staff: the name as it stands in the booking, and gone when it is blanked there. */
export const waitingRow = (
  record: HoursRecord,
  booking: BookingRecord | undefined,
  context: Context,
): WaitingRow => ({
  ...rowOf(record),
  name: booking?.name ?? null,
  code: booking?.code ?? null,
  barred: whyBarred(record, context),
})
