import type { treeContract } from '../../types/tree'
import { tell } from '../_lib/audit'
import { stations, treeChanges } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import { cardOf } from './card'

export const drop: Actions<typeof treeContract>['drop'] = async ({ changeId, why }, context) => {
  const change = await treeChanges.find(changeId)
  const station = change && (await stations.find(change.nodeId))
  const refusal = whyNotAt(context, station, 'tree_change_unknown')
  if (refusal || !change || !station) return refusal ?? refuse('tree_change_unknown')
  if (change.status === 'dropped') return cardOf(change)
  if (change.status !== 'planned') return refuse('tree_change_begun')
  await tell(context, {
    act: 'undo',
    thing: { kind: 'station', id: station._id, title: station.fullName },
    path: station.path,
    why,
    before: { ...change.wish, onDay: change.onDay },
  })
  const dropped = await treeChanges.takeIf(
    { _id: changeId, status: 'planned' },
    { status: 'dropped', dueAt: null },
  )
  const after = (await treeChanges.find(changeId)) ?? change
  return dropped || after.status === 'dropped' ? cardOf(after) : refuse('tree_change_begun')
}
