import type { feedbackContract } from '../../types/feedback'
import { feedback } from '../_lib/collections'
import { type Actions, openidOf } from '../_lib/defineFunction'
import { mineOf } from './card'

const MOST = 50

export const mine: Actions<typeof feedbackContract>['mine'] = async (_input, context) => {
  const reports = await feedback.list(
    { person: openidOf(context) },
    { order: [['reportedAt', 'desc']], limit: MOST },
  )
  return { reports: reports.map(mineOf) }
}
