import type { bookingContract } from '../../types/booking'
import { type Actions, openidOf } from '../_lib/defineFunction'
import { bookParty } from './bookParty'
import { ownBookings, roomFor } from './own'
import { selfOf } from './party'

/**
 * Four database calls when nothing is in the way: read the activity, the person's own bookings, take the seats,
 * write the booking; three when this instance has seen the activity before.
 */
export const book: Actions<typeof bookingContract>['book'] = (input, context) =>
  bookParty(selfOf(context), input, context, async () =>
    roomFor(await ownBookings(openidOf(context), context.now), input.activityId, context.now),
  )
