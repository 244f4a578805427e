import type { Reach } from '../types/draft'

/** The node under whose people it is open: one's own, the town's, the county's. `path` runs from the county down. */
export function reachedNode(path: readonly string[], reach: Reach): string {
  const own = path.at(-1) ?? ''
  if (reach === 'county') return path[0] ?? own
  return reach === 'town' ? (path[1] ?? own) : own
}

/** The reach that a node of a path stands for. */
export function reachOf(path: readonly string[], openTo: string): Reach {
  if (openTo === '' || openTo === path.at(-1)) return 'station'
  return path.indexOf(openTo) === 0 ? 'county' : 'town'
}

/**
 * Who lets it through: the node whose people it reaches, when those are more than one's own; else the next
 * higher node, and at the top another person of the same centre.
 */
export function reviewNode(path: readonly string[], reach: Reach): string {
  const reached = reachedNode(path, reach)
  const own = path.at(-1) ?? ''
  return reached === own ? (path.at(-2) ?? own) : reached
}

/** Whether it may go out unreviewed: to one's own people only, by a town or the county, or by a trusted station. */
export const publishesAtOnce = (path: readonly string[], reach: Reach, trusted: boolean): boolean =>
  reachedNode(path, reach) === path.at(-1) && (path.length < 3 || trusted)

/** The node above the highest of those that it waits for; null at the top. */
export function nodeAbove(path: readonly string[], waitsAt: readonly string[]): string | null {
  const highest = Math.min(...waitsAt.map((node) => path.indexOf(node)).filter((i) => i >= 0))
  return Number.isFinite(highest) ? (path[highest - 1] ?? null) : null
}
