import { nextHours, totalsOf } from '../../domain/hours'
import type { hoursContract } from '../../types/hours'
import { command as _ } from '../_lib/collection'
import { hours, stars } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import { keptUntil } from '../_lib/keptUntil'
import type { HoursRecord } from '../_lib/records/hours'
import { rowOf } from './row'

type HoursActions = Actions<typeof hoursContract>

const READ_MAX = 1000
const READS_MAX = 10
const SHOWN_MAX = 200
const STARS_MAX = 5

/** Everything that stands for a person, latest first; sums are of all of it, however much it is. */
export async function hoursOf(person: string): Promise<HoursRecord[]> {
  const rows = new Map<string, HoursRecord>()
  for (let n = 0; n < READS_MAX; n++) {
    const last = [...rows.values()].at(-1)
    const some = await hours.list(
      { person, ...(last ? { from: _.lte(last.from) } : {}) },
      { order: [['from', 'desc']], limit: READ_MAX, without: { history: false } },
    )
    for (const row of some) rows.set(row._id, row)
    if (some.length < READ_MAX) break
  }
  return [...rows.values()]
}

export const mine: HoursActions['mine'] = async (_input, context) => {
  const person = openidOf(context)
  const [rows, own] = await Promise.all([
    hoursOf(person),
    stars.list({ person }, { order: [['level', 'asc']], limit: STARS_MAX }),
  ])
  return {
    rows: rows.slice(0, SHOWN_MAX).map(rowOf),
    totals: totalsOf(rows),
    stars: own
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ _id, ...star }) => ({ ...star, id: _id })),
  }
}

export const contest: HoursActions['contest'] = async ({ id, words }, context) => {
  const record = await hours.find(id)
  if (!record || record.person !== openidOf(context)) return refuse('hours_unknown')
  const heard = ({ history }: HoursRecord) => history.some(({ key }) => key === context.key)
  if (heard(record)) return rowOf(record)
  const to = nextHours(record.status, 'contest')
  if (to === null) return refuse('hours_answered')
  const row = {
    at: context.now,
    by: openidOf(context),
    from: record.status,
    to,
    why: null,
    key: context.key,
  }
  await hours.takeIf(
    { _id: id, status: record.status },
    {
      status: to,
      contest: _.set({ at: context.now, by: 'person', words, answeredAt: null, answer: null }),
      keptUntil: keptUntil('serviceDays', context.now),
      history: _.push([row]),
    },
  )
  const after = await hours.find(id)
  return after && heard(after) ? rowOf(after) : refuse('hours_answered')
}
