import type { Asks } from '../../_kit/asks'
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
      aBooking(activityAt(node), `o-away-${node}`, {
        status: 'no_show',
        name: `secret-${node}`,
        appealPath: pathOf(node),
        appealAt: at('11-22 09:00'),
        appeal: {
          at: at('11-22 09:00'),
          words: `secret-${node}`,
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
}
