import { stations } from '../_lib/collections'
import type { StationRecord } from '../_lib/records'

const IDS_PER_READ = 300

/** These nodes by id, read in parts. */
export async function stationsOf(ids: readonly string[]): Promise<Map<string, StationRecord>> {
  const asked = [...new Set(ids)]
  const found = new Map<string, StationRecord>()
  for (let i = 0; i < asked.length; i += IDS_PER_READ) {
    for (const station of await stations.byIds(asked.slice(i, i + IDS_PER_READ)))
      found.set(station._id, station)
  }
  return found
}
