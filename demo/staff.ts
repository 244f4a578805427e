import type { StationRecord } from '../cloudfunctions/_lib/records'
import type { GrantRecord } from '../cloudfunctions/_lib/records/staff'
import type { Role } from '../types/rights'
import type { Instant } from '../types/time'
import { cast, openidOf } from './cast'

/** For which node of the demo each of the cast has a role: the county, its first town, that town's first station. */
const GIVEN: readonly { person: string; role: Role; at: StationRecord['level'] }[] = [
  { person: 'countyStaff', role: 'county', at: 'county' },
  { person: 'auditor', role: 'auditor', at: 'county' },
  { person: 'townStaff', role: 'town', at: 'town' },
  { person: 'townStaff', role: 'reviewer', at: 'town' },
  { person: 'stationStaff', role: 'station', at: 'village' },
  { person: 'frontDesk', role: 'frontDesk', at: 'village' },
  { person: 'helper', role: 'proxy', at: 'village' },
]

/** The roles of the cast, as if they had accepted their invitations. */
export function demoGrants(stations: readonly StationRecord[], nowAt: Instant): GrantRecord[] {
  const town = stations.find(({ level }) => level === 'town')
  const nodes = {
    county: stations.find(({ level }) => level === 'county'),
    town,
    village: stations.find(({ level, townId }) => level === 'village' && townId === town?._id),
  }
  return GIVEN.flatMap(({ person, role, at }) => {
    const node = nodes[at]
    return node ? [grantOf(person, role, node, nowAt)] : []
  })
}

function grantOf(person: string, role: Role, node: StationRecord, nowAt: Instant): GrantRecord {
  const id = `demo-${person}-${role}`
  return {
    _id: id,
    role,
    nodeId: node._id,
    nodeName: node.name,
    level: node.level,
    path: node.path,
    status: 'active',
    name: cast.find((member) => member.role === person)?.name ?? person,
    person: openidOf(person),
    // No code leads here: a hash is 64 characters long.
    codeHash: id,
    codeExpiresAt: nowAt,
    validUntil: null,
    invitedBy: openidOf('countyStaff'),
    invitedByName: '市实践中心',
    invitedAt: nowAt,
    acceptedAt: nowAt,
    endedAt: null,
    endedByName: null,
    endedWhy: null,
    takesOver: null,
    heir: null,
    demo: true,
  }
}
