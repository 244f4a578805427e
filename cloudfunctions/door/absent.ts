import { whyNotAbsent } from '../../domain/arrival'
import { next } from '../../domain/bookingLife'
import type { doorContract } from '../../types/door'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { ActivityRecord } from '../_lib/records'
import { DAY_LINE } from '../day/line'

/** Nobody is a no-show by a machine alone: a person names them, where attendance was really taken. */
export const confirmAbsent: Actions<typeof doorContract>['confirmAbsent'] = async (
  { activityId, bookingIds },
  context,
) => {
  const found = await activities.find(activityId, DAY_LINE)
  const refusal = whyNotAt(context, found, 'activity_unknown')
  if (refusal) return refusal
  const came = await bookings.list({ activityId, status: _.in(['checked_in', 'attended']) }, { limit: 1 })
  const code = whyNotAbsent(found as ActivityRecord, came.length > 0, context.now)
  if (code) return refuse(code)
  const to = next('confirmed', 'miss')
  const row = { at: context.now, by: openidOf(context), from: 'confirmed', to, why: null, key: context.key }
  await bookings.updateAll(
    { _id: _.in(bookingIds), activityId, status: 'confirmed' },
    { status: to, statusAt: context.now, history: _.push([row]) },
  )
  // Counted from what is written, so that a request sent again hears the same.
  const named = await bookings.byIds(bookingIds)
  const confirmed = named.filter(({ history }) => history.some(({ key }) => key === context.key)).length
  return { confirmed }
}
