/** Some rows of a history written anew in their places: it only ever grows, so a step told meanwhile is not lost. */
export const rowsAnew = <T extends object>(
  history: readonly T[],
  which: (row: T) => boolean,
  fields: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    history.flatMap((row, i) =>
      which(row) ? Object.entries(fields).map(([name, value]) => [`history.${i}.${name}`, value]) : [],
    ),
  )
