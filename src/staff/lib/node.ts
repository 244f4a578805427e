import { useState } from 'react'
import { may } from '../../../domain/rights'
import type { Right } from '../../../types/rights'
import type { StationLevel } from '../../../types/station'
import { keep, recall } from '../../lib/storage'
import type { Me } from './useStaff'

/** The node of the tree that a person works for right now. */
export interface Node {
  id: string
  name: string
  level: StationLevel
}

/** The nodes a person holds this right for, each once; what lies below them is not listed. */
export function nodesOf(me: Me, right: Right): Node[] {
  const nodes = new Map<string, Node>()
  for (const { role, nodeId, nodeName, level } of me.grants) {
    if (may([{ role, nodeId }], right, [nodeId])) nodes.set(nodeId, { id: nodeId, name: nodeName, level })
  }
  return [...nodes.values()]
}

/** Whether a person may choose a station below their own nodes. */
export const hasBelow = (nodes: readonly Node[]): boolean => nodes.some(({ level }) => level !== 'village')

/** The node chosen last on this phone, or the first of one's own. Null without any. */
export function useNode(me: Me, right: Right) {
  const nodes = nodesOf(me, right)
  const [chosen, setChosen] = useState(() => recall<Node>('staff.node'))
  const mine = nodes.find(({ id }) => id === chosen?.id)
  const node = mine ?? (chosen && hasBelow(nodes) ? chosen : null) ?? nodes[0] ?? null
  const choose = (next: Node) => {
    keep('staff.node', next)
    setChosen(next)
  }
  return { node, nodes, choose }
}
