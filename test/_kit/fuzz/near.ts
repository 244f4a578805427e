import {
  asksFor,
  GONE,
  isRecord,
  longestOf,
  type Place,
  placesIn,
  plainOf,
  type Walked,
  withAt,
} from './schema'
import type { Ground } from './valid'

/** Other types than the one that belongs there; NaN and infinities travel as null. */
const OTHER_TYPES = [null, 0, 1, -1, 1.5, true, false, '', ' ', 'x', [], {}, [[]], Number.NaN]
const PAIRS = [
  ['startsAt', 'endsAt'],
  ['fromOn', 'toOn'],
  ['fromMonth', 'toMonth'],
] as const

/** Inputs that differ from an accepted one in one thing, all there are. */
export function nearOf(schema: Walked, input: unknown, ground: Ground): unknown[] {
  const places = placesIn(schema, input)
  const changed = places.flatMap((place) =>
    changesAt(place, ground).map((put) => withAt(input, place.path, put)),
  )
  const more = places
    .filter(({ value }) => isRecord(value))
    .flatMap(({ path, value }) =>
      [...EXTRA, ...swapped(value as Record<string, unknown>)].map((extra) =>
        withAt(input, path, { ...(value as object), ...extra }),
      ),
    )
  return [...changed, ...more]
}

const EXTRA = [{ extra: 1 }, { _id: 'x' }, { openid: 'o-somebody' }, { person: 'o-somebody' }, { rev: 999 }]

const swapped = (value: Record<string, unknown>) =>
  PAIRS.flatMap(([from, to]) =>
    from in value && to in value ? [{ [from]: value[to], [to]: value[from] }] : [],
  )

function changesAt({ path, schema, value }: Place, ground: Ground): unknown[] {
  const plain = plainOf(schema, value)
  return [
    ...(path.length > 0 ? [GONE] : []),
    ...OTHER_TYPES,
    ...(typeof value === 'string' ? texts(plain, value, ground) : []),
    ...(typeof value === 'number' ? numbers(plain, value) : []),
    ...(Array.isArray(value) ? lists(plain, value) : []),
    ...((plain.type === 'picklist' ? plain.options : []) ?? []),
  ]
}

function texts(schema: Walked, value: string, { ids }: Ground): unknown[] {
  const longest = longestOf(schema)
  return [
    value + value,
    value.slice(1),
    value.toUpperCase(),
    value.toLowerCase(),
    ` ${value} `,
    `${value}x`,
    ...(longest === null
      ? []
      : ['字'.repeat(longest + 1), 'x'.repeat(longest * 4), 'x'.repeat(longest * 4 + 1)]),
    // Of other things and other people.
    ...(asksFor(schema, 'regex') ? ids : []),
  ]
}

function numbers(schema: Walked, value: number): unknown[] {
  const ends = ['min_value', 'max_value'].flatMap((type) => asksFor<number>(schema, type) ?? [])
  return [...ends, value].flatMap((n) => [n - 1, n, n + 1])
}

function lists(schema: Walked, value: readonly unknown[]): unknown[] {
  const most = asksFor<number>(schema, 'max_length') ?? 100
  const one = value[0]
  const many = (count: number) => Array.from({ length: count }, () => one ?? 'x')
  return [[], [...value, ...value], many(most), many(most + 1)]
}
