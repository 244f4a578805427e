import type { Asks } from '../../_kit/asks'
import { openidOf, ownerOf } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { aBooking, anActivity, at, pathOf } from '../../_kit/records'

const place = (node: string) => ({
  title: `secret-${node}`,
  organiserId: node,
  organiserName: `secret-${node}`,
  openTo: node,
  path: pathOf(node),
})
const coming = (node: string) => anActivity({ ...place(node), _id: `coming-${node}`, projectId: 'fair' })
const over = (node: string) =>
  anActivity({ ...place(node), _id: `over-${node}`, startsAt: at('11-14 09:00'), endsAt: at('11-14 11:00') })

export const asks: Asks = {
  world: (node) => ({
    activities: [coming(node), over(node)],
    bookings: [
      aBooking(coming(node), openidOf(ownerOf(node)), {
        name: nameAt('bookerName', node),
        phone: personal.bookerPhone,
      }),
    ],
  }),
  asks: {},
  plain: {
    menu: {
      ask: (node) => ({ stationId: node, fromOn: '2026-11-23', toOn: '2026-12-20' }),
      others: 'ok',
    },
    past: { ask: (node) => ({ stationId: node }), others: 'ok' },
    show: { ask: (node) => ({ activityId: `coming-${node}` }), others: 'ok' },
  },
}
