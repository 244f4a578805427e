import type { Fault, FaultKind } from '../../../localcloud/faults'
import type { Dice } from './dice'

export const KINDS: readonly FaultKind[] = [
  'latency',
  'errorBefore',
  'errorAfter',
  'dropBefore',
  'drop',
  'kill',
]

/** What functions call while they work, the writes more often than the reads. */
const WIRE = [
  'database.modifyDocument',
  'database.modifyDocument',
  'database.modifyDocument',
  'database.insertDocument',
  'database.insertDocument',
  'database.removeDocument',
  'database.getDocument',
  'openapi.subscribeMessage.send',
  'openapi.security.msgSecCheck',
]
const HARD_HIT = ['activities', 'bookings', 'messages', 'consents', 'cases', 'drafts', 'audit', 'members']
const FUNCTIONS = ['booking', 'clock', 'message', 'draft', 'case', 'door', 'team', 'hours', 'sheet', 'staff']

/** What is to go wrong in the next beat. */
export function planFaults(dice: Dice): Fault[] {
  return Array.from({ length: 1 + dice.roll(4) }, () => {
    const kind = dice.one(KINDS)
    const often = { every: 1 + dice.roll(9), times: 1 + dice.roll(3) }
    const slow = kind === 'latency' ? { ms: 20 + dice.roll(200) } : {}
    if (dice.chance(0.3)) {
      const whose = dice.chance(0.5) ? { function: dice.one(FUNCTIONS) } : {}
      return { kind, ...often, ...slow, ...whose }
    }
    const action = dice.one(WIRE)
    const where = dice.chance(0.5) && action.startsWith('database') ? { collection: dice.one(HARD_HIT) } : {}
    return { kind, action, ...often, ...slow, ...where }
  })
}
