import { OVER, tidingsFor } from '../../domain/bookingTiding'
import type { Instant } from '../../types/time'
import { activities, bookings } from '../_lib/collections'
import { bookingTiding } from '../_lib/outbox/bookingTiding'
import { tellTraces } from '../_lib/outbox/traces'
import { withdraw } from '../_lib/outbox/withdraw'
import type { BookingRecord } from '../_lib/records'

const GONE: readonly BookingRecord['status'][] = [
  'cancelled',
  'late_cancelled',
  'cancelled_by_org',
  'declined',
  'offer_expired',
]

/** Whoever's booking came to be something else hears of it once. */
export const tellBookings = (now: Instant): Promise<number> =>
  tellTraces(
    bookings,
    async (changed) => {
      const gone = changed.filter(({ status }) => GONE.includes(status)).map(({ _id }) => _id)
      if (gone.length > 0) await withdraw(gone, OVER, now)
      const known = new Map(
        (await activities.byIds([...new Set(changed.map(({ activityId }) => activityId))])).map((one) => [
          one._id,
          one,
        ]),
      )
      return changed.flatMap((booking) => {
        const activity = known.get(booking.activityId)
        const last = booking.history.at(-1)
        const { tell } = booking
        if (!activity || !last || !tell) return []
        return tidingsFor({ ...booking, tell, last }).map((kind) =>
          bookingTiding(
            kind,
            booking,
            activity,
            kind === 'postponed' || kind === 'changed' ? tell : last.key,
            now,
          ),
        )
      })
    },
    now,
  )
