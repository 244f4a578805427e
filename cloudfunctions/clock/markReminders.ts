import { addDays, dayOf, instantOn, startOfDay } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'

const REMIND_AT = '18:00'

/** From six in the evening on, bookings of tomorrow's activities are due a reminder; each once for each start. */
export async function markReminders(now: Instant): Promise<number> {
  const today = dayOf(now)
  if (now < instantOn(today, REMIND_AT)) return 0
  const tomorrow = addDays(today, 1)
  return bookings.updateAll(
    {
      status: 'confirmed',
      startsAt: _.gte(startOfDay(tomorrow)).and(_.lt(startOfDay(addDays(tomorrow, 1)))),
      remindedOn: _.neq(tomorrow),
    },
    { remindedOn: tomorrow, reminder: 'due' },
  )
}
