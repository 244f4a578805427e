import type { proxyContract } from '../../types/proxy'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'
import { type Actions, openidOf } from '../_lib/defineFunction'
import { activitiesOf } from '../booking/activitiesOf'
import { cardOf } from '../booking/card'

const COMING_MAX = 100
const PAST_MAX = 50

export const mine: Actions<typeof proxyContract>['mine'] = async ({ when }, context) => {
  const helper = openidOf(context)
  const list = await (when === 'coming'
    ? bookings.list({ helper, endsAt: _.gt(context.now) }, { order: [['endsAt', 'asc']], limit: COMING_MAX })
    : bookings.list({ helper, endsAt: _.lte(context.now) }, { order: [['endsAt', 'desc']], limit: PAST_MAX }))
  const known = await activitiesOf(list)
  const cards = list.flatMap((booking) => {
    const activity = known.get(booking.activityId)
    return activity ? [cardOf(booking, activity, context.now)] : []
  })
  return { bookings: cards }
}
