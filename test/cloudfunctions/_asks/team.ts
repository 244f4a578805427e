import type { TeamRecord } from '../../../cloudfunctions/_lib/records/sheet'
import type { Asks } from '../../_kit/asks'
import { pathOf } from '../../_kit/records'

const teamAt = (node: string) =>
  ({
    _id: `team-${node}`,
    name: `secret-${node}`,
    kind: 'village',
    leader: `secret-${node}`,
    phone: null,
    people: 3,
    words: null,
    stationId: node,
    stationName: node,
    path: pathOf(node),
    status: 'kept',
  }) as unknown as TeamRecord

export const asks: Asks = {
  world: (node) => ({ teams: [teamAt(node)] }),
  asks: { set: (node) => ({ teamId: `team-${node}`, parentId: null, joinMode: 'open' }) },
}
