/** A new idempotency key: one per intention, sent again with every retry. It only has to be unlike any other. */
export const newKey = (): string =>
  `k${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}${Math.random().toString(36).slice(2, 6)}`
