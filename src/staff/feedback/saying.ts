import { dayOf, daysBetween, sayDay } from '../../../domain/day'
import type { FeedbackKind, Report } from '../../../types/feedback'
import type { Instant } from '../../../types/time'

export const KINDS: Record<FeedbackKind, string> = { error: '纠错', complaint: '投诉', suggestion: '建议' }

/** How long it has been waiting and by when it has to be answered. */
export function sayDeadline({ reportedAt, dueOn, overdue }: Report, now: Instant): string {
  const today = dayOf(now)
  const waited = daysBetween(dayOf(reportedAt), today)
  const since = waited === 0 ? '今天提的' : `等了 ${waited} 天`
  if (overdue || dueOn < today) return `${since}，已过期限（${sayDay(dueOn, today)}）`
  return `${since}，${sayDay(dueOn, today)}前答复`
}

/** Ready words for the most usual answers, to be finished by hand. */
export const READY: Record<FeedbackKind, readonly string[]> = {
  error: ['已经改好了，谢谢您告诉我们。', '核对过了，现在写的是对的。'],
  complaint: ['我们已经了解情况，'],
  suggestion: ['好建议，我们采纳了，', '谢谢您的建议，目前还做不到，因为'],
}
