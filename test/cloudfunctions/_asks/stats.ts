import { partOf } from '../../../domain/stats'
import type { Asks } from '../../_kit/asks'
import { anActivity, at, NOW, pathOf } from '../../_kit/records'

const PERIOD = { fromMonth: '2026-01', toMonth: '2026-12' }

const countedAt = (node: string) =>
  anActivity({
    _id: `counted-${node}`,
    title: `secret-${node}`,
    organiserId: node,
    path: pathOf(node),
    startsAt: at('11-18 09:00'),
    endsAt: at('11-18 11:00'),
  })

function monthOf(node: string, kind: 'own' | 'all') {
  const { cells, days, weeks } = partOf([countedAt(node)], NOW)
  return {
    _id: `${kind}_${node}_2026-11`,
    kind,
    nodeId: node,
    month: '2026-11',
    parents: [],
    cells: { [node]: cells },
    days: { [node]: days },
    weeks: { [node]: weeks },
    dirty: false,
    rev: 1,
  }
}

export const asks: Asks = {
  world: (node) => ({
    activities: [countedAt(node)],
    stats: [monthOf(node, 'own'), monthOf(node, 'all')],
  }),
  asks: {
    board: (nodeId) => ({ nodeId, ...PERIOD }),
    activities: (nodeId) => ({ nodeId, fromOn: '2026-11-01', toOn: '2026-11-30', what: 'on' }),
    coverage: (nodeId) => ({ nodeId, fromOn: '2026-11-23', weeks: 4 }),
    sheet: (nodeId) => ({ nodeId, ...PERIOD }),
  },
}
