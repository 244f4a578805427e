import { county } from '../../config/county/current'
import type { Cell } from '../../domain/stats'
import { boardOf } from '../../domain/statsBoard'
import type { InputOf } from '../../types/contract'
import type { Month, statsContract } from '../../types/stats'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { clockMarks, stats } from '../_lib/collections'
import type { StationRecord } from '../_lib/records'
import type { StatRecord } from '../_lib/records/stats'
import { statId } from '../_lib/statIds'

/** Every month from one to another. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month)
  return months
}

function nextMonth(month: Month): Month {
  const year = Number(month.slice(0, 4))
  const n = Number(month.slice(5))
  return n === 12 ? `${year + 1}-01` : `${year}-${String(n + 1).padStart(2, '0')}`
}

/** The counted months of a node by month; those without numbers are missing. */
export async function countedMonths(
  node: StationRecord,
  months: readonly Month[],
  without: Partial<Record<'cells' | 'days' | 'weeks', false>>,
): Promise<Map<Month, StatRecord>> {
  const ids = months.map((month) => statId(node.level, node._id, month))
  const found = await stats.list({ _id: _.in(ids) }, { limit: ids.length, without })
  return new Map(found.map((record) => [record.month, record]))
}

/** A village that was moved has a share for each town it was in; they are all its own. */
export const cellsOf = (record: StatRecord | undefined): Cell[] =>
  Object.values(record?.cells ?? {}).flatMap((cells) => Object.values(cells))

/** Up to when everything is counted. */
export const countedThrough = async (): Promise<Instant | null> =>
  (await clockMarks.find('counted'))?.through ?? null

type BoardInput = InputOf<typeof statsContract.board>

/** A node's numbers in a period: one read of as many documents as there are months. */
export async function boardFor(
  node: StationRecord,
  { fromMonth, toMonth, category, projectId }: BoardInput,
): Promise<ReturnType<typeof boardOf>> {
  const months = monthsBetween(fromMonth, toMonth)
  const records = await countedMonths(node, months, { days: false, weeks: false })
  return boardOf(
    months.map((month) => ({ month, cells: cellsOf(records.get(month)) })),
    { category, projectId },
    county.categories.map(({ id }) => id),
  )
}
