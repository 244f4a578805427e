import type { Element, Node } from './_shapes'

type Fire = (node: Node, type: string, detail?: object) => void

function* walk(node: Node): Generator<Node> {
  yield node
  for (const child of node.shadowRoot?.childNodes ?? []) yield* walk(child)
  for (const child of node.childNodes ?? []) yield* walk(child)
}

/** Every drawn element of a page, outermost first, through nested components. */
export function elementsOf(root: Node, fire: Fire): Element[] {
  return [...walk(root)]
    .filter((node) => node._vt?.attrs)
    .map((node) => ({
      tag: node._vt?.tagName ?? '',
      text: node.$$?.textContent ?? '',
      attributes: Object.fromEntries((node._vt?.attrs ?? []).map(({ name, value }) => [name, value])),
      fire: (type, detail) => fire(node, type, detail),
    }))
}

/** What WeChat's audit looks at: how many elements and texts a page has, how deep they stand, how many in one. */
export interface Shape {
  nodes: number
  depth: number
  children: number
  /** With what the templates of Taro put in between: no nodes to WeChat, but work to draw. */
  drawn: number
}

/** What stands for a template, a repetition or a place to fill, and is nothing of the page itself. */
const BETWEEN = ['virtual', 'slot']

const childrenOf = (node: Node): Node[] => [
  ...(node.shadowRoot?.childNodes ?? []),
  ...(node.childNodes ?? []),
]

function nodesBelow(node: Node): Node[] {
  return childrenOf(node).flatMap((child) =>
    child._vt?.attrs && !BETWEEN.includes(child._vt.tagName ?? '') ? [child] : nodesBelow(child),
  )
}

export function shapeOf(root: Node): Shape {
  const below = nodesBelow(root)
  const shapes = below.map(shapeOf)
  return {
    nodes: shapes.reduce((sum, { nodes }) => sum + nodes, below.length),
    depth: below.length === 0 ? 0 : 1 + Math.max(...shapes.map(({ depth }) => depth)),
    children: Math.max(below.length, ...shapes.map(({ children }) => children)),
    drawn: [...walk(root)].length,
  }
}
