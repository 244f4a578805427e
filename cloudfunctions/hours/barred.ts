import { may } from '../../domain/rights'
import { type Context, openidOf } from '../_lib/defineFunction'
import { staffIn } from '../_lib/guard'
import type { HoursRecord } from '../_lib/records/hours'

/**
 * Why this member of staff may not decide about a record: it is about themselves or their own work, or they work where
 * it was entered. An objection is answered by anybody who did neither.
 */
export function whyBarred(record: HoursRecord, context: Context): 'own' | 'sameNode' | null {
  const me = openidOf(context)
  if (record.by === me || record.person === me || doubtedBy(record) === me) return 'own'
  return record.status === 'proposed' && !ofAnotherNode(record, context) ? 'sameNode' : null
}

const doubtedBy = ({ status, contest, history = [] }: HoursRecord): string | null =>
  status === 'contested' && contest?.by === 'staff'
    ? (history.filter(({ to }) => to === 'contested').at(-1)?.by ?? null)
    : null

const ofAnotherNode = ({ byNodes, path }: HoursRecord, context: Context): boolean => {
  const { grants, right } = staffIn(context)
  const elsewhere = grants.filter(({ nodeId }) => !byNodes.includes(nodeId))
  // Who also works where it was written down is not somebody else.
  return elsewhere.length === grants.length && may(elsewhere, right, path)
}
