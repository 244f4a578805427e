import { createHmac } from 'node:crypto'
import type { BookingRecord } from '../../../cloudfunctions/_lib/records'
import { county as tiny } from '../../../config/county/tiny'
import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { aBooking, anActivity, at, NOW, pathOf, SECRETS } from '../../_kit/records'

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
  aBooking(activityAt(node), `o-came-${node}`, {
    status: 'attended',
    name: nameAt('bookerName', node),
    phone: personal.bookerPhone,
  })
const missing = (node: string) =>
  aBooking(activityAt(node), `o-missing-${node}`, {
    name: nameAt('bookerName', node),
    phone: personal.bookerPhone,
  })

/** On right now; its owner is about to come to the one, and is in at the other. */
const nowAt = (node: string, what: string) =>
  anActivity({
    ...activityAt(node),
    _id: `${what}-${node}`,
    startsAt: at('11-23 09:30'),
    endsAt: at('11-23 10:30'),
  })
const owned = (node: string, what: string, different: Partial<BookingRecord> = {}) =>
  aBooking(nowAt(node, what), openidOf(ownerOf(node)), different)

/** What the organiser's phone shows at this moment. */
const codeOf = (activityId: string) => {
  const window = Math.floor(Date.parse(NOW) / (tiny.booking.arrival.codeSeconds * 1000))
  const digest = createHmac('sha256', SECRETS[0].value).update(`${activityId}/${window}`).digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}
const typedAt = (what: string) => (node: string) => ({
  activityId: `${what}-${node}`,
  code: codeOf(`${what}-${node}`),
})

export const asks: Asks = {
  world: (node) => ({
    activities: [activityAt(node), nowAt(node, 'near'), nowAt(node, 'inside')],
    bookings: [
      came(node),
      missing(node),
      owned(node, 'near'),
      owned(node, 'inside', { status: 'checked_in', arrivedAt: at('11-23 09:35') }),
    ],
  }),
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
  plain: {
    arrive: { ask: typedAt('near'), others: 'door_not_booked' },
    leave: { ask: typedAt('inside'), others: 'door_not_booked' },
  },
}
