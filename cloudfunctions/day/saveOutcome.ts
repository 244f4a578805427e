import { whyNotOutcome, whyNotRecord } from '../../domain/outcome'
import type { dayContract } from '../../types/day'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import { staffIn, whyNotAt } from '../_lib/guard'
import type { ActivityRecord } from '../_lib/records'
import type { OutcomeRecord } from '../_lib/records/day'
import { DAY_LINE } from './line'
import { shown } from './show'

/** One conditional write: nobody's newer numbers are overwritten. A save that arrives again finds itself done. */
export const saveOutcome: Actions<typeof dayContract>['saveOutcome'] = async (
  { activityId, rev, outcome, why = null },
  context,
) => {
  const found = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, found, 'activity_unknown')
  if (refusal) return refusal
  const activity = found as ActivityRecord
  if (activity.outcome?.key === context.key) return shown(activity, context.now)
  const byCounty = staffIn(context).grants.some(({ role }) => role === 'county')
  const code = whyNotRecord(activity, context.now, { byCounty, why }) ?? whyNotOutcome(outcome)
  if (code) return refuse(code)
  if (activity.rev !== rev) return refuse('day_changed')
  const record = recordOf(outcome, context)
  if (activity.settledAt !== null) await tellCorrection(activity, record, why, context)
  const saved = await activities.takeIf(
    { _id: activityId, rev, settledAt: activity.settledAt },
    // `set` replaces the whole of it; a plain object would be merged into what was there.
    { outcome: _.set(record), rev: _.inc(1), changedAt: context.now },
  )
  const now = saved
    ? { ...activity, outcome: record, rev: rev + 1 }
    : await activities.find(activityId, DAY_LINE)
  return now?.outcome?.key === context.key ? shown(now, context.now) : refuse('day_changed')
}

const recordOf = (outcome: Parameters<typeof whyNotOutcome>[0], context: Context): OutcomeRecord => ({
  ...outcome,
  by: openidOf(context),
  byName: staffIn(context).name,
  at: context.now,
  key: context.key,
})

const tellCorrection = (
  activity: ActivityRecord,
  after: OutcomeRecord,
  why: string | null,
  context: Context,
): Promise<void> =>
  tell(context, {
    act: 'record',
    thing: { kind: 'activity', id: activity._id, title: activity.title },
    path: activity.path,
    why,
    before: numbersOf(activity.outcome),
    after: numbersOf(after),
  })

export const numbersOf = (outcome: OutcomeRecord | null | undefined): Record<string, unknown> | null =>
  outcome ? { headcount: outcome.headcount, results: outcome.results, note: outcome.note } : null
