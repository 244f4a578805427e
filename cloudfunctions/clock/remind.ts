import { addMinutes } from '../../domain/day'
import type { MessageKind } from '../../types/message'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { bookingTiding } from '../_lib/outbox/bookingTiding'
import { enqueue } from '../_lib/outbox/enqueue'
import type { BookingRecord } from '../_lib/records'

const PER_RUN = 400
const SOON_MINUTES = 3 * 60

/** What was marked the evening before goes out; volunteers hear once more three hours before they begin. */
export async function remind(now: Instant): Promise<number> {
  const due = await bookings.list({ reminder: 'due' }, { limit: PER_RUN })
  const open = due.filter(({ status, startsAt }) => status === 'confirmed' && startsAt > now)
  await tell(open, (booking) => (booking.audience === 'volunteers' ? 'duty' : 'reminder'), now)
  if (due.length > 0) {
    await bookings.updateAll({ _id: _.in(due.map(({ _id }) => _id)), reminder: 'due' }, { reminder: 'sent' })
  }
  return due.length + (await remindSoon(now))
}

async function remindSoon(now: Instant): Promise<number> {
  const near = await bookings.list(
    {
      status: 'confirmed',
      audience: 'volunteers',
      startsAt: _.gt(now).and(_.lte(addMinutes(now, SOON_MINUTES))),
    },
    { limit: PER_RUN },
  )
  const due = near.filter(({ soonFor, startsAt }) => soonFor !== startsAt)
  await tell(due, () => 'dutySoon', now)
  for (const startsAt of new Set(due.map((one) => one.startsAt))) {
    const ids = due.filter((one) => one.startsAt === startsAt).map(({ _id }) => _id)
    await bookings.updateAll({ _id: _.in(ids), soonFor: _.neq(startsAt) }, { soonFor: startsAt })
  }
  return due.length
}

async function tell(
  list: readonly BookingRecord[],
  kindOf: (booking: BookingRecord) => MessageKind,
  now: Instant,
): Promise<void> {
  if (list.length === 0) return
  const known = new Map(
    (await activities.byIds([...new Set(list.map(({ activityId }) => activityId))])).map((one) => [
      one._id,
      one,
    ]),
  )
  const tidings = list.flatMap((booking) => {
    const activity = known.get(booking.activityId)
    if (activity?.status !== 'published') return []
    // Of use until it begins; after a postponement the new start is another reminder.
    const told = bookingTiding(kindOf(booking), booking, activity, activity.startsAt, now)
    return [{ ...told, until: activity.startsAt }]
  })
  await enqueue(tidings, now)
}
