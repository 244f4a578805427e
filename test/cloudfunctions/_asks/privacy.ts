import type { Asks } from '../../_kit/asks'
import { asks as volunteer } from './volunteer'

export const asks: Asks = {
  world: volunteer.world,
  asks: {},
  plain: {
    export: { ask: () => ({ from: 0 }), others: 'ok' },
    before: { ask: () => ({}), others: 'ok' },
    erase: { ask: () => ({}), others: 'ok' },
  },
}
