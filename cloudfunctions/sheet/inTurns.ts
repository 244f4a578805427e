const AT_ONCE = 10

/** Does something to each, ten at a time; the answers in order. */
export async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (let i = 0; i < all.length; i += AT_ONCE) {
    answers.push(...(await Promise.all(all.slice(i, i + AT_ONCE).map(work))))
  }
  return answers
}
