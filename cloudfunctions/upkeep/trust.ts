import type { upkeepContract } from '../../types/upkeep'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { stations } from '../_lib/collections'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { upkeepOf } from './card'
import { savedKey, wasSaved } from './write'

/** Trust says only how the next drafts go out, so the last word counts, whoever wrote the profile meanwhile. */
export const trust: Actions<typeof upkeepContract>['trust'] = async ({ nodeId, trusted, why }, context) => {
  const station = await nodeFor(context, nodeId)
  if (station instanceof Refusal) return station
  if (wasSaved(station, context)) return upkeepOf(station, context.now)
  if (station.status !== 'open') return refuse('station_not_open')
  await tell(context, {
    act: 'trust',
    thing: { kind: 'station', id: station._id, title: station.fullName },
    path: station.path,
    why,
    before: { trusted: Boolean(station.trustedAt) },
    after: { trusted },
  })
  await stations.takeIf(
    { _id: nodeId, savedKeys: _.neq(context.key) },
    { trustedAt: trusted ? context.now : null, savedKeys: savedKey(context), rev: _.inc(1) },
  )
  return upkeepOf((await stations.find(nodeId)) ?? station, context.now)
}
