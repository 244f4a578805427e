import { whyNotSettle } from '../../domain/outcome'
import type { dayContract } from '../../types/day'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { ActivityRecord } from '../_lib/records'
import { closeBookings } from './closeBookings'
import { DAY_LINE } from './line'
import { numbersOf } from './saveOutcome'
import { shown } from './show'

/** Freezes the outcome that the person saw: `rev` in the write makes sure it is that one. */
export const settle: Actions<typeof dayContract>['settle'] = async ({ activityId, rev }, context) => {
  const found = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, found, 'activity_unknown')
  if (refusal) return refusal
  const activity = found as ActivityRecord
  const code = whyNotSettle(activity, Boolean(activity.outcome), context.now)
  if (code) return refuse(code)
  if (activity.settledAt !== null) await closeBookings(activityId, activity.settledAt)
  if (activity.settledAt !== null) return shown(activity, context.now)
  if (activity.rev !== rev) return refuse('day_changed')
  await tell(context, {
    act: 'settle',
    thing: { kind: 'activity', id: activityId, title: activity.title },
    path: activity.path,
    after: numbersOf(activity.outcome),
  })
  const settledAt = context.now
  const done = await activities.takeIf(
    { _id: activityId, rev, settledAt: null },
    { settledAt, rev: _.inc(1), changedAt: context.now },
  )
  if (done) await closeBookings(activityId, context.now)
  if (done) return shown({ ...activity, settledAt, rev: rev + 1 }, context.now)
  const now = await activities.find(activityId, DAY_LINE)
  return now?.settledAt ? shown(now, context.now) : refuse('day_changed')
}
