import { nextHours, totalsOf } from '../../domain/hours'
import type { hoursContract } from '../../types/hours'
import { command as _ } from '../_lib/collection'
import { hours, stars } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import { rowOf } from './row'

type HoursActions = Actions<typeof hoursContract>

const READ_MAX = 1000
const SHOWN_MAX = 200
const STARS_MAX = 5

/** Everything that stands for a person, latest first. */
export const hoursOf = (person: string) =>
  hours.list({ person }, { order: [['from', 'desc']], limit: READ_MAX, without: { history: false } })

export const mine: HoursActions['mine'] = async (_input, context) => {
  const person = openidOf(context)
  const rows = await hoursOf(person)
  const own = await stars.list({ person }, { order: [['level', 'asc']], limit: STARS_MAX })
  return {
    rows: rows.slice(0, SHOWN_MAX).map(rowOf),
    totals: totalsOf(rows),
    stars: own.map(({ _id, ...star }) => ({ ...star, id: _id })),
  }
}

export const contest: HoursActions['contest'] = async ({ id, words }, context) => {
  const record = await hours.find(id)
  if (!record || record.person !== openidOf(context)) return refuse('hours_unknown')
  if (record.history.some(({ key }) => key === context.key)) return rowOf(record)
  const to = nextHours(record.status, 'contest')
  if (to === null) return refuse('hours_answered')
  const row = { at: context.now, by: openidOf(context), from: record.status, to, why: null, key: context.key }
  await hours.takeIf(
    { _id: id, status: record.status },
    {
      status: to,
      contest: _.set({ at: context.now, words, answeredAt: null, answer: null }),
      history: _.push([row]),
    },
  )
  return rowOf((await hours.find(id)) ?? record)
}
