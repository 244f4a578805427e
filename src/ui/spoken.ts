/** Lines as one sentence, without those that are not there. */
export const spoken = (...lines: readonly (string | number | null | undefined)[]): string =>
  lines.filter((line) => line !== null && line !== undefined && line !== '').join('，')
