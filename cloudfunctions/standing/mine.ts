import { county } from '../../config/county/current'
import { addMinutes } from '../../domain/day'
import type { StandingMark, standingContract } from '../../types/standing'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import type { BookingRecord } from '../_lib/records'
import { ownBookings, standingFrom } from '../booking/own'

type StandingActions = Actions<typeof standingContract>

const DAY_MINUTES = 24 * 60
const COUNTS = ['no_show', 'late_cancelled', 'excused']

const appealUntil = ({ statusAt }: BookingRecord) =>
  addMinutes(statusAt, county.booking.standing.appealDays * DAY_MINUTES)

const markOf = (booking: BookingRecord): StandingMark => ({
  bookingId: booking._id,
  title: booking.title,
  startsAt: booking.startsAt,
  status: booking.status,
  appealUntil: booking.status === 'excused' ? null : appealUntil(booking),
  appeal: booking.appeal,
})

export const mine: StandingActions['mine'] = async (_input, context) => {
  const own = await ownBookings(openidOf(context), context.now)
  const { state, until } = standingFrom(own, context.now)
  const marks = own.filter(({ status, via }) => via === 'self' && COUNTS.includes(status)).map(markOf)
  return { state, until, marks }
}

export const appeal: StandingActions['appeal'] = async ({ bookingId, words }, context) => {
  const booking = await bookings.find(bookingId)
  if (!booking || booking.person !== openidOf(context)) return refuse('booking_unknown')
  if (booking.appeal) return markOf(booking)
  const counts = booking.status === 'no_show' || booking.status === 'late_cancelled'
  if (!counts || context.now >= appealUntil(booking)) return refuse('standing_too_late')
  const activity = await activities.find(booking.activityId, { holders: false, line: false, content: false })
  if (!activity) return refuse('activity_unknown')
  const said = { at: context.now, words, answeredAt: null, excused: null, answer: null }
  await bookings.takeIf(
    { _id: bookingId, status: booking.status, statusAt: booking.statusAt },
    { appeal: _.set(said), appealPath: activity.path, appealAt: context.now },
  )
  return markOf((await bookings.find(bookingId)) ?? booking)
}
