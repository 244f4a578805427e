import { county } from '../../config/county/current'
import { counts, heardInTime, recordedHalfHours } from '../../domain/hours'
import { hours } from '../_lib/collections'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import type { HoursRecord } from '../_lib/records/hours'

const ROWS_MAX = 100

type Booked = Pick<BookingRecord, 'arrivedAt' | 'leftAt' | 'arrivalHeardAt' | 'status'>
type Timed = Pick<ActivityRecord, 'startsAt' | 'endsAt'>

/** Everything written down for a person at an activity, by whichever booking. */
export const rowsAt = (person: string, activityId: string): Promise<HoursRecord[]> =>
  hours.list({ person, activityId }, { limit: ROWS_MAX })

/** What the times at the door come to; null where nobody was marked in time. */
export function atDoor(booking: Booked, { startsAt, endsAt }: Timed): number | null {
  const { arrivedAt, leftAt, arrivalHeardAt, status } = booking
  const came = status === 'attended' || status === 'checked_in'
  if (!came || arrivedAt === null || !heardInTime(arrivalHeardAt, endsAt, county.hours)) return null
  const service = { startsAt, endsAt, arrivedAt, leftAt }
  return recordedHalfHours(service, county.booking.arrival.attendedShare, county.hours)
}

/**
 * What is taken of an activity's length already: recorded, or about to be, and entered. It only bounds what may be
 * entered, and is shown nowhere.
 */
export function taken(rows: readonly HoursRecord[], booking: Booked, activity: Timed): number {
  const sum = (list: readonly HoursRecord[]) => list.reduce((total, { halfHours }) => total + halfHours, 0)
  const recorded = rows.filter(({ ledger }) => ledger === 'recorded')
  const entered = rows.filter(
    ({ ledger, status }) => ledger === 'entered' && (counts(status) || status === 'proposed'),
  )
  return (recorded.length > 0 ? sum(recorded) : (atDoor(booking, activity) ?? 0)) + sum(entered)
}
