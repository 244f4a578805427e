import type { Asks } from '../../_kit/asks'

export const asks: Asks = {
  world: () => ({}),
  asks: {},
  plain: {
    open: { ask: (node) => ({ stationId: node }), others: 'ok' },
    towns: { ask: () => ({}), others: 'ok' },
    list: { ask: (node) => ({ townId: node }), others: 'ok' },
    find: { ask: () => ({ text: '丁村' }), others: 'ok' },
  },
}
