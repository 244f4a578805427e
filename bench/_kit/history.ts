import type { ActivityRecord } from '../../cloudfunctions/_lib/records'
import { addDays, instantOn } from '../../domain/day'
import type { Database } from '../../localcloud/db/database'
import { anActivity } from '../../test/_kit/records'

/** What a station shows in the coming month, the same however long the county's history is. */
const COMING = { own: 12, town: 8, county: 4 }
const BATCH = 5000

/** An activity an hour and a half long, at 9:00 that day. */
const on = (_id: string, openTo: string, day: string): ActivityRecord =>
  anActivity({
    _id,
    openTo,
    startsAt: instantOn(day, '09:00'),
    endsAt: instantOn(day, '10:30'),
    opensAt: instantOn(addDays(day, -14), '08:00'),
    closesAt: instantOn(day, '07:00'),
    contactPhone: '05380000001',
  })

/**
 * Fills a county with `count` activities: the same coming month at one station, and the rest history,
 * as many each day over all nodes as make `perDay`.
 */
export function fillHistory(
  database: Database,
  options: {
    count: number
    perDay: number
    todayOn: string
    path: readonly string[]
    nodes: readonly string[]
  },
): void {
  const { count, perDay, todayOn, path, nodes } = options
  const [county = '', town = '', own = ''] = path
  const coming = [
    ...Array.from({ length: COMING.own }, (_, i) => on(`own-${i}`, own, addDays(todayOn, 2 * i))),
    ...Array.from({ length: COMING.town }, (_, i) => on(`town-${i}`, town, addDays(todayOn, 3 * i))),
    ...Array.from({ length: COMING.county }, (_, i) => on(`county-${i}`, county, addDays(todayOn, 6 * i))),
  ]
  database.insert('activities', coming)
  for (let from = coming.length; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => {
      const n = from + i
      const day = addDays(todayOn, -1 - Math.floor(n / perDay))
      return on(`past-${n}`, nodes[n % nodes.length] ?? own, day)
    })
    database.insert('activities', rows)
  }
}
