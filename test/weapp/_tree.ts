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
