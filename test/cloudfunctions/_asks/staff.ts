import { createHash } from 'node:crypto'
import type { Asks } from '../../_kit/asks'
import { aGrant, letters } from '../../_kit/records'

const proxyAt = (node: string, id: string, different: object) =>
  aGrant(`helper-of-${node}`, 'proxy', node, {
    _id: `${id}-${node}`,
    name: `secret-${node}`,
    codeHash: `${id}-${node}`,
    ...different,
  })

const codeAt = (node: string) => letters(`invitation/${node}`, 10)

export const asks: Asks = {
  world: (node) => ({
    grants: [
      proxyAt(node, 'held', {}),
      proxyAt(node, 'offered', {
        person: null,
        status: 'invited',
        acceptedAt: null,
        codeExpiresAt: '2099-01-01T00:00:00.000Z',
        codeHash: createHash('sha256').update(codeAt(node)).digest('hex'),
        // Sent by whoever set the county up, whose word needs no grant.
        invitedBy: '',
      }),
    ],
  }),
  asks: {
    list: (node) => ({ nodeId: node }),
    invite: (node) => ({ role: 'proxy', nodeId: node, name: '小何' }),
    handOver: (node) => ({ grantId: `held-${node}`, name: '小秦' }),
    withdrawInvitation: (node) => ({ grantId: `offered-${node}` }),
    revoke: (node) => ({ grantId: `held-${node}`, why: '不再帮办了' }),
  },
  plain: {
    me: { ask: () => ({}), others: 'ok' },
    // Whoever was told the code.
    lookInvitation: { ask: (node) => ({ code: codeAt(node) }), others: 'ok' },
    accept: { ask: (node) => ({ code: codeAt(node) }), others: 'ok' },
  },
}
