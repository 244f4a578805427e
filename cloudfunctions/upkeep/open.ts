import type { upkeepContract } from '../../types/upkeep'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { upkeepOf } from './card'

export const open: Actions<typeof upkeepContract>['open'] = async ({ nodeId }, context) => {
  const station = await nodeFor(context, nodeId)
  return station instanceof Refusal ? station : upkeepOf(station, context.now)
}
