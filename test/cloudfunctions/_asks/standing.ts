import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { aBooking, anActivity, at, pathOf } from '../../_kit/records'

const activityAt = (node: string) =>
  anActivity({
    _id: `kept-${node}`,
    title: `secret-${node}`,
    organiserId: node,
    openTo: node,
    path: pathOf(node),
  })

export const asks: Asks = {
  world: (node) => ({
    activities: [activityAt(node)],
    bookings: [
      aBooking(activityAt(node), openidOf(ownerOf(node)), {
        status: 'no_show',
        startsAt: at('11-22 09:00'),
        endsAt: at('11-22 11:00'),
        statusAt: at('11-22 12:00'),
      }),
      aBooking(activityAt(node), `o-away-${node}`, {
        status: 'no_show',
        name: nameAt('bookerName', node),
        phone: personal.bookerPhone,
        appealPath: pathOf(node),
        appealAt: at('11-22 09:00'),
        appeal: {
          at: at('11-22 09:00'),
          words: `${personal.appealWords} secret-${node}`,
          answeredAt: null,
          excused: null,
          answer: null,
        },
      }),
    ],
  }),
  asks: {
    list: (node) => ({ nodeId: node }),
    answer: (node) => ({
      bookingId: aBooking(activityAt(node), `o-away-${node}`)._id,
      excused: true,
      why: '情况属实',
    }),
  },
  plain: {
    mine: { ask: () => ({}), others: 'ok' },
    appeal: {
      ask: (node) => ({
        bookingId: aBooking(activityAt(node), openidOf(ownerOf(node)))._id,
        words: '那天病了',
      }),
      others: 'booking_unknown',
    },
  },
}
