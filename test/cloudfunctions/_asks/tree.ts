import type { TreeChangeRecord } from '../../../cloudfunctions/_lib/records/tree'
import type { Asks } from '../../_kit/asks'
import { at } from '../../_kit/records'

/** A change that waits for its day. */
const aChange = (node: string): TreeChangeRecord => ({
  _id: `change-${node}`,
  nodeId: node,
  nodeName: `secret-${node}`,
  wish: { act: 'close' },
  otherId: null,
  otherName: null,
  onDay: '2026-12-31',
  why: '合村并居',
  by: 'o-someone',
  byName: '小吴',
  plannedAt: at('11-20 09:00'),
  status: 'planned',
  dueAt: at('12-31 00:00'),
  fromAt: null,
  before: null,
  doneAt: null,
  blockedBy: null,
})

export const asks: Asks = {
  world: (node) => ({ tree_changes: [aChange(node)] }),
  // One change waits at a node at most.
  okAt: { plan: '990002002' },
  asks: {
    node: (node) => ({ nodeId: node }),
    plan: (node) => ({
      nodeId: node,
      wish: { act: 'rename', name: '新名字' },
      onDay: '2026-12-01',
      why: '地名改了',
    }),
    drop: (node) => ({ changeId: `change-${node}`, why: '先不改了' }),
    changes: () => ({}),
  },
}
