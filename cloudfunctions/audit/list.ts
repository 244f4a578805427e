import { addDays, startOfDay } from '../../domain/day'
import type { auditContract } from '../../types/audit'
import { command as _ } from '../_lib/collection'
import { audit } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { cutPage } from '../_lib/page'
import type { AuditRecord } from '../_lib/records/staff'

const PAGE = 50

type Options = Parameters<typeof audit.list>[1]

const read = (filter: Record<string, unknown>, options: Options): Promise<AuditRecord[]> =>
  audit.list(filter, options)

/** What somebody did, for themselves to read: not what stood there before and after. */
export const deeds = {
  list: (filter: Record<string, unknown>, options: Options) =>
    read(filter, { ...options, without: { before: false, after: false } }),
}

export const list: Actions<typeof auditContract>['list'] = async (input, context) => {
  const node = await nodeFor(context, input.nodeId)
  if (node instanceof Refusal) return node
  const end = startOfDay(addDays(input.toOn, 1))
  const upTo = input.before && input.before < end ? input.before : end
  const found = await read(
    {
      path: node._id,
      at: _.gte(startOfDay(input.fromOn)).and(_.lt(upTo)),
      ...(input.act ? { act: input.act } : {}),
    },
    { order: [['at', 'desc']], limit: PAGE + 1 },
  )
  const { rows, more } = cutPage(found, PAGE, ({ at }) => at)
  return { lines: rows.map((row) => ({ ...row, id: row._id, nodeId: row.path.at(-1) ?? '' })), more }
}
