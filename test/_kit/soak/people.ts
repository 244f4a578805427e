import type { Role } from '../../../types/rights'
import { COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../records'

export const VILLAGES = [VILLAGE, '990001002', '990002001', '990002002']
export const NODES = [COUNTY, TOWN, OTHER_TOWN, ...VILLAGES]

/** Whoever has a role at the beginning, with its node; everybody is a resident besides. */
export const STAFF: readonly [person: string, role: Role, node: string][] = [
  ['county1', 'county', COUNTY],
  ['county2', 'county', COUNTY],
  ['county3', 'county', COUNTY],
  ['auditor', 'auditor', COUNTY],
  ['townA1', 'town', TOWN],
  ['townA2', 'town', TOWN],
  ['townB1', 'town', OTHER_TOWN],
  ['townB2', 'town', OTHER_TOWN],
  ['reviewerA', 'reviewer', TOWN],
  ['reviewerB', 'reviewer', OTHER_TOWN],
  ['secretary1', 'station', VILLAGE],
  ['clerk1', 'station', VILLAGE],
  ['secretary2', 'station', '990001002'],
  ['secretary3', 'station', '990002001'],
  ['clerk3', 'station', '990002001'],
  ['secretary4', 'station', '990002002'],
  ['desk1', 'frontDesk', VILLAGE],
  ['desk2', 'frontDesk', TOWN],
  ['desk3', 'frontDesk', OTHER_TOWN],
  ['helper1', 'proxy', VILLAGE],
  ['helper2', 'proxy', TOWN],
  ['helper3', 'proxy', OTHER_TOWN],
  ['leader1', 'teamLeader', VILLAGE],
  ['leader2', 'teamLeader', '990002001'],
]

const counted = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i + 1}`)

/** Those without a role: 26, so that there are 50. */
export const RESIDENTS = [
  ...counted('volunteer', 10),
  ...counted('neighbour', 6),
  ...counted('nominator', 5),
  ...counted('nominee', 5),
]

export const PEOPLE: readonly string[] = [...STAFF.map(([person]) => person), ...RESIDENTS]

export const openidOf = (person: string) => `o-${person}`
export const EVERYBODY: readonly string[] = PEOPLE.map(openidOf)

/** A mobile number of each person of their own. */
export function phoneOf(openid: string): string {
  let n = 7
  for (const sign of openid) n = (n * 31 + sign.charCodeAt(0)) % 100_000_000
  return `138${String(n).padStart(8, '0')}`
}
