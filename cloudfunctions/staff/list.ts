import type { staffContract } from '../../types/staff'
import { command as _ } from '../_lib/collection'
import { grants } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { cutPage } from '../_lib/page'
import { rowOf } from './rows'

const PAGE = 50

export const list: Actions<typeof staffContract>['list'] = async (input, context) => {
  const node = await nodeFor(context, input.nodeId)
  if (node instanceof Refusal) return node
  const field = input.ended ? 'endedAt' : 'invitedAt'
  const filter = {
    path: node._id,
    ...(input.ended ? {} : { endedAt: null }),
    ...(input.before ? { [field]: _.lt(input.before) } : input.ended ? { endedAt: _.gt('') } : {}),
  }
  const found = await grants.list(filter, { order: [[field, 'desc']], limit: PAGE + 1 })
  const { rows, more } = cutPage(found, PAGE, (grant) => grant[field] ?? '')
  return { grants: rows.map((grant) => rowOf(grant, context)), more }
}
