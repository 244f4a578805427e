import { agreed, isHonoured } from '../../domain/case'
import { cases } from '../_lib/collections'
import { type Context, Refusal, refuse } from '../_lib/defineFunction'
import { moveCase, wasDone } from '../_lib/goodPeople/move'
import { hideHonour } from '../_lib/honours'
import type { CaseRecord } from '../_lib/records/goodPeople'

const ROUNDS = 6

/**
 * Consent taken back: in the same write nothing of the person is public any more, and their honour is hidden. Who
 * takes it back is not told that somebody else wrote at the same moment.
 */
export async function takeBack(
  context: Context,
  record: CaseRecord,
  why: string | null,
  byName?: string,
): Promise<CaseRecord | Refusal> {
  let now = record
  for (let round = 0; round < ROUNDS; round++) {
    if (!wasDone(now, context) && !agreed(now.consent)) return refuse('case_moved_on')
    const set = { consent: now.consent && { ...now.consent, status: 'withdrawn' } }
    const step = { event: 'withdrawConsent', set, why, retried: true, ...(byName ? { byName } : {}) } as const
    const after = await moveCase(context, now, step)
    if (!(after instanceof Refusal)) {
      if (after.honourNumber !== null || isHonoured(after.status))
        await hideHonour(context, after._id, why ?? '本人撤回同意')
      return after
    }
    if (after.code !== 'case_changed') return after
    now = (await cases.find(record._id)) ?? now
  }
  return refuse('case_changed')
}
