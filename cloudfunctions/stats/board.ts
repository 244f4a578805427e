import type { statsContract } from '../../types/stats'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { boardFor, countedThrough } from './read'

export const board: Actions<typeof statsContract>['board'] = async (input, context) => {
  const node = await nodeFor(context, input.nodeId)
  if (node instanceof Refusal) return node
  const [numbers, asOf] = await Promise.all([boardFor(node, input), countedThrough()])
  return { node: { id: node._id, name: node.name, level: node.level }, asOf, ...numbers }
}
