import type { ErrorCode } from '../types/errors'
import type { StationLevel } from '../types/station'
import type { TreeWish } from '../types/tree'
import { stationTitle } from './division'

/** A node of the tree, as far as its rules need to know it. */
export interface TreeNode {
  id: string
  level: StationLevel
  status: 'open' | 'merged' | 'closed'
  name: string
  townId: string | null
  townName: string | null
  path: readonly string[]
}

export interface Surroundings {
  /** The node merged into or the town moved to. */
  other: TreeNode | null
  /** The open nodes of the county. */
  open: readonly Pick<TreeNode, 'id' | 'level' | 'name' | 'townId'>[]
  /** Whether it still has activities to come on the day. */
  hasComing: boolean
}

/** The id of the node that another one is merged into or moved to. */
export const otherOf = (wish: TreeWish): string | null => {
  if (wish.act === 'merge') return wish.intoId
  return wish.act === 'move' ? wish.townId : null
}

/**
 * The county stays as it is; a town is merged or closed when no station is left below it; a station is closed
 * when it has nothing to come; a merged or closed node is never changed again; names are unique in a town.
 */
export function whyNotChange(wish: TreeWish, node: TreeNode, around: Surroundings): ErrorCode | null {
  if (node.status !== 'open') return 'station_not_open'
  if (node.level === 'county') return 'tree_not_fitting'
  if (wish.act === 'rename') return whyNotRename(wish.name, node, around)
  if (wish.act === 'move') return whyNotMove(node, around)
  if (around.open.some(({ townId }) => townId === node.id)) return 'tree_has_stations'
  if (wish.act === 'close') return around.hasComing ? 'tree_activities_to_come' : null
  return whyNotMerge(node, around)
}

function whyNotRename(name: string, node: TreeNode, around: Surroundings): ErrorCode | null {
  if (name === node.name) return 'tree_no_change'
  return isTaken(name, node, node.townId, around) ? 'tree_name_taken' : null
}

function whyNotMove(node: TreeNode, around: Surroundings): ErrorCode | null {
  const { other } = around
  if (node.level !== 'village') return 'tree_not_fitting'
  if (other?.status !== 'open') return 'tree_target_not_open'
  if (other.level !== 'town') return 'tree_not_fitting'
  if (other.id === node.townId) return 'tree_no_change'
  return isTaken(node.name, node, other.id, around) ? 'tree_name_taken' : null
}

function whyNotMerge(node: TreeNode, { other }: Surroundings): ErrorCode | null {
  if (other?.id === node.id) return 'tree_no_change'
  if (other?.status !== 'open') return 'tree_target_not_open'
  return other.level === node.level ? null : 'tree_not_fitting'
}

const isTaken = (name: string, node: TreeNode, townId: string | null, { open }: Surroundings): boolean =>
  open.some(
    (entry) =>
      entry.id !== node.id && entry.level === node.level && entry.townId === townId && entry.name === name,
  )

/** What a change makes of the node itself. Its id, its number and its signs stay for ever. */
export function changed(wish: TreeWish, node: TreeNode, other: TreeNode | null) {
  if (wish.act === 'merge') return { status: 'merged', successorId: wish.intoId } as const
  if (wish.act === 'close') return { status: 'closed' } as const
  if (wish.act === 'rename') {
    return { name: wish.name, fullName: stationTitle(node.level, wish.name, node.townName) }
  }
  return {
    townId: wish.townId,
    townName: other?.name ?? null,
    fullName: stationTitle(node.level, node.name, other?.name ?? null),
    path: [...(other?.path ?? []), node.id],
  }
}
