import { county } from '../../../config/county/current'
import { isRunning } from '../../../domain/case'
import { addDays, dayOf, instantOn } from '../../../domain/day'
import { type OwnCalendar, workingDaysAfter } from '../../../domain/publicity'
import type { CaseStatus } from '../../../types/case'
import type { Instant } from '../../../types/time'
import type { CaseRecord } from '../records/goodPeople'

const rules = county.goodPeople
export const calendar: OwnCalendar = rules.calendar
const { deadlines } = rules

/** Until `n` calendar days later, at the close of offices. */
export const daysLater = (at: Instant, n: number): Instant => instantOn(addDays(dayOf(at), n), '17:30')

type Desk = 'own' | 'town' | 'county' | 'person'

/** Who has to act in each state, and in how many working days. */
const DUTIES: Partial<Record<CaseStatus, { desk: Desk; days: number }>> = {
  collecting: { desk: 'own', days: deadlines.village },
  villageVerified: { desk: 'town', days: deadlines.town },
  branchReviewed: { desk: 'own', days: deadlines.ask },
  consentAsked: { desk: 'person', days: 0 },
  consented: { desk: 'county', days: deadlines.background },
  backgroundChecked: { desk: 'county', days: deadlines.panel },
  panelDecided: { desk: 'county', days: deadlines.publish },
  publicity: { desk: 'county', days: deadlines.honour },
  objectionHold: { desk: 'county', days: deadlines.objection },
}

const deskAt = (path: readonly string[], desk: Desk): string[] => {
  if (desk === 'person') return []
  const own = path.at(-1) ?? ''
  if (desk === 'own') return [own]
  return [(desk === 'town' ? path[1] : path[0]) ?? own]
}

type Duty = Pick<
  CaseRecord,
  'status' | 'statusAt' | 'running' | 'waitsAt' | 'dueAt' | 'clockAt' | 'overdue' | 'noticeAt'
>

/** What a case that becomes this has to do with deadlines and desks. */
export function dutyOf(
  status: CaseStatus,
  { path, noticeAt }: Pick<CaseRecord, 'path' | 'noticeAt'>,
  now: Instant,
  untilAt: Instant | null = null,
): Duty {
  const onNotice = status === 'publicity' || status === 'objectionHold'
  const duty = DUTIES[status]
  const bare = {
    status,
    statusAt: now,
    running: isRunning(status),
    overdue: false,
    noticeAt: onNotice ? (noticeAt ?? now) : null,
  }
  if (status === 'pool') return { ...bare, waitsAt: [], dueAt: null, clockAt: poolEnd(now) }
  if (!duty) return { ...bare, waitsAt: [], dueAt: null, clockAt: null }
  if (status === 'consentAsked') {
    const dueAt = daysLater(now, rules.consentDays)
    return { ...bare, waitsAt: [], dueAt, clockAt: daysLater(now, rules.remindDays) }
  }
  const from = status === 'publicity' && untilAt ? untilAt : now
  const dueAt = workingDaysAfter(from, duty.days, calendar)
  return { ...bare, waitsAt: deskAt(path, duty.desk), dueAt, clockAt: dueAt }
}

const poolEnd = (now: Instant): Instant => daysLater(now, Math.round(rules.poolMonths * 30.44))
