import { fitsLevel, type Granted, mayGive } from '../../../domain/rights'
import { Role } from '../../../types/rights'
import type { StationLevel } from '../../../types/station'
import type { Node } from '../lib/node'

const HEIGHT: Record<StationLevel, number> = { county: 0, town: 1, village: 2 }

/**
 * What somebody can offer for a node, highest first. The phone does not know the tree: it takes the person's own
 * higher nodes for the way down, and the function decides.
 */
export function rolesFor(grants: readonly (Granted & { level: StationLevel })[], node: Node): Role[] {
  const above = grants.filter(({ level }) => HEIGHT[level] < HEIGHT[node.level]).map(({ nodeId }) => nodeId)
  return Role.options.filter(
    (role) => fitsLevel(role, node.level) && mayGive(grants, role, [...above, node.id]),
  )
}
