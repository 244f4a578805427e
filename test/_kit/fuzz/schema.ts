import * as v from 'valibot'

/** A schema of the contract as it can be walked: what valibot keeps in it, as far as it is looked at here. */
export interface Walked extends v.GenericSchema<unknown, unknown> {
  entries?: Record<string, Walked>
  options?: readonly unknown[]
  item?: Walked
  wrapped?: Walked
  literal?: unknown
  pipe?: readonly { kind: string; type: string; requirement?: unknown }[]
}

export const walked = (schema: unknown): Walked => schema as Walked

/** What a step of the schema asks for: `max_length`, `min_value`, `regex`, … */
export const asksFor = <T>(schema: Walked, type: string): T | undefined =>
  schema.pipe?.find((step) => step.type === type)?.requirement as T | undefined

/** Without what only says that it may be missing or null; of several shapes the one that the value has. */
export function plainOf(schema: Walked, value: unknown): Walked {
  if (schema.wrapped) return plainOf(schema.wrapped, value)
  if (schema.type !== 'union' && schema.type !== 'variant') return schema
  const options = (schema.options ?? []) as Walked[]
  return plainOf(options.find((option) => v.is(option, value)) ?? (options[0] as Walked), value)
}

/** The longest text of one letter that a schema takes; null where there is no end to it. */
export function longestOf(schema: Walked): number | null {
  const most = asksFor<number>(schema, 'max_length')
  if (most === undefined) return null
  return [most, Math.floor(most / 4)].find((length) => v.is(schema, 'x'.repeat(length))) ?? null
}

/** A place in a value: its keys from the outside, its schema, what stands there. */
export interface Place {
  path: readonly (string | number)[]
  schema: Walked
  value: unknown
}

/** Every place in a value, the whole first. */
export function placesIn(schema: Walked, value: unknown, path: Place['path'] = []): Place[] {
  const own = { path, schema, value }
  const plain = plainOf(schema, value)
  if (plain.entries && isRecord(value)) {
    const inner = Object.entries(plain.entries).flatMap(([key, entry]) =>
      key in value ? placesIn(entry, value[key], [...path, key]) : [],
    )
    return [own, ...inner]
  }
  if (plain.item && Array.isArray(value)) {
    const { item } = plain
    return [own, ...value.slice(0, 2).flatMap((one, n) => placesIn(item, one, [...path, n]))]
  }
  return [own]
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const GONE = Symbol('gone')

/** The same value with something else at a place; `GONE` takes it away. */
export function withAt(value: unknown, [key, ...rest]: Place['path'], put: unknown): unknown {
  if (key === undefined) return put
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >
  const inner = withAt(copy[key], rest, put)
  if (inner === GONE) delete copy[key]
  else copy[key] = inner
  return copy
}
