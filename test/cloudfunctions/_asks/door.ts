import type { Asks } from '../../_kit/asks'
import { aBooking, anActivity, at, pathOf } from '../../_kit/records'

/** Over since this morning, and somebody was checked in. */
const activityAt = (node: string) =>
  anActivity({
    _id: `door-${node}`,
    title: `secret-${node}`,
    organiserId: node,
    organiserName: `secret-${node}`,
    openTo: node,
    path: pathOf(node),
    startsAt: at('11-23 07:00'),
    endsAt: at('11-23 08:00'),
  })
const came = (node: string) =>
  aBooking(activityAt(node), `o-came-${node}`, { status: 'attended', name: `secret-${node}` })
const missing = (node: string) => aBooking(activityAt(node), `o-missing-${node}`, { name: `secret-${node}` })

export const asks: Asks = {
  world: (node) => ({ activities: [activityAt(node)], bookings: [came(node), missing(node)] }),
  asks: {
    list: (node) => ({ activityId: `door-${node}` }),
    find: (node) => ({ activityId: `door-${node}`, code: came(node).code }),
    code: (node) => ({ activityId: `door-${node}` }),
    mark: (node) => ({
      activityId: `door-${node}`,
      marks: [{ key: `mark-of-${node}`, bookingId: missing(node)._id, act: 'in', at: at('11-23 07:30') }],
    }),
    confirmAbsent: (node) => ({ activityId: `door-${node}`, bookingIds: [missing(node)._id] }),
  },
}
