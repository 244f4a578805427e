import { type Doc, dayIn, plusDays } from '../docs'
import type { Moment, Moves } from '../moment'
import { openidOf, STAFF } from '../people'

const FIRST = new Set(STAFF.map(([person]) => openidOf(person)))

/** Whoever came to their role later goes sooner than those who had it from the beginning. */
const endable = (m: Moment) =>
  m.mine('grants', (one) => one.status === 'active' && (!FIRST.has(one.person) || m.dice.chance(0.04)))

const waitingCode = (m: Moment): Doc | null =>
  m.any('grants', ({ status, _id }) => status === 'invited' && m.memory.invitations.has(_id))

const newcomer = (m: Moment) => m.dice.one(m.people.filter((openid) => !FIRST.has(openid)))

export const moves: Moves = {
  'staff.me': (m) => ({ action: m.action, input: {} }),
  'staff.list'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId } }
  },
  'staff.invite'(m) {
    const nodeId = m.node()
    const role = m.dice.one(['frontDesk', 'proxy', 'teamLeader', 'station', 'reviewer', 'town'])
    return nodeId && { action: m.action, input: { role, nodeId, name: `新人${m.serial()}` } }
  },
  'staff.handOver'(m) {
    const one = endable(m)
    return one && { action: m.action, input: { grantId: one._id, name: `接手${m.serial()}` } }
  },
  'staff.withdrawInvitation'(m) {
    const one = m.dice.chance(0.2) ? m.mine('grants', ({ status }) => status === 'invited') : null
    return one && { action: m.action, input: { grantId: one._id } }
  },
  'staff.revoke'(m) {
    const one = endable(m)
    return one && { action: m.action, input: { grantId: one._id, why: '不再做了' } }
  },
  'staff.lookInvitation'(m) {
    const one = waitingCode(m)
    return one && { action: m.action, input: { code: m.memory.invitations.get(one._id) } }
  },
  'staff.accept'(m) {
    const one = waitingCode(m)
    return one && { action: m.action, as: newcomer(m), input: { code: m.memory.invitations.get(one._id) } }
  },
  'audit.list'(m) {
    const nodeId = m.node()
    const span = { fromOn: dayIn(plusDays(m.now, -3)), toOn: dayIn(m.now) }
    return nodeId && { action: m.action, input: { nodeId, ...span } }
  },
}
