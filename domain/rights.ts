import type { Right, Role } from '../types/rights'
import type { StationLevel } from '../types/station'

const STATION: readonly Right[] = [
  'work.see',
  'activity.write',
  'station.edit',
  'sign.print',
  'roster.see',
  'day.record',
  'phone.reveal',
  'stats.see',
  'data.export',
  'grant.give',
  'feedback.answer',
  'proxy.book',
  'door.mark',
  'standing.answer',
  'hours.enter',
  'hours.approve',
  'clue.handle',
  'case.verify',
  'story.write',
  'flower.check',
]
const TOWN: readonly Right[] = [
  ...STATION,
  'activity.review',
  'station.trust',
  'data.import',
  'clue.screen',
  'case.review',
  'honour.write',
  'story.review',
]
const COUNTY: readonly Right[] = [
  ...TOWN,
  'tree.change',
  'sign.issue',
  'system.see',
  'message.manage',
  'case.decide',
  'case.audit',
  'honour.decide',
]

/** What each role may do. The auditor reads what others did and does nothing else. */
const RIGHTS: Record<Role, readonly Right[]> = {
  county: COUNTY,
  town: TOWN,
  station: STATION,
  frontDesk: ['work.see', 'roster.see', 'day.record', 'door.mark', 'proxy.book'],
  reviewer: ['work.see', 'activity.review', 'story.review'],
  auditor: ['stats.see', 'audit.see', 'case.audit'],
  proxy: ['work.see', 'proxy.book'],
  teamLeader: ['work.see', 'activity.write', 'roster.see', 'day.record', 'door.mark', 'hours.enter'],
}

/** A role for a node, as far as the rule needs to know it. */
export interface Granted {
  role: Role
  nodeId: string
}

/**
 * The one rule of who may do what to which thing. `path` is the thing's way from the county down to the node
 * it belongs to: a grant for any node on that way counts, a grant beside or below it does not.
 */
export const may = (grants: readonly Granted[], right: Right, path: readonly string[]): boolean =>
  grants.some(({ role, nodeId }) => RIGHTS[role].includes(right) && path.includes(nodeId))

/** Whether a person may do this anywhere at all. */
export const mayAnywhere = (grants: readonly Granted[], right: Right): boolean =>
  grants.some(({ role }) => RIGHTS[role].includes(right))

/** The nodes for which these grants give a right; what lies below them is included without being named. */
export const nodesFor = (grants: readonly Granted[], right: Right): string[] => [
  ...new Set(grants.filter(({ role }) => RIGHTS[role].includes(right)).map(({ nodeId }) => nodeId)),
]

const LEVEL_OF: Partial<Record<Role, StationLevel>> = { county: 'county', town: 'town', station: 'village' }

/** The roles named after a level exist on that level only; the others on any. */
export const fitsLevel = (role: Role, level: StationLevel): boolean => (LEVEL_OF[role] ?? level) === level

const MAY_GIVE: Partial<Record<Role, readonly Role[]>> = {
  county: ['county', 'town', 'station', 'frontDesk', 'reviewer', 'auditor', 'proxy', 'teamLeader'],
  town: ['town', 'station', 'frontDesk', 'reviewer', 'proxy', 'teamLeader'],
  station: ['station', 'frontDesk', 'proxy', 'teamLeader'],
}

/** Nobody gives a role above their own, nor one outside the nodes they have. */
export const mayGive = (grants: readonly Granted[], role: Role, path: readonly string[]): boolean =>
  grants.some(({ role: own, nodeId }) => MAY_GIVE[own]?.includes(role) && path.includes(nodeId))
