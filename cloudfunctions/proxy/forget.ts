import { live } from '../../domain/bookingLife'
import type { proxyContract } from '../../types/proxy'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities, bookings, messages } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { BookingRecord } from '../_lib/records'
import { cancel } from '../booking/cancel'
import { takeWhys } from '../booking/takeWhys'

type ProxyActions = Actions<typeof proxyContract>

/** Who booked for them, or who claimed the slip as their own. */
export const forget: ProxyActions['forget'] = async ({ bookingId }, context) => {
  const booking = await bookings.find(bookingId)
  const me = openidOf(context)
  const mine = booking?.via !== 'self' && (booking?.helper === me || booking?.person === me)
  return mine && booking ? blankGuest(booking, context) : refuse('booking_unknown')
}

/** Staff, for a guest who asks them. The log does not say whom it was about. */
export const forgetFor: ProxyActions['forgetFor'] = async ({ bookingId, why }, context) => {
  const booking = await bookings.find(bookingId)
  const activity = booking && (await activities.find(booking.activityId, { holders: false, line: false }))
  const refusal = whyNotAt(context, activity, 'booking_unknown')
  if (refusal || !booking || !activity) return refusal ?? refuse('booking_unknown')
  if (booking.via === 'self') return refuse('forget_own_phone')
  await tell(context, {
    act: 'erase',
    thing: { kind: 'booking', id: bookingId, title: activity.title },
    path: activity.path,
    why,
  })
  return blankGuest(booking, context)
}

/** The seat goes back while it can; then nothing says who it was for. Done again it is the same. */
async function blankGuest(booking: BookingRecord, context: Context) {
  const { _id, person, status, appeal } = booking
  if (live.includes(status)) {
    const asGuest = { ...context, who: { ...context.who, openid: person } }
    const answer = await cancel({ bookingId: _id }, asGuest)
    if (answer instanceof Refusal && answer.code !== 'booking_activity_over') return answer
  }
  await takeWhys(booking)
  if (appeal) await bookings.updateAll({ _id, 'appeal.words': _.gt('') }, { 'appeal.words': '' })
  await bookings.updateAll({ _id, audience: _.nin(['volunteers', null]) }, { audience: null })
  await bookings.updateAll(
    { _id, contactUntil: _.neq(null) },
    { name: null, phone: null, contactUntil: null },
  )
  await messages.removeAll({ object: _id })
  return { erased: true as const }
}
