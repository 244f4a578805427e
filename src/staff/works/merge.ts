const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Two people changed the same draft: what only one of them touched is taken from that one; what both wrote
 * differently stays mine and is named in `both`, so that it can be shown.
 */
export function merge<Fields extends object>(
  base: Fields,
  mine: Fields,
  theirs: Fields,
): { merged: Fields; both: (keyof Fields)[] } {
  const merged = { ...mine }
  const both: (keyof Fields)[] = []
  for (const key of Object.keys(theirs) as (keyof Fields)[]) {
    if (same(mine[key], theirs[key]) || same(base[key], theirs[key])) continue
    if (same(base[key], mine[key])) merged[key] = theirs[key]
    else both.push(key)
  }
  return { merged, both }
}
