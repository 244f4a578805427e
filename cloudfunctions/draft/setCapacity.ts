import { county } from '../../config/county/current'
import { lineMax } from '../../domain/line'
import { whyNotCapacity } from '../../domain/liveActivity'
import type { draftContract } from '../../types/draft'
import { tell } from '../_lib/audit'
import { changeLive } from '../_lib/changeLive'
import { command as _ } from '../_lib/collection'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { serveLine } from '../booking/line'
import { workLineOf } from './view'

/**
 * Seats are added or taken away as a difference, and taken away only where as many are left at that very
 * moment: bookings that come between are neither lost nor unseated.
 */
export const setCapacity: Actions<typeof draftContract>['setCapacity'] = async (input, context) => {
  const { activityId, capacity } = input
  const after = await changeLive(context, activityId, (live) => {
    const refusal = whyNotCapacity(live, capacity, context.now)
    if (refusal) return refusal
    const more = capacity - (live.capacity ?? 0)
    return {
      onlyIf: { capacity: live.capacity, ...(more < 0 ? { seatsLeft: _.gte(-more) } : {}) },
      data: {
        capacity,
        lineMax: lineMax(capacity, county.booking.line),
        seatsLeft: _.inc(more),
        lineDue: context.now,
      },
      tell: () =>
        tell(context, {
          act: 'capacity',
          thing: { kind: 'activity', id: activityId, title: live.title },
          path: live.path,
          before: { capacity: live.capacity },
          after: { capacity },
        }),
    }
  })
  if (after instanceof Refusal) return after
  // More seats are the same to the waiting list as seats given back.
  if (after.waiting > 0) await serveLine(activityId, context.now)
  return workLineOf(after)
}
