import { indexes } from '../cloudfunctions/_lib/indexes'
import type { ActivityRecord } from '../cloudfunctions/_lib/records'
import type { StatRecord } from '../cloudfunctions/_lib/records/stats'
import { allId, ownId } from '../cloudfunctions/_lib/statIds'
import { countedIn, countedUnder, type Part, partOf, sumOfParts } from '../domain/stats'
import type { Database } from '../localcloud/db/database'
import type { Instant } from '../types/time'

/** The numbers of one node in one month, as its share for the node above. */
interface Share {
  nodeId: string
  month: string
  parent: string
  part: Part
}

/**
 * Counts all activities of a database at once, so that the numbers are there from the first minute; from then on
 * the clock keeps them. What was counted before is replaced.
 */
export function countDemo(database: Database, rootId: string, nowAt: Instant): void {
  const own = sharesOf(database.find('activities') as unknown as ActivityRecord[], nowAt)
  const towns = grouped(
    own.filter(({ parent }) => parent !== rootId),
    rootId,
  )
  const county = grouped([...own.filter(({ parent }) => parent === rootId), ...towns], rootId)
  replace(database, 'stats', [
    ...recordsOf(own, 'own'),
    ...recordsOf(towns, 'all'),
    ...recordsOf(county, 'all').map((record) => ({ ...record, parents: [], weeks: { [rootId]: {} } })),
  ])
  const marks = ['count.changedAt', 'count.endsAt', 'counted'].map((_id) => ({ _id, through: nowAt, id: '' }))
  const others = database.find('clock_marks').filter(({ _id }) => !marks.some((mark) => mark._id === _id))
  replace(database, 'clock_marks', [...others, ...marks])
}

function replace(database: Database, name: string, rows: readonly object[]): void {
  database.empty(name)
  for (const index of indexes) if (index.collection === name) database.ensureIndex(index)
  database.insert(name, rows)
}

function sharesOf(activities: readonly ActivityRecord[], nowAt: Instant): Share[] {
  const groups = groupBy(activities, ({ organiserId, startsAt, path }) =>
    [organiserId, countedIn(startsAt), countedUnder(path)].join('/'),
  )
  return [...groups].map(([key, list]) => {
    const [nodeId = '', month = '', parent = ''] = key.split('/')
    return { nodeId, month, parent, part: partOf(list, nowAt) }
  })
}

/** Summed up for the node above, which hands its numbers on to the county. */
function grouped(shares: readonly Share[], rootId: string): Share[] {
  const groups = groupBy(shares, ({ parent, month }) => `${parent}/${month}`)
  return [...groups].map(([key, list]) => {
    const [nodeId = '', month = ''] = key.split('/')
    return { nodeId, month, parent: rootId, part: sumOfParts(list.map(({ part }) => part)) }
  })
}

function recordsOf(shares: readonly Share[], kind: StatRecord['kind']): StatRecord[] {
  const idOf = kind === 'own' ? ownId : allId
  const groups = groupBy(shares, ({ nodeId, month }) => idOf(nodeId, month))
  return [...groups].flatMap(([_id, list]) => {
    const [first] = list
    if (!first) return []
    const by = <K extends keyof Part>(field: K) =>
      Object.fromEntries(list.map(({ parent, part }) => [parent, part[field]])) as Record<string, Part[K]>
    return [
      {
        _id,
        kind,
        nodeId: first.nodeId,
        month: first.month,
        parents: list.map(({ parent }) => parent),
        cells: by('cells'),
        days: by('days'),
        weeks: by('weeks'),
        dirty: false,
        rev: 1,
      },
    ]
  })
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(item)
  }
  return groups
}
