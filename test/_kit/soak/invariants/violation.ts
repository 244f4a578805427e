/** Something that must never be. `last` is what people lately asked about these documents. */
export interface Violation {
  invariant: string
  ids: string[]
  words: string
  last?: string[]
}

export const broken = (invariant: string, ids: readonly unknown[], words: string): Violation => ({
  invariant,
  ids: ids.map(String),
  words,
})
