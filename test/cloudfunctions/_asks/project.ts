import type { Asks } from '../../_kit/asks'
import { anActivity, at, pathOf } from '../../_kit/records'

const occurrence = (node: string, day: string) =>
  anActivity({
    _id: `fair-${day}-${node}`,
    organiserId: node,
    openTo: node,
    path: pathOf(node),
    projectId: 'fair',
    startsAt: at(`${day} 09:00`),
    endsAt: at(`${day} 11:00`),
  })

export const asks: Asks = {
  world: (node) => ({ activities: [occurrence(node, '11-28'), occurrence(node, '11-14')] }),
  asks: {},
  plain: { show: { ask: (node) => ({ projectId: 'fair', stationId: node }), others: 'ok' } },
}
