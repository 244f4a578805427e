import type { StationLevel } from '../../types/station'

/** Where the numbers of what a node itself organised in a month are. */
export const ownId = (nodeId: string, month: string): string => `own_${nodeId}_${month}`

/** Where those of a town or the county with all below it are. */
export const allId = (nodeId: string, month: string): string => `all_${nodeId}_${month}`

/** Where everything of a node is: a village has nothing below it. */
export const statId = (level: StationLevel, nodeId: string, month: string): string =>
  level === 'village' ? ownId(nodeId, month) : allId(nodeId, month)
