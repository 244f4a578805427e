import type { RosterRow } from '../../../types/day'

/** Rows whose name or code holds the text, or whose phone ends with it; all of them for no text. */
export function found(rows: readonly RosterRow[], text: string): RosterRow[] {
  const asked = text.trim().toUpperCase()
  if (asked === '') return [...rows]
  const isEnd = /^\d{2,4}$/.test(asked)
  return rows.filter(
    ({ name, code, maskedPhone }) =>
      name?.toUpperCase().includes(asked) ||
      code.includes(asked) ||
      (isEnd && maskedPhone?.slice(-4).endsWith(asked)),
  )
}
