/**
 * An error as it may stand in a log, which outlives what it is about and is read by others: its kind, where it
 * happened, and its message without anything that came from a person. A failed check quotes the value that it did
 * not like, and a refusal of the database the document.
 */
export function plainError(error: unknown): string {
  if (!(error instanceof Error)) return withoutValues(String(error))
  const frames = (error.stack ?? '').split('\n').filter((row) => /^\s+at /.test(row))
  return [`${error.name}: ${withoutValues(error.message)}`, ...frames].join('\n')
}

const withoutValues = (text: string): string =>
  text
    .replace(/(["'`“])(?:\\.|(?!["'`”]).)*["'`”]/gsu, '"…"')
    .replace(/[\p{Script=Han}]+/gu, '…')
    // Telephone numbers and days; longer words are openids, keys and ids.
    .replace(/\d{5,}/g, '#')
    .replace(/[A-Za-z0-9_-]{20,}/g, '…')
    .replace(/\bo-[\w-]+/g, '…')
    .slice(0, 600)
