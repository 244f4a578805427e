import { county } from '../../config/county/current'
import { addMinutes } from '../../domain/day'
import { exceptionsOf } from '../../domain/hours'
import type { hoursContract } from '../../types/hours'
import { command as _ } from '../_lib/collection'
import { hours } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { mayAt } from '../_lib/guard'
import type { HoursRecord } from '../_lib/records/hours'
import { rowOf } from './row'

const DAYS = 30
const READ_MAX = 1000
const PLACES_AT_ONCE = 50
const SHOWN_MAX = 20
const EXCEPTIONS_MAX = 200

export const exceptions: Actions<typeof hoursContract>['exceptions'] = async (_input, context) => {
  if (!mayAt(context, [county.rootId])) return refuse('not_allowed')
  const since = addMinutes(context.now, -DAYS * 24 * 60)
  const read = { limit: READ_MAX, without: { history: false } } as const
  const [entered, overlapping] = await Promise.all([
    hours.list({ ledger: 'entered', at: _.gt(since) }, { order: [['at', 'desc']], ...read }),
    hours.list({ overlapAt: _.gt(since) }, { order: [['overlapAt', 'desc']], ...read }),
  ])
  const beside = await atPlaces([...new Set(entered.map(({ activityId }) => activityId))])
  const all = new Map([...entered, ...overlapping, ...beside].map((row) => [row._id, row]))
  const found = exceptionsOf(
    [...all.values()].map((row) => ({ ...row, id: row._id })),
    county.hours,
  )
  const rowsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const row = all.get(id)
      return row ? [rowOf(row)] : []
    })
  return {
    rows: found.slice(0, EXCEPTIONS_MAX).map(({ kind, words, hours: ids }) => ({
      kind,
      words,
      hours: rowsOf(ids.slice(0, SHOWN_MAX)),
      count: ids.length,
    })),
  }
}

/** What else stands at the activities for which something was entered: its share is of all. */
async function atPlaces(activityIds: readonly string[]): Promise<HoursRecord[]> {
  const rows: HoursRecord[] = []
  for (let at = 0; at < activityIds.length; at += PLACES_AT_ONCE) {
    const some = activityIds.slice(at, at + PLACES_AT_ONCE)
    rows.push(
      ...(await hours.list({ activityId: _.in(some) }, { limit: READ_MAX, without: { history: false } })),
    )
  }
  return rows
}
