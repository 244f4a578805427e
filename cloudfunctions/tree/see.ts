import type { treeContract } from '../../types/tree'
import { LINE } from '../_lib/activityCards'
import { command as _ } from '../_lib/collection'
import { activities, treeChanges } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { cardOf } from './card'

type TreeActions = Actions<typeof treeContract>

const COMING_MAX = 20
const CHANGES_MAX = 100

export const node: TreeActions['node'] = async ({ nodeId }, context) => {
  const station = await nodeFor(context, nodeId)
  if (station instanceof Refusal) return station
  const [coming, past] = await Promise.all([
    activities.list(
      { organiserId: nodeId, startsAt: _.gte(context.now) },
      { order: [['startsAt', 'asc']], limit: COMING_MAX + 1, without: LINE },
    ),
    treeChanges.list({ nodeId }, { order: [['plannedAt', 'desc']], limit: CHANGES_MAX }),
  ])
  const live = coming.filter(({ status }) => status === 'published')
  return {
    station: { ...station, id: station._id },
    coming: live.slice(0, COMING_MAX).map(({ _id, title, startsAt }) => ({ id: _id, title, startsAt })),
    comingMore: coming.length > COMING_MAX,
    changes: past.map(cardOf),
  }
}

export const changes: TreeActions['changes'] = async () => {
  const list = await treeChanges.list({}, { order: [['plannedAt', 'desc']], limit: CHANGES_MAX + 1 })
  return { changes: list.slice(0, CHANGES_MAX).map(cardOf), more: list.length > CHANGES_MAX }
}
