import type { upkeepContract } from '../../types/upkeep'
import { command as _ } from '../_lib/collection'
import { stations } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { sixOnesOf } from './card'

const MOST = 200

/** Who needs help with what, longest waiting first. Who needs none is not told, and nobody is counted. */
export const help: Actions<typeof upkeepContract>['help'] = async ({ nodeId }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const asking = await stations.list(
    { path: nodeId, helpSince: _.gt('') },
    {
      order: [['helpSince', 'asc']],
      limit: MOST + 1,
      without: { venues: false, themes: false, route: false },
    },
  )
  return {
    stations: asking
      .slice(0, MOST)
      .filter(({ status }) => status === 'open')
      .map((station) => ({
        ...station,
        id: station._id,
        needs: sixOnesOf(station).filter(({ state }) => state === 'help'),
      })),
    more: asking.length > MOST,
  }
}
