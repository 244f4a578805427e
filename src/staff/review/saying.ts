import { dayOf, daysBetween } from '../../../domain/day'
import type { DraftLine } from '../../../types/draft'
import type { Instant } from '../../../types/time'

/** How long somebody has been waiting for an answer. */
export function sayAge({ submittedAt }: DraftLine, now: Instant): string {
  if (!submittedAt) return ''
  const days = daysBetween(dayOf(submittedAt), dayOf(now))
  return days === 0 ? '今天交的' : `等了 ${days} 天`
}

/** What a reviewer should know before opening it. */
export function marksOf(draft: DraftLine, now: Instant): string[] {
  return [
    draft.dueAt !== null && now >= draft.dueAt ? '已超时' : null,
    draft.escalated ? '转到上一级' : null,
    draft.live ? '修改已发布的' : null,
    draft.origin === 'resident' ? '居民提议' : null,
    draft.check === 'review' ? '微信建议人工看看' : null,
  ].filter((mark): mark is string => mark !== null)
}
