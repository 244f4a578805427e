import { addDays, startOfDay } from '../../domain/day'
import type { auditContract } from '../../types/audit'
import { command as _ } from '../_lib/collection'
import { audit } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import { cutPage } from '../_lib/page'
import type { AuditRecord } from '../_lib/records/staff'

const PAGE = 50
const OWN_MOST = 1000

const latest = (filter: Record<string, unknown>, limit: number): Promise<AuditRecord[]> =>
  audit.list(filter, { order: [['at', 'desc']], limit })

/** The latest that one person did, for themselves to read. */
export const deedsOf = (person: string): Promise<AuditRecord[]> => latest({ by: person }, OWN_MOST)

export const list: Actions<typeof auditContract>['list'] = async (input, context) => {
  const node = await nodeFor(context, input.nodeId)
  if (node instanceof Refusal) return node
  const end = startOfDay(addDays(input.toOn, 1))
  const upTo = input.before && input.before < end ? input.before : end
  const found = await latest(
    {
      path: node._id,
      at: _.gte(startOfDay(input.fromOn)).and(_.lt(upTo)),
      ...(input.act ? { act: input.act } : {}),
    },
    PAGE + 1,
  )
  const { rows, more } = cutPage(found, PAGE, ({ at }) => at)
  return { lines: rows.map((row) => ({ ...row, id: row._id, nodeId: row.path.at(-1) ?? '' })), more }
}
