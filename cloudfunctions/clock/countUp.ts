import { county } from '../../config/county/current'
import { type Part, sumOfParts } from '../../domain/stats'
import { stats } from '../_lib/collections'
import type { StatRecord } from '../_lib/records/stats'
import { allId } from '../_lib/statIds'
import { inLanes } from './countLanes'
import { replace } from './countWrite'

const LANES = 4
const PER_RUN = 200
/** Far more than the stations of a town or the towns of a county. */
const CHILDREN_MAX = 1000

/**
 * Hands changed numbers up: from the stations to the towns, then from the towns to the county. A document is
 * no longer dirty only when it is still as it was before its parents were counted, so nothing is lost when a
 * run dies or another one changes it meanwhile. Answers whether everything is handed up.
 */
export async function countUp(): Promise<boolean> {
  const own = await handUp('own')
  const all = await handUp('all')
  return own < PER_RUN && all < PER_RUN
}

async function handUp(kind: StatRecord['kind']): Promise<number> {
  const dirty = await stats.list(
    { dirty: true, kind },
    { limit: PER_RUN, without: { cells: false, days: false, weeks: false } },
  )
  const parents = new Map<string, { nodeId: string; month: string }>(
    dirty.flatMap(({ parents: ids, month }) =>
      ids.map((nodeId) => [allId(nodeId, month), { nodeId, month }] as const),
    ),
  )
  await inLanes(LANES, [...parents.values()], ({ nodeId, month }) => countParent(nodeId, month))
  await inLanes(LANES, dirty, ({ _id, rev }) => stats.takeIf({ _id, rev, dirty: true }, { dirty: false }))
  return dirty.length
}

/** Counts a town or the county with all below it, anew from what lies directly below. */
const countParent = (nodeId: string, month: string): Promise<void> =>
  replace(allId(nodeId, month), async () => {
    const isTop = nodeId === county.rootId
    const children = (await stats.list({ parents: nodeId, month }, { limit: CHILDREN_MAX }))
      .filter(({ _id }) => _id !== allId(nodeId, month))
      .sort((a, b) => (a._id < b._id ? -1 : 1))
    const sum = sumOfParts(children.map((child) => partFor(child, nodeId, isTop)))
    return {
      kind: 'all',
      nodeId,
      month,
      parents: isTop ? [] : [county.rootId],
      shares: [[isTop ? nodeId : county.rootId, sum]],
    }
  })

/** The weeks of all stations would make the county's document a large one: they are read from the towns'. */
const partFor = ({ cells, days, weeks }: StatRecord, parent: string, isTop: boolean): Part => ({
  cells: cells[parent] ?? {},
  days: days[parent] ?? {},
  weeks: isTop ? {} : (weeks[parent] ?? {}),
})
