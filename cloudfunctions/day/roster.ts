import { expected } from '../../domain/bookingLife'
import { maskPhone } from '../../domain/outcome'
import type { dayContract, RosterRow } from '../../types/day'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import type { Actions } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import { DAY_LINE, lineOf } from './line'

const ROWS_MOST = 999

export const roster: Actions<typeof dayContract>['roster'] = async ({ activityId }, context) => {
  const activity = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  if (refusal) return refusal
  const live = await bookings.list(
    { activityId, status: _.in([...expected, 'cancelled_by_org']) },
    { limit: ROWS_MOST + 1, without: { history: false, person: false } },
  )
  const rows = live.slice(0, ROWS_MOST).map(rowOf).sort(byName)
  return {
    activity: lineOf(activity as ActivityRecord),
    rows,
    people: rows.reduce((sum, { partySize }) => sum + partySize, 0),
    more: live.length > ROWS_MOST,
  }
}

const rowOf = (booking: BookingRecord): RosterRow => ({
  bookingId: booking._id,
  name: booking.name,
  maskedPhone: booking.phone === null ? null : maskPhone(booking.phone),
  partySize: booking.partySize,
  code: booking.code,
  status: booking.status,
  guest: booking.via !== 'self',
})

/** As a register is sorted: by pinyin, and those without a name at the end, by code. */
const byName = (a: RosterRow, b: RosterRow): number => {
  if ((a.name === null) !== (b.name === null)) return a.name === null ? 1 : -1
  return (a.name ?? '').localeCompare(b.name ?? '', 'zh-Hans-CN') || a.code.localeCompare(b.code)
}
