import { type Doc, plusMinutes } from '../docs'
import type { Moment, Moves, Step } from '../moment'

const onNow =
  ({ now }: Moment) =>
  (one: Doc) =>
    one.status === 'published' && one.startsAt <= plusMinutes(now, 60) && one.settledAt === null
const bookingsOf = (m: Moment, { _id }: Doc) =>
  m.w.all('bookings').filter(({ activityId }) => activityId === _id)

/** The code that the organiser's phone shows this minute, typed by a guest. */
function selfService(m: Moment, status: string): Step[] | null {
  const opened = (one: Doc) => {
    const activity = m.w.get('activities', one.activityId)
    return one.status === status && activity !== undefined && onNow(m)(activity) && activity.endsAt > m.now
  }
  const booking = m.any('bookings', opened)
  if (!booking) return null
  const { activityId } = booking
  return [
    { action: 'door.code', as: 'o-county1', input: { activityId } },
    {
      action: m.action,
      as: m.by(booking.person),
      input: ([shown]) => {
        const [first] = shown?.codes ?? []
        return first ? { activityId, code: first.code } : null
      },
    },
  ]
}

export const moves: Moves = {
  'door.list'(m) {
    const activity = m.mine('activities', onNow(m)) ?? m.mine('activities')
    return activity && { action: m.action, input: { activityId: activity._id } }
  },
  'door.mark'(m) {
    const due = (one: Doc) =>
      onNow(m)(one) && bookingsOf(m, one).some(({ status }) => ['confirmed', 'checked_in'].includes(status))
    const activity = m.mine('activities', due)
    if (!activity) return null
    const expected = bookingsOf(m, activity).filter(({ status }) =>
      ['confirmed', 'checked_in', 'unknown', 'no_show'].includes(status),
    )
    const marks = expected.slice(0, 1 + m.dice.roll(4)).map((booking) => ({
      key: `mark-${m.serial()}-door`,
      bookingId: booking._id,
      act: booking.status === 'checked_in' ? m.dice.one(['out', 'out', 'undo']) : 'in',
      at: m.now,
    }))
    return marks.length > 0 ? { action: m.action, input: { activityId: activity._id, marks } } : null
  },
  'door.find'(m) {
    const activity = m.mine('activities', onNow(m)) ?? m.mine('activities')
    const booking = m.any('bookings')
    return (
      activity && booking && { action: m.action, input: { activityId: activity._id, code: booking.code } }
    )
  },
  'door.code'(m) {
    const activity = m.mine('activities', onNow(m))
    return activity && { action: m.action, input: { activityId: activity._id } }
  },
  'door.arrive': (m) => selfService(m, 'confirmed'),
  'door.leave': (m) => selfService(m, 'checked_in'),
  'door.confirmAbsent'(m) {
    const missing = (one: Doc) => bookingsOf(m, one).filter(({ status }) => status === 'confirmed')
    const activity = m.mine(
      'activities',
      (one) => onNow(m)(one) && one.endsAt <= m.now && missing(one).length > 0,
    )
    return (
      activity && {
        action: m.action,
        input: { activityId: activity._id, bookingIds: missing(activity).map(({ _id }) => _id) },
      }
    )
  },
  'standing.mine': (m) => ({ action: m.action, input: {} }),
  'standing.appeal'(m) {
    const mark = m.any('bookings', (one) => ['no_show', 'late_cancelled'].includes(one.status) && !one.appeal)
    return (
      mark && { action: m.action, as: m.by(mark.person), input: { bookingId: mark._id, words: '孩子病了' } }
    )
  },
  'standing.list'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId } }
  },
  'standing.answer'(m) {
    const asked = (one: Doc) => {
      const activity = m.w.get('activities', one.activityId)
      return activity !== undefined && m.sees(activity)
    }
    const appealed = m.any('bookings', (one) => one.appeal && one.appeal.answeredAt === null && asked(one))
    const marked = m.any(
      'bookings',
      (one) => ['no_show', 'late_cancelled'].includes(one.status) && asked(one),
    )
    const booking = appealed ?? (m.dice.chance(0.2) ? marked : null)
    return (
      booking && {
        action: m.action,
        input: { bookingId: booking._id, excused: m.dice.chance(0.6), why: '情况属实' },
      }
    )
  },
}
