import type { Asks } from '../../_kit/asks'

export const asks: Asks = { world: () => ({}), asks: { health: () => ({}) } }
