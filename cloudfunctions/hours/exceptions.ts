import { county } from '../../config/county/current'
import { addMinutes } from '../../domain/day'
import { exceptionsOf } from '../../domain/hours'
import type { hoursContract } from '../../types/hours'
import { command as _ } from '../_lib/collection'
import { hours } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { mayAt } from '../_lib/guard'

const DAY_MINUTES = 24 * 60
const READ_MAX = 1000

export const exceptions: Actions<typeof hoursContract>['exceptions'] = async (_input, context) => {
  if (!mayAt(context, [county.rootId])) return refuse('not_allowed')
  const since = addMinutes(context.now, -30 * DAY_MINUTES)
  // Only what was entered by hand needs a look, and what stands beside it.
  const entered = await hours.list(
    { ledger: 'entered', at: _.gt(since) },
    { order: [['at', 'desc']], limit: READ_MAX, without: { history: false } },
  )
  const people = [...new Set(entered.map(({ person }) => person))].slice(0, 200)
  const places = [...new Set(entered.map(({ activityId }) => activityId))].slice(0, 200)
  const beside =
    people.length === 0
      ? []
      : [
          ...(await hours.list(
            { person: _.in(people), from: _.gt(since) },
            { limit: READ_MAX, without: { history: false } },
          )),
          ...(await hours.list(
            { activityId: _.in(places) },
            { limit: READ_MAX, without: { history: false } },
          )),
        ]
  const all = new Map([...entered, ...beside].map((row) => [row._id, { ...row, id: row._id }]))
  return { rows: exceptionsOf([...all.values()], county.hours) }
}
