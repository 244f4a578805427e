import { type Doc, dayIn, type Store, sum } from '../docs'
import { broken, type Violation } from './violation'

const COUNTS = ['planned', 'held', 'cancelled', 'unsettled', 'seats', 'booked'] as const
type Counts = Record<(typeof COUNTS)[number] | 'heads' | 'days', number>

/** What one activity counts for; null for nothing. */
function countsOf(activity: Doc, now: string): Counts | null {
  if (activity.status === 'withdrawn') return null
  const cancelled = activity.status === 'cancelled'
  const held = !cancelled && activity.endsAt <= now
  const seats = held ? (activity.capacity ?? 0) : 0
  const held_ = sum(
    Object.values(activity.holders as Record<string, { seats: number }>).map((one) => one.seats),
  )
  return {
    planned: cancelled || held ? 0 : 1,
    held: held ? 1 : 0,
    cancelled: cancelled ? 1 : 0,
    unsettled: held && activity.settledAt === null ? 1 : 0,
    seats,
    booked: seats > 0 ? held_ : 0,
    heads: held ? (activity.outcome?.headcount.value ?? 0) : 0,
    days: 1,
  }
}

const add = (a: Counts | undefined, b: Counts): Counts =>
  Object.fromEntries(
    Object.entries(b).map(([name, n]) => [name, n + (a?.[name as keyof Counts] ?? 0)]),
  ) as Counts

/** Month by month, what is stored of each node against a count of the activities themselves. */
export function stats(store: Store): Violation[] {
  const right = new Map<string, Counts>()
  const put = (key: string, counts: Counts) => right.set(key, add(right.get(key), counts))
  for (const activity of store.all('activities')) {
    const counts = countsOf(activity, store.now)
    if (!counts) continue
    const month = dayIn(activity.startsAt).slice(0, 7)
    const cell = `${activity.category}~${activity.projectId ?? ''}`
    const [root, town = root] = activity.path as string[]
    put(`own_${activity.organiserId}_${month} ${town} ${cell}`, counts)
    put(`all_${root}_${month} ${root} ${cell}`, counts)
  }
  const stored = new Map<string, Counts>()
  const root = store.all('stations').find(({ level }) => level === 'county')?._id
  for (const doc of store.all('stats')) {
    if (doc.kind === 'all' && doc.nodeId !== root) continue
    for (const [key, counts] of storedIn(doc)) stored.set(key, counts)
  }
  const textOf = (counts: Counts | undefined) =>
    JSON.stringify(counts ?? {}, Object.keys(counts ?? {}).sort())
  const none = textOf(undefined)
  return [...new Set([...right.keys(), ...stored.keys()])].flatMap((key) => {
    const [should, is] = [textOf(right.get(key)), textOf(stored.get(key))]
    return should === is || (should === none && isNothing(stored.get(key)))
      ? []
      : [broken('statistics equal a recount', [key.split(' ')[0]], `${key}: stored ${is}, counted ${should}`)]
  })
}

const isNothing = (counts: Counts | undefined) => sum(Object.values(counts ?? {})) === 0

function* storedIn({ _id, cells, days }: Doc): Iterable<[string, Counts]> {
  for (const [parent, list] of Object.entries(cells as Record<string, Record<string, Doc>>)) {
    for (const [cell, sums] of Object.entries(list)) {
      const heads = Object.values(sums.heads as Record<string, { by: Record<string, number> }>)
      const own = Object.values((days[parent]?.[cell] ?? {}) as Record<string, number>)
      const counts = Object.fromEntries(COUNTS.map((name) => [name, sums[name] as number])) as Counts
      yield [
        `${_id} ${parent} ${cell}`,
        { ...counts, heads: sum(heads.flatMap(({ by }) => Object.values(by))), days: sum(own) },
      ]
    }
  }
}
