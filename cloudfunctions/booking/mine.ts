import type { bookingContract } from '../../types/booking'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'
import { type Actions, openidOf } from '../_lib/defineFunction'
import { cutPage } from '../_lib/page'
import { activitiesOf } from './activitiesOf'
import { cardOf } from './card'

const COMING_MAX = 50
const PAST_MAX = 20

export const mine: Actions<typeof bookingContract>['mine'] = async ({ when, before }, context) => {
  const person = openidOf(context)
  const max = when === 'coming' ? COMING_MAX : PAST_MAX
  const list = await (when === 'coming'
    ? listComing(person, context.now)
    : listPast(person, before !== undefined && before < context.now ? before : context.now))
  const { rows, more } = cutPage(list, max, ({ endsAt }) => endsAt)
  const known = await activitiesOf(rows)
  const cards = rows.flatMap((booking) => {
    const activity = known.get(booking.activityId)
    return activity ? [cardOf(booking, activity, context.now)] : []
  })
  return { bookings: cards, more }
}

const listComing = (person: string, now: Instant) =>
  bookings.list({ person, endsAt: _.gt(now) }, { order: [['endsAt', 'asc']], limit: COMING_MAX + 1 })

const listPast = (person: string, before: Instant) =>
  bookings.list({ person, endsAt: _.lt(before) }, { order: [['endsAt', 'desc']], limit: PAST_MAX + 1 })
