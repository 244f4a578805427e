import type { feedbackContract } from '../../types/feedback'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { feedback, stations } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { mayAt } from '../_lib/guard'
import { keptUntil } from '../_lib/keptUntil'
import type { FeedbackRecord } from '../_lib/records/feedback'
import { reportOf } from './card'
import { reportFor } from './queue'

/** The number was left for this report alone, so it goes with the answer. */
export const answer: Actions<typeof feedbackContract>['answer'] = async ({ reportId, words }, context) => {
  const record = await reportFor(reportId, context)
  if (record instanceof Refusal) return record
  if (record.keys.includes(context.key)) return reportOf(record)
  if (record.status === 'answered') return refuse('feedback_answered')
  const verdict = await checkWords(openidOf(context), [words])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  await tell(context, {
    act: 'answer',
    thing: { kind: 'feedback', id: reportId, title: record.aboutTitle },
    path: record.path,
    after: { words },
  })
  const byNode = await answeringNode(record, context)
  await feedback.takeIf(
    { _id: reportId, status: 'waiting' },
    {
      status: 'answered',
      tell: `answered:${context.key}`,
      answer: _.set({ words, at: context.now, byNode }),
      answeredAt: context.now,
      keptUntil: keptUntil('reportDays', context.now),
      waitsAt: _.set([]),
      waitsNames: _.set([]),
      escalateAt: null,
      phone: null,
      keys: _.push([context.key]),
    },
  )
  const after = (await reportFor(reportId, context)) as FeedbackRecord
  return after.keys.includes(context.key) ? reportOf(after) : refuse('feedback_answered')
}

/** The highest node on the way for which the caller may answer: a person reads which office it was. */
async function answeringNode({ path, deskId, deskName }: FeedbackRecord, context: Context): Promise<string> {
  const at = path.findIndex((_id, i) => mayAt(context, path.slice(0, i + 1)))
  const id = path[at]
  if (id === undefined || id === deskId) return deskName
  return (await stations.find(id))?.fullName ?? deskName
}
