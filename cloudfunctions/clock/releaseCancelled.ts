import { holds } from '../../domain/bookingLife'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'
import { freeSeats } from '../booking/cancel'
import { sinceLast } from './mark'

const BOOKINGS_PER_RUN = 100

/** Seats of a booking whose cancelling died half-way go back to the activity. */
export const releaseCancelled = (now: Instant): Promise<number> =>
  sinceLast('releaseCancelled', now, async (from, to) => {
    const list = await bookings.list(
      { cancelledAt: _.gt(from).and(_.lte(to)) },
      { order: [['cancelledAt', 'asc']], limit: BOOKINGS_PER_RUN },
    )
    let count = 0
    for (const booking of list) {
      const gone = !holds(booking.status) && booking.status !== 'waitlisted'
      if (gone && (await freeSeats(booking, { now }))) count++
    }
    const last = list.length === BOOKINGS_PER_RUN ? list.at(-1)?.cancelledAt : null
    return { count, through: last ?? to }
  })
