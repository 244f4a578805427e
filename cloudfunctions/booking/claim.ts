import type { bookingContract } from '../../types/booking'
import { activities, bookings } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import { sha256 } from '../staff/code'
import { chargeTry, refundTry } from '../staff/tries'
import { cardOf } from './card'

const SAME_CODE_MAX = 20

/**
 * Guessing is bounded per person, as with every code that somebody types. Who wrote the slip still helps; the booking is now the person's own as well, on their own
 * phone.
 */
export const claim: Actions<typeof bookingContract>['claim'] = async ({ code, phone }, context) => {
  const openid = openidOf(context)
  const typed = code.trim().toUpperCase()
  const mark = sha256(`slip/${typed}/${phone}`)
  if (!(await chargeTry(openid, mark, context.now))) return refuse('booking_slip_tries')
  const slips = await bookings.list({ code: typed }, { limit: SAME_CODE_MAX })
  const slip = slips.find((one) => one.via !== 'self' && one.phone === phone)
  const free = slip?.person.startsWith('guest_')
  if (!slip || (!free && slip.person !== openid)) return refuse('booking_slip_unknown')
  await refundTry(openid, mark)
  const activity = await activities.find(slip.activityId)
  if (!activity) return refuse('activity_unknown')
  if (free && !(await bookings.takeIf({ _id: slip._id, person: slip.person }, { person: openid }))) {
    if ((await bookings.find(slip._id))?.person !== openid) return refuse('booking_slip_unknown')
  }
  return cardOf({ ...slip, person: openid }, activity, context.now)
}
