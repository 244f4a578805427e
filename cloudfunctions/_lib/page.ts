/**
 * Cuts a list that was read one longer than a page. The cursor is a time, so a page never ends between two
 * rows of the same time: the rest of them would be skipped. Where a whole page shares one time it is cut anyway.
 */
export function cutPage<T>(
  read: readonly T[],
  max: number,
  timeOf: (row: T) => string,
): { rows: T[]; more: boolean } {
  const next = read[max]
  if (next === undefined) return { rows: [...read], more: false }
  const page = read.slice(0, max)
  const whole = page.filter((row) => timeOf(row) !== timeOf(next))
  return { rows: whole.length > 0 ? whole : page, more: true }
}
