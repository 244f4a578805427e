/** Runs a measurement and ends it with one JSON line on standard output. */
export function bench(name: string, measure: () => Promise<Record<string, unknown>>): void {
  measure().then(
    (figures) => console.log(JSON.stringify({ bench: name, ...figures })),
    (error) => {
      console.error(error)
      process.exitCode = 1
    },
  )
}

export const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

export const round = (n: number, digits = 2): number => Number(n.toFixed(digits))

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Runs `work(0)` … `work(count - 1)` with so many at a time. */
export async function inParallel(
  count: number,
  width: number,
  work: (i: number) => Promise<unknown>,
): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: width }, lane))
}
