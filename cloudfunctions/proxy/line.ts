import { whyNotCancel } from '../../domain/booking'
import { maskPhone } from '../../domain/outcome'
import type { LineRow, proxyContract } from '../../types/proxy'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { ActivityRecord, BookingRecord } from '../_lib/records'
import { moveOf } from '../booking/answer'
import { serveLine, takeFromLine } from '../booking/line'

type ProxyActions = Actions<typeof proxyContract>

const READ_MAX = 1000

export const line: ProxyActions['line'] = async ({ activityId }, context) => {
  const found = await activities.find(activityId)
  const refusal = whyNotAt(context, found, 'activity_unknown')
  if (refusal) return refusal
  const activity = found as ActivityRecord
  const waiting = await bookings.list(
    { activityId, status: _.in(['waitlisted', 'offered']) },
    { limit: READ_MAX, without: { history: false } },
  )
  const offered = waiting.filter(({ status }) => status === 'offered').map((one) => rowOf(one, 0))
  const inLine = activity.line.flatMap(({ person, passed }) => {
    const booking = waiting.find(({ holder, status }) => holder === person && status === 'waitlisted')
    return booking ? [rowOf(booking, passed)] : []
  })
  return {
    seatsLeft: activity.seatsLeft ?? 0,
    reserveLeft: activity.reserveLeft,
    outOfTurn: activity.outOfTurn,
    rows: [...offered, ...inLine],
  }
}

const rowOf = (booking: BookingRecord, passed: number): LineRow => ({
  bookingId: booking._id,
  name: booking.name,
  maskedPhone: booking.phone === null ? null : maskPhone(booking.phone),
  partySize: booking.partySize,
  since: booking.statusAt,
  passed,
  status: booking.status,
  offerUntil: booking.offerUntil,
})

export const outOfTurn: ProxyActions['outOfTurn'] = async ({ activityId, bookingId, why }, context) => {
  const found = await activities.find(activityId)
  const refusal = whyNotAt(context, found, 'activity_unknown')
  if (refusal) return refusal
  const activity = found as ActivityRecord
  const booking = await bookings.find(bookingId)
  const answer = async () => {
    const after = await activities.find(activityId)
    return { seatsLeft: after?.seatsLeft ?? 0, outOfTurn: after?.outOfTurn ?? 0 }
  }
  if (!booking || booking.activityId !== activityId) return refuse('line_not_waiting')
  if (activity.doneKeys?.includes(context.key)) {
    await serveLine(activityId, context.now)
    return answer()
  }
  const late = whyNotCancel(activity.startsAt, context.now)
  if (late) return refuse(late)
  const entry = activity.line.find(({ person }) => person === booking.holder)
  if (!entry) return refuse('line_not_waiting')
  if ((activity.seatsLeft ?? 0) < entry.seats) return refuse('booking_too_few_seats')
  await tell(context, {
    act: 'promote',
    thing: { kind: 'activity', id: activityId, title: activity.title },
    path: activity.path,
    why,
    after: { place: activity.line.indexOf(entry) + 1, of: activity.line.length },
  })
  const done = await takeFromLine(activity, entry, moveOf(booking, 'promote', context, why), {
    outOfTurn: _.inc(1),
    doneKeys: _.push({ each: [context.key], slice: -20 }),
  })
  await serveLine(activityId, context.now)
  if (!done && !(await activities.find(activityId))?.doneKeys?.includes(context.key))
    return refuse('line_not_waiting')
  return answer()
}
