import type { Part } from '../../domain/stats'
import { command as _ } from '../_lib/collection'
import { stats } from '../_lib/collections'
import type { StatRecord } from '../_lib/records/stats'

const TRIES = 6

export interface Counted {
  kind: StatRecord['kind']
  nodeId: string
  month: string
  parents: string[]
  shares: [parent: string, part: Part][]
}

/**
 * Counts a document anew and puts the numbers in its place, unless somebody did so since this count began
 * reading: then it begins again. So a slow count never writes over a later one.
 */
export async function replace(
  id: string,
  countAnew: (before: StatRecord | null) => Promise<Counted>,
): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const before = await stats.find(id)
    const numbers = numbersOf(await countAnew(before))
    if (await write(id, before, numbers)) return
  }
  throw new Error(`${id} is being counted by others all the time`)
}

type Numbers = Omit<StatRecord, '_id' | 'rev' | 'dirty'>

const numbersOf = ({ shares, ...counted }: Counted): Numbers => ({
  ...counted,
  cells: Object.fromEntries(shares.map(([parent, { cells }]) => [parent, cells])),
  days: Object.fromEntries(shares.map(([parent, { days }]) => [parent, days])),
  weeks: Object.fromEntries(shares.map(([parent, { weeks }]) => [parent, weeks])),
})

function write(id: string, before: StatRecord | null, numbers: Numbers): Promise<boolean> {
  const dirty = numbers.parents.length > 0
  if (!before) return stats.put({ _id: id, ...numbers, dirty, rev: 1 })
  // Unchanged numbers still count as a count: one that began earlier and read something else must not follow.
  const change = isSame(before, numbers)
    ? {}
    : {
        parents: numbers.parents,
        // Whole, because an update would otherwise only add to what is there.
        cells: _.set(numbers.cells),
        days: _.set(numbers.days),
        weeks: _.set(numbers.weeks),
        dirty,
      }
  return stats.takeIf({ _id: id, rev: before.rev }, { ...change, rev: before.rev + 1 })
}

const isSame = (before: StatRecord, { parents, cells, days, weeks }: Numbers): boolean =>
  JSON.stringify([before.parents, before.cells, before.days, before.weeks]) ===
  JSON.stringify([parents, cells, days, weeks])
