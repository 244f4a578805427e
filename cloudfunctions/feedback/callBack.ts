import type { feedbackContract } from '../../types/feedback'
import { tell } from '../_lib/audit'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { reportFor } from './queue'

export const callBack: Actions<typeof feedbackContract>['callBack'] = async ({ reportId }, context) => {
  const record = await reportFor(reportId, context)
  if (record instanceof Refusal) return record
  if (record.phone === null) return { phone: null }
  await tell(context, {
    act: 'reveal',
    thing: { kind: 'feedback', id: reportId, title: record.aboutTitle },
    path: record.path,
    why: '给反映人回电话',
  })
  return { phone: record.phone }
}
