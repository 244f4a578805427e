import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { grants } from '../_lib/collections'
import { finishHandOver } from '../staff/takeOver'
import { asClock } from './asClock'

const PER_RUN = 50

/** A role whose successor is in force ends, also when accepting it broke off in between. */
export async function finishHandOvers(now: Instant): Promise<number> {
  const taken = await grants.list({ status: 'active', heir: _.gt('') }, { limit: PER_RUN })
  const heirs = await grants.byIds(taken.flatMap(({ heir }) => (heir === null ? [] : [heir])))
  const inForce = heirs.filter(({ status }) => status === 'active')
  for (const heir of inForce) await finishHandOver(heir, asClock(now, `handOver/${heir._id}`))
  return inForce.length
}
