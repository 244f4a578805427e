import { addDays, daysBetween, startOfDay } from '../../domain/day'
import { unsettledBefore } from '../../domain/outcome'
import type { dayContract } from '../../types/day'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { DAY_LINE, lineOf } from './line'

const DAYS_MOST = 14
const LINES_MOST = 100

/** The node, and then both lists at once. One more than a list holds is read, to know whether there are more. */
export const list: Actions<typeof dayContract>['list'] = async ({ nodeId, fromOn, toOn }, context) => {
  const days = daysBetween(fromOn, toOn)
  if (days < 0 || days >= DAYS_MOST) return refuse('bad_input')
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const [coming, unsettled] = await Promise.all([
    activities.list(
      { path: nodeId, startsAt: _.gte(startOfDay(fromOn)).and(_.lt(startOfDay(addDays(toOn, 1)))) },
      { order: [['startsAt', 'asc']], limit: LINES_MOST + 1, without: DAY_LINE },
    ),
    activities.list(
      {
        path: nodeId,
        status: 'published',
        settledAt: null,
        endsAt: _.lte(unsettledBefore(node.level, context.now)),
      },
      { order: [['endsAt', 'asc']], limit: LINES_MOST + 1, without: DAY_LINE },
    ),
  ])
  return {
    coming: coming
      .slice(0, LINES_MOST)
      .filter(({ status }) => status !== 'withdrawn')
      .map(lineOf),
    unsettled: unsettled.slice(0, LINES_MOST).map(lineOf),
    moreComing: coming.length > LINES_MOST,
    moreUnsettled: unsettled.length > LINES_MOST,
  }
}
