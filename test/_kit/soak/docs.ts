// biome-ignore lint/suspicious/noExplicitAny: documents are looked at as they are stored, without the product's types
export type Doc = { _id: string } & Record<string, any>

export interface Store {
  now: string
  all(collection: string): Doc[]
  get(collection: string, id: unknown): Doc | undefined
}

const DAY = 86_400_000
const MINUTE = 60_000

export const plusMinutes = (at: string, minutes: number) =>
  new Date(Date.parse(at) + minutes * MINUTE).toISOString()
export const plusDays = (at: string, days: number) => new Date(Date.parse(at) + days * DAY).toISOString()

/** The calendar day in China. */
export const dayIn = (at: string) => new Date(Date.parse(at) + 8 * 60 * MINUTE).toISOString().slice(0, 10)
/** `HH:mm` in China. */
export const timeIn = (at: string) => new Date(Date.parse(at) + 8 * 60 * MINUTE).toISOString().slice(11, 16)
/** An instant by the day and time in China. */
export const onDay = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString()

export const sum = (list: readonly number[]) => list.reduce((total, n) => total + n, 0)

export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
