import { next } from '../../domain/bookingLife'
import type { BookingStatus } from '../../types/bookingStatus'
import type { AppealRow, standingContract } from '../../types/standing'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { type Actions, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor, whyNotAt } from '../_lib/guard'

type StandingActions = Actions<typeof standingContract>

const ROWS_MOST = 100

/** Somebody who turned out to have come has nothing left to answer. */
const OPEN: readonly BookingStatus[] = ['no_show', 'late_cancelled']

export const list: StandingActions['list'] = async ({ nodeId }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const waiting = await bookings.list(
    { appealPath: nodeId, 'appeal.answeredAt': null },
    { order: [['appealAt', 'asc']], limit: ROWS_MOST, without: { history: false, person: false } },
  )
  const rows = waiting.flatMap((booking): AppealRow[] =>
    booking.appeal && OPEN.includes(booking.status)
      ? [
          {
            bookingId: booking._id,
            activityTitle: booking.title,
            startsAt: booking.startsAt,
            name: booking.name,
            status: booking.status,
            appeal: booking.appeal,
          },
        ]
      : [],
  )
  return { rows, count: rows.length }
}

export const answer: StandingActions['answer'] = async ({ bookingId, excused, why }, context) => {
  const booking = await bookings.find(bookingId)
  const activity = booking
    ? await activities.find(booking.activityId, { holders: false, line: false, content: false })
    : null
  const refusal = whyNotAt(context, activity, 'booking_unknown')
  if (refusal || !booking || !activity) return refusal ?? refuse('booking_unknown')
  if (booking.history.some(({ key }) => key === context.key)) return { status: booking.status }
  const to = excused ? next(booking.status, 'excuse') : booking.status
  if (!OPEN.includes(booking.status) || to === null || (!excused && !booking.appeal))
    return refuse('standing_nothing')
  await tell(context, {
    act: 'answer',
    thing: { kind: 'booking', id: bookingId, title: activity.title },
    path: activity.path,
    why,
    before: { status: booking.status },
    after: { status: to },
  })
  const said = booking.appeal ?? { at: context.now, words: '' }
  const row = { at: context.now, by: openidOf(context), from: booking.status, to, why, key: context.key }
  await bookings.takeIf(
    { _id: bookingId, status: booking.status },
    {
      status: to,
      ...(booking.appeal ? { tell: `appeal:${context.key}` } : {}),
      appeal: _.set({ ...said, answeredAt: context.now, excused, answer: why }),
      history: _.push([row]),
    },
  )
  return { status: (await bookings.find(bookingId))?.status ?? to }
}
