import { addDays, startOfDay } from '../../domain/day'
import { bookedOf, standingOf } from '../../domain/stats'
import type { InputOf } from '../../types/contract'
import type { CountedActivity, statsContract } from '../../types/stats'
import type { Instant } from '../../types/time'
import { COUNTED } from '../_lib/activityCounts'
import { command as _ } from '../_lib/collection'
import { activities as all } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import type { ActivityRecord } from '../_lib/records'
import { nextDays, type Stretch } from './days'

type Input = InputOf<typeof statsContract.activities>

const READ_MOST = 1000

export const activities: Actions<typeof statsContract>['activities'] = async (input, context) => {
  const node = await nodeFor(context, input.nodeId)
  if (node instanceof Refusal) return node
  const days = await nextDays(node, input)
  const read = days ? await startingOn(days, input) : []
  return {
    node: { id: node._id, name: node.name, level: node.level },
    activities: read
      .flatMap((activity) => lineOf(activity, context.now))
      .filter((line) => isBehind(line, input))
      .sort((a, b) => b.startsAt.localeCompare(a.startsAt) || a.id.localeCompare(b.id)),
    more: days?.more ? days.earliest : null,
  }
}

/** Category and campaign have an index each; asked for both, the few of a campaign are looked through. */
function startingOn({ earliest, latest }: Stretch, input: Input): Promise<ActivityRecord[]> {
  const { nodeId, projectId, category } = input
  const narrowed = projectId ? { projectId } : category ? { category } : {}
  const startsAt = _.gte(startOfDay(earliest)).and(_.lt(startOfDay(addDays(latest, 1))))
  return all.list({ path: nodeId, ...narrowed, startsAt }, { limit: READ_MOST, without: COUNTED })
}

function lineOf(activity: ActivityRecord, now: Instant): CountedActivity[] {
  const standing = standingOf(activity, now)
  if (!standing) return []
  const { headcount, results } = activity.outcome ?? { headcount: null, results: [] }
  return [
    {
      ...activity,
      id: activity._id,
      standing,
      settled: activity.settledAt !== null,
      seats: activity.capacity,
      booked: bookedOf(activity),
      heads: headcount ? [headcount] : [],
      results: [...results],
    },
  ]
}

function isBehind(line: CountedActivity, { what, unit, category }: Input): boolean {
  if (category !== undefined && line.category !== category) return false
  switch (what) {
    case 'on':
      return line.standing !== 'cancelled'
    case 'unsettled':
      return line.standing === 'held' && !line.settled
    case 'seats':
      return line.standing === 'held' && line.seats !== null
    case 'heads':
    case 'results':
      return line.standing === 'held' && line[what].some((measured) => measured.unit === unit)
    default:
      return line.standing === what
  }
}
