import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { aBooking, anActivity, at, pathOf } from '../../_kit/records'

const waiting = (node: string) => {
  const activity = anActivity({
    _id: `line-${node}`,
    title: `secret-${node}`,
    organiserId: node,
    organiserName: `secret-${node}`,
    openTo: node,
    path: pathOf(node),
    capacity: 10,
    seatsLeft: 4,
    waiting: 1,
    lineMax: 5,
  })
  const booking = aBooking(activity, `o-waits-${node}`, {
    status: 'waitlisted',
    name: nameAt('bookerName', node),
    phone: personal.bookerPhone,
  })
  const entry = {
    person: booking.holder,
    key: booking.holdKey,
    seats: 1,
    at: at('11-20 09:00'),
    passed: 0,
    patient: true,
  }
  return { activity: { ...activity, line: [entry] }, booking }
}

/** Somebody whom the node's owner booked for. */
const family = (node: string) =>
  aBooking(waiting(node).activity, `guest_of-${node}`, {
    via: 'family',
    helper: openidOf(ownerOf(node)),
    name: nameAt('guestName', node),
    phone: personal.guestPhone,
  })

/** Somebody without a phone, booked by a neighbour. */
const guest = (node: string) =>
  aBooking(waiting(node).activity, `guest_${node}`, {
    via: 'helper',
    name: `secret-${node}`,
    status: 'attended',
  })

export const asks: Asks = {
  world: (node) => {
    const { activity, booking } = waiting(node)
    return {
      activities: [activity, anActivity({ ...activity, _id: `open-${node}`, line: [], waiting: 0 })],
      bookings: [booking, family(node), guest(node)],
    }
  },
  asks: {
    forGuest: (node) => ({ activityId: `open-${node}`, partySize: 1, via: 'phoned', name: '张奶奶' }),
    forgetFor: (node) => ({ bookingId: guest(node)._id, why: '本人要求' }),
    line: (node) => ({ activityId: `line-${node}` }),
    outOfTurn: (node) => ({
      activityId: `line-${node}`,
      bookingId: waiting(node).booking._id,
      why: '家人已到',
    }),
  },
  plain: {
    forFamily: {
      ask: (node) => ({ activityId: `open-${node}`, partySize: 1, name: '奶奶' }),
      others: 'ok',
    },
    mine: { ask: () => ({ when: 'coming' }), others: 'ok' },
    forget: { ask: (node) => ({ bookingId: family(node)._id }), others: 'booking_unknown' },
  },
}
