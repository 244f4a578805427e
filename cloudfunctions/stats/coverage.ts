import { addDays } from '../../domain/day'
import { mondayOf } from '../../domain/stats'
import type { Month, statsContract } from '../../types/stats'
import type { Day } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { directory, stats } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import type { DirectoryRecord, StationRecord } from '../_lib/records'
import type { StatRecord } from '../_lib/records/stats'
import { countedMonths, monthsBetween } from './read'

type Line = DirectoryRecord['stations'][number]
type Group = { townId: string | null; townName: string | null; stations: Line[] }

/** Towns of a county, and itself, in 14 months. */
const CHILDREN_MOST = 1000

export const coverage: Actions<typeof statsContract>['coverage'] = async (input, context) => {
  const node = await nodeFor(context, input.nodeId)
  if (node instanceof Refusal) return node
  const first = mondayOf(input.fromOn)
  const weeks = Array.from({ length: input.weeks }, (_, i) => addDays(first, 7 * i))
  const months = monthsBetween(first.slice(0, 7), addDays(first, 7 * input.weeks - 1).slice(0, 7))
  const [records, list] = await Promise.all([weeksOf(node, months), directory.find('stations')])
  const on = organisersByWeek(records)
  return {
    node: { id: node._id, name: node.name, level: node.level },
    weeks,
    groups: groupsUnder(node, list?.stations ?? []).map(({ stations, ...town }) => ({
      ...town,
      stations: stations.map(({ id, name }) => ({
        id,
        name,
        weeks: weeks.map((monday) => (on.get(monday)?.has(id) ? '1' : '0')).join(''),
      })),
    })),
  }
}

/** The county's own document does not repeat what those of its towns say. */
async function weeksOf(node: StationRecord, months: readonly Month[]): Promise<StatRecord[]> {
  const without = { cells: false, days: false } as const
  if (node.level !== 'county') return [...(await countedMonths(node, months, without)).values()]
  return stats.list({ parents: node._id, month: _.in([...months]) }, { limit: CHILDREN_MOST, without })
}

/** A week that lies in two months has its share in both. */
function organisersByWeek(records: readonly StatRecord[]): Map<Day, Set<string>> {
  const on = new Map<Day, Set<string>>()
  for (const record of records) {
    for (const weeks of Object.values(record.weeks)) {
      for (const [monday, ids] of Object.entries(weeks)) {
        on.set(monday, new Set([...(on.get(monday) ?? []), ...ids]))
      }
    }
  }
  return on
}

/** The open stations of a node by town, both in the order of the division list. */
function groupsUnder(node: StationRecord, stations: readonly Line[]): Group[] {
  const groups = new Map<string, Group>()
  for (const station of stations) {
    const townId = station.level === 'town' ? station.id : station.townId
    if (node.level !== 'county' && node._id !== station.id && node._id !== townId) continue
    const townName = station.level === 'town' ? station.name : station.townName
    const group = groups.get(townId ?? '') ?? { townId, townName, stations: [] }
    groups.set(townId ?? '', group)
    group.stations.push(station)
  }
  return [...groups.values()]
}
