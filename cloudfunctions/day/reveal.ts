import { createHash } from 'node:crypto'
import { addMinutes, dayOf } from '../../domain/day'
import { REVEAL_REASONS, REVEAL_SHOWN_MINUTES, REVEALS_A_DAY, whyNotReveal } from '../../domain/outcome'
import type { dayContract } from '../../types/day'
import type { Day } from '../../types/time'
import { tell } from '../_lib/audit'
import { activities, bookings, reveals } from '../_lib/collections'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import type { RevealRecord } from '../_lib/records/day'
import { DAY_LINE } from './line'

type Asked = Parameters<Actions<typeof dayContract>['reveal']>[0]

/** The audit log is told before the number leaves; a number that is still shown costs no second look-up. */
export const reveal: Actions<typeof dayContract>['reveal'] = async (asked, context) => {
  const booking = await bookings.find(asked.bookingId, { history: false })
  const activity = booking && (await activities.find(booking.activityId, DAY_LINE))
  const refusal = whyNotAt(context, activity, 'booking_unknown')
  if (refusal) return refusal
  const known = booking as BookingRecord
  const why = whyNotReveal({ ...known, endsAt: (activity as ActivityRecord).endsAt }, asked, context.now)
  if (why) return refuse(why)
  const granted = await lookUp(known, asked, context)
  if (!granted) return refuse('reveal_too_many')
  await tell(context, {
    act: 'reveal',
    thing: { kind: 'booking', id: known._id, title: (activity as ActivityRecord).title },
    path: (activity as ActivityRecord).path,
    why: [REVEAL_REASONS[asked.reason], asked.words].filter(Boolean).join('：'),
  })
  return { phone: known.phone ?? '', until: granted.until, leftToday: granted.leftToday }
}

/** The person's look-up of this number: the one that still counts, or the next free one of the day. */
async function lookUp(booking: BookingRecord, asked: Asked, context: Context) {
  const ids = placesOf(openidOf(context), dayOf(context.now))
  for (;;) {
    const used = await reveals.byIds(ids)
    const leftToday = ids.length - used.length
    const again = used.find(
      ({ bookingId, key, until }) =>
        bookingId === booking._id && (key === context.key || context.now < until),
    )
    if (again) return { until: again.until, leftToday }
    const free = ids.find((id) => !used.some(({ _id }) => _id === id))
    if (!free) return null
    const made = newReveal(free, booking, asked, context)
    if (await reveals.put(made)) return { until: made.until, leftToday: leftToday - 1 }
  }
}

/** As many documents as there are look-ups in a day: two requests at once cannot both have the last. */
function placesOf(openid: string, on: Day): string[] {
  const person = createHash('sha256').update(openid).digest('hex').slice(0, 24)
  return Array.from({ length: REVEALS_A_DAY }, (_, i) => `${person}_${on}_${i + 1}`)
}

const newReveal = (_id: string, booking: BookingRecord, asked: Asked, context: Context): RevealRecord => ({
  _id,
  by: openidOf(context),
  on: dayOf(context.now),
  bookingId: booking._id,
  activityId: booking.activityId,
  reason: asked.reason,
  at: context.now,
  until: addMinutes(context.now, REVEAL_SHOWN_MINUTES),
  key: context.key,
})
