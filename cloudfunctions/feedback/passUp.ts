import { deskAbove } from '../../domain/feedback'
import type { feedbackContract } from '../../types/feedback'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { feedback, stations } from '../_lib/collections'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import type { FeedbackRecord } from '../_lib/records/feedback'
import { reportOf } from './card'
import { reportFor } from './queue'

export const passUp: Actions<typeof feedbackContract>['passUp'] = async ({ reportId, why }, context) => {
  const record = await reportFor(reportId, context)
  if (record instanceof Refusal) return record
  if (record.keys.includes(context.key)) return reportOf(record)
  if (record.status === 'answered') return refuse('feedback_answered')
  const above = deskAbove(record.path, record.waitsAt)
  const node = above && (await stations.find(above))
  if (!node) return refuse('feedback_top')
  await tell(context, {
    act: 'handOver',
    thing: { kind: 'feedback', id: reportId, title: record.aboutTitle },
    path: record.path,
    why,
    after: { to: node.fullName },
  })
  // The path stays: who passed it on may still read what became of it.
  await feedback.takeIf(
    { _id: reportId, status: 'waiting', deskId: record.deskId },
    {
      deskId: node._id,
      deskName: node.fullName,
      waitsAt: _.set([node._id]),
      waitsNames: _.set([node.fullName]),
      keys: _.push([context.key]),
    },
  )
  const after = (await feedback.find(reportId)) as FeedbackRecord
  return after.keys.includes(context.key) ? reportOf(after) : refuse('feedback_answered')
}
