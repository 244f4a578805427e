import { LINE } from '../_lib/activityCards'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'
import type { ActivityRecord, BookingRecord } from '../_lib/records'

type Known = Omit<ActivityRecord, 'line'> & { line?: ActivityRecord['line'] }

/** The activities of these bookings; their waiting lists only where one of the bookings waits. */
export async function activitiesOf(list: readonly BookingRecord[]): Promise<Map<string, Known>> {
  const waiting = new Set(
    list.filter(({ status }) => status === 'waitlisted').map(({ activityId }) => activityId),
  )
  const rest = list.map(({ activityId }) => activityId).filter((id) => !waiting.has(id))
  const { contactPhone: _kept, ...without } = LINE
  const { line: _line, ...withLine } = without
  const read = async (ids: readonly string[], leave: typeof without | typeof withLine) =>
    ids.length === 0 ? [] : activities.list({ _id: _.in([...ids]) }, { limit: ids.length, without: leave })
  const found = [...(await read(rest, without)), ...(await read([...waiting], withLine))]
  return new Map(found.map((activity) => [activity._id, activity]))
}
