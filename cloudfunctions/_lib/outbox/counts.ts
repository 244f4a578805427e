import { dayOf } from '../../../domain/day'
import type { MessageStatus, TemplateName } from '../../../types/message'
import type { Instant } from '../../../types/time'
import { command as _ } from '../collection'
import { messageDays } from '../collections'

/** What became of messages, counted up by the day. A sender that dies takes what it has not written down with it. */
export class Counts {
  private readonly unwritten = new Map<TemplateName, Partial<Record<MessageStatus, number>>>()
  private readonly all: Partial<Record<MessageStatus, number>> = {}

  add(template: TemplateName, status: MessageStatus): void {
    const counts = this.unwritten.get(template) ?? {}
    counts[status] = (counts[status] ?? 0) + 1
    this.unwritten.set(template, counts)
    this.all[status] = (this.all[status] ?? 0) + 1
  }

  of(status: MessageStatus): number {
    return this.all[status] ?? 0
  }

  /** Settled without being sent. */
  others(): number {
    const { due = 0, sent = 0, ...rest } = this.all
    return Object.values(rest).reduce((sum, n) => sum + n, 0)
  }

  /** Two senders may write at once; nobody relies on these figures but people. */
  async write(now: Instant): Promise<void> {
    const on = dayOf(now)
    for (const [template, { due, ...counts }] of this.unwritten) {
      const _id = `${on}_${template}`
      const more = Object.fromEntries(
        Object.entries(counts).map(([status, n]) => [`counts.${status}`, _.inc(n)]),
      )
      if (Object.keys(more).length === 0) continue
      if (!(await messageDays.takeIf({ _id }, more))) {
        if (!(await messageDays.put({ _id, on, template, counts }))) await messageDays.takeIf({ _id }, more)
      }
    }
    this.unwritten.clear()
  }
}
