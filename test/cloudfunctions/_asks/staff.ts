import type { Asks } from '../../_kit/asks'
import { aGrant } from '../../_kit/records'

const proxyAt = (node: string, id: string, different: object) =>
  aGrant(`helper-of-${node}`, 'proxy', node, {
    _id: `${id}-${node}`,
    name: `secret-${node}`,
    codeHash: `${id}-${node}`,
    ...different,
  })

export const asks: Asks = {
  world: (node) => ({
    grants: [
      proxyAt(node, 'held', {}),
      proxyAt(node, 'offered', {
        person: null,
        status: 'invited',
        acceptedAt: null,
        codeExpiresAt: '2099-01-01T00:00:00.000Z',
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
}
