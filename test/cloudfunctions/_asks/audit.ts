import type { AuditRecord } from '../../../cloudfunctions/_lib/records/staff'
import type { Asks } from '../../_kit/asks'
import { at, pathOf } from '../../_kit/records'

/** A line that tells of something at a node. */
export const aLine = (node: string, different: Partial<AuditRecord> = {}): AuditRecord => ({
  _id: `line-${node}`,
  at: at('11-20 09:00'),
  by: 'o-somebody',
  byName: '某人',
  act: 'publish',
  thing: { kind: 'activity', id: `activity-${node}`, title: `secret-${node}` },
  path: pathOf(node),
  why: null,
  before: null,
  after: { status: 'published' },
  key: 'some-key-1',
  ...different,
})

export const asks: Asks = {
  world: (node) => ({ audit: [aLine(node)] }),
  asks: { list: (node) => ({ nodeId: node, fromOn: '2026-11-01', toOn: '2026-11-30' }) },
}
