import type { Asks } from '../../_kit/asks'
import { openidOf } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { aBooking, anActivity, at, pathOf } from '../../_kit/records'

/** So many bookings fall due at a time that one call for each would show. */
const PARTIES = 20

const over = (node: string) =>
  anActivity({
    _id: `closing-${node}`,
    organiserId: node,
    openTo: node,
    path: pathOf(node),
    startsAt: at('11-23 08:00'),
    endsAt: at('11-23 09:00'),
  })
const long = (node: string) => ({ ...over(node), _id: `long-over-${node}` })

const someOf = (node: string, of: typeof over, different: Parameters<typeof aBooking>[2]) =>
  Array.from({ length: PARTIES }, (_, n) => aBooking(of(node), openidOf(`party${n}-${node}`), different))

export const asks: Asks = {
  world: (node) => ({
    activities: [over(node)],
    bookings: [
      ...someOf(node, over, { status: 'checked_in', arrivedAt: at('11-23 08:00') }),
      ...someOf(node, long, {
        status: 'attended',
        startsAt: at('10-01 08:00'),
        endsAt: at('10-01 09:00'),
        name: nameAt('bookerName', node),
        phone: personal.bookerPhone,
        contactUntil: at('11-01 09:00'),
      }),
    ],
  }),
  asks: {},
  plain: { tick: { ask: () => ({}), others: 'not_allowed' } },
}
