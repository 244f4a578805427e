import type { Doc } from '../docs'
import type { Moves } from '../moment'

export const moves: Moves = {
  'privacy.export': (m) => ({ action: m.action, input: { from: 0 } }),
  'privacy.before': (m) => ({ action: m.action, input: {} }),
  // Of those without a role, whatever they have going on.
  'privacy.erase'(m) {
    const free = m.people.filter((openid) => /^o-(volunteer|neighbour)/.test(openid))
    const me = m.dice.chance(0.15) ? m.dice.some(free) : null
    return me && { action: m.action, as: me, input: {} }
  },
  'proxy.forget'(m) {
    const slip = m.dice.chance(0.3) ? m.any('bookings', isSlip) : null
    return slip && { action: m.action, as: m.by(slip.helper), input: { bookingId: slip._id } }
  },
  'proxy.forgetFor'(m) {
    const slip = m.dice.chance(0.3) ? m.any('bookings', isSlip) : null
    return slip && { action: m.action, input: { bookingId: slip._id, why: '本人要求删除' } }
  },
}

const isSlip = ({ person, name }: Doc): boolean => String(person).startsWith('guest_') && name !== null
