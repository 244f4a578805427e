import { countedUnder, type Part, partOf } from '../../domain/stats'
import type { Instant } from '../../types/time'
import { organisedIn } from '../_lib/activityCounts'
import { ownId } from '../_lib/statIds'
import { replace } from './countWrite'

/** Counts what a node organised in a month, anew from its activities. */
export const countChild = (nodeId: string, month: string, now: Instant): Promise<void> =>
  replace(ownId(nodeId, month), async (before) => {
    const list = await organisedIn(nodeId, month)
    // A town that has no share any more is told so instead of being forgotten.
    const parents = [...new Set([...(before?.parents ?? []), ...list.map(({ path }) => countedUnder(path))])]
    const shares = parents.map((parent): [string, Part] => [
      parent,
      partOf(
        list.filter(({ path }) => countedUnder(path) === parent),
        now,
      ),
    ])
    return { kind: 'own', nodeId, month, parents, shares }
  })
