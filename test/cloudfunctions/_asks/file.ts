import type { Asks } from '../../_kit/asks'

export const asks: Asks = {
  world: () => ({}),
  asks: {},
  plain: {
    put: {
      ask: (node) => ({ uploadId: `piece-of-${node}`, index: 0, data: 'aGVsbG8=' }),
      others: 'ok',
    },
  },
}
