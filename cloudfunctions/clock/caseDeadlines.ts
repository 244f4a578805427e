import { workingDaysAfter } from '../../domain/publicity'
import { nodeAbove } from '../../domain/reach'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { cases } from '../_lib/collections'
import { Refusal } from '../_lib/defineFunction'
import { calendar } from '../_lib/goodPeople/deadlines'
import { changeCase, moveCase } from '../_lib/goodPeople/move'
import type { CaseRecord } from '../_lib/records/goodPeople'
import { asClock } from './asClock'

const PER_RUN = 100
/** After so many working days more it waits one level higher still. */
const AGAIN_DAYS = 5

/** What a deadline of a case brings: the next higher desk, a reminder, an end to waiting. */
export async function caseDeadlines(now: Instant): Promise<number> {
  const due = await cases.list({ clockAt: _.lte(now) }, { order: [['clockAt', 'asc']], limit: PER_RUN })
  let count = 0
  for (const record of due) {
    const after = await meet(record, now)
    if (!(after instanceof Refusal)) count++
  }
  return count
}

async function meet(record: CaseRecord, now: Instant): Promise<CaseRecord | Refusal> {
  const context = asClock(now, `${record._id}/${record.clockAt}`)
  if (record.status === 'pool') return moveCase(context, record, { event: 'archive' })
  if (record.status === 'consentAsked' && record.consent) {
    if (record.consent.remindedAt === null) {
      const consent = { ...record.consent, remindedAt: now }
      return changeCase(context, record, 'remind', { consent, clockAt: record.consent.answerBy })
    }
    // No answer is no consent.
    const consent = { ...record.consent, status: 'lapsed' }
    return moveCase(context, record, { event: 'lapse', set: { consent, codeHash: null } })
  }
  const above = nodeAbove(record.path, record.waitsAt)
  const set = {
    overdue: true,
    waitsAt: above === null ? record.waitsAt : [...record.waitsAt, above],
    clockAt: above === null ? null : workingDaysAfter(now, AGAIN_DAYS, calendar),
  }
  return changeCase(context, record, 'escalate', set)
}
