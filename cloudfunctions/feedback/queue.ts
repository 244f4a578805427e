import type { feedbackContract } from '../../types/feedback'
import { command as _ } from '../_lib/collection'
import { feedback } from '../_lib/collections'
import { type Actions, type Context, Refusal, refuse } from '../_lib/defineFunction'
import { ownNodes, whyNotAt } from '../_lib/guard'
import type { FeedbackRecord } from '../_lib/records/feedback'
import { reportOf } from './card'

type FeedbackActions = Actions<typeof feedbackContract>

const MOST = 100

/** The caller's own nodes only: what waits further below is theirs when it is overdue. */
export const queue: FeedbackActions['queue'] = async ({ which }, context) => {
  const nodes = ownNodes(context)
  const found =
    which === 'waiting'
      ? await feedback.list({ waitsAt: _.in(nodes) }, { order: [['reportedAt', 'asc']], limit: MOST + 1 })
      : await feedback.list(
          { deskId: _.in(nodes), answeredAt: _.gt('') },
          { order: [['answeredAt', 'desc']], limit: MOST + 1 },
        )
  return { reports: found.slice(0, MOST).map(reportOf), more: found.length > MOST }
}

/** A report that the caller may see. */
export async function reportFor(reportId: string, context: Context): Promise<FeedbackRecord | Refusal> {
  const record = await feedback.find(reportId)
  return whyNotAt(context, record, 'feedback_unknown') ?? record ?? refuse('feedback_unknown')
}

export const open: FeedbackActions['open'] = async ({ reportId }, context) => {
  const record = await reportFor(reportId, context)
  return record instanceof Refusal ? record : reportOf(record)
}
