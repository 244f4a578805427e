type Child = Node | string | null

/** An element with properties and children; `class` is its class name. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> & { class?: string } = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const { class: className, ...rest } = properties
  const made = Object.assign(document.createElement(tag), rest)
  if (className) made.className = className
  made.append(...children.filter((child) => child !== null))
  return made
}

/** The element that index.html has under this id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no element ${id}`)
  return found as T
}
