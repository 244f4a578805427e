import fc from 'fast-check'
import * as v from 'valibot'
import { asksFor, isRecord, longestOf, type Walked } from './schema'

/** What values are made from besides the schema: so that ids lead to something that is there. */
export interface Ground {
  ids: readonly string[]
}

const DAYS = [
  '2026-11-23',
  '2026-11-01',
  '2026-11-30',
  '2026-12-20',
  '2024-02-29',
  '1999-12-31',
  '2099-01-01',
]
const INSTANTS = [
  '2026-11-23T02:00:00.000Z',
  '2026-11-23T01:59:59.999Z',
  '2026-12-05T01:00:00.000Z',
  '1970-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
]
const TEXTS = [
  '王秀英',
  '阿依古丽·买买提',
  '13800000000',
  '0990000001',
  '2026-11',
  'aGVsbG8=',
  'TNY444',
  'hui',
]
const LARGEST = 1_000_000

/**
 * Values that a schema takes. There is no library that makes them from valibot's schemas, and JSON Schema loses
 * what the contract checks in code, so the schema is walked and what does not pass it is left out.
 * @param known what stood at this place in questions that were answered
 */
export function valuesOf(schema: Walked, known: readonly unknown[], ground: Ground): fc.Arbitrary<unknown> {
  const fitting = known.filter((value) => v.is(schema, value))
  const made = madeOf(schema, known, ground)
  const fresh = schema.pipe || schema.type === 'union' ? made.filter((value) => v.is(schema, value)) : made
  return fitting.length === 0
    ? fresh
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fitting) }, { weight: 2, arbitrary: fresh })
}

function madeOf(schema: Walked, known: readonly unknown[], ground: Ground): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'optional':
      return fc.option(valuesOf(schema.wrapped as Walked, known, ground), { nil: undefined })
    case 'nullable':
      return fc.option(valuesOf(schema.wrapped as Walked, known, ground), { nil: null })
    case 'union':
    case 'variant':
      return fc.oneof(...(schema.options as Walked[]).map((option) => valuesOf(option, known, ground)))
    case 'picklist':
      return fc.constantFrom(...(schema.options as unknown[]))
    case 'literal':
      return fc.constant(schema.literal)
    case 'boolean':
      return fc.boolean()
    case 'number':
      return numbersOf(schema)
    case 'string':
      return textsOf(schema, ground)
    case 'array':
      return listsOf(schema, known, ground)
    case 'object':
    case 'strict_object':
      return recordsOf(schema, known, ground)
    default:
      throw new Error(`no values for ${schema.type}`)
  }
}

const recordsOf = ({ entries = {} }: Walked, known: readonly unknown[], ground: Ground) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(entries).map(([key, entry]) => [
          key,
          valuesOf(
            entry,
            known.filter(isRecord).map((one) => one[key]),
            ground,
          ),
        ]),
      ),
    )
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)))

function listsOf(schema: Walked, known: readonly unknown[], ground: Ground) {
  const items = valuesOf(schema.item as Walked, known.filter(Array.isArray).flat(), ground)
  const minLength = asksFor<number>(schema, 'min_length') ?? 0
  const maxLength = Math.max(minLength, Math.min(asksFor<number>(schema, 'max_length') ?? 5, 5))
  return fc.array(items, { minLength, maxLength })
}

function numbersOf(schema: Walked) {
  const min = asksFor<number>(schema, 'min_value') ?? -LARGEST
  const max = asksFor<number>(schema, 'max_value') ?? LARGEST
  const whole = schema.pipe?.some(({ type }) => type === 'safe_integer') ?? false
  const ends = fc.constantFrom(min, max, Math.min(max, Math.max(min, 1)))
  return fc.oneof(ends, whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }))
}

/** Letters of any script with the odd sign between them; what a schema forbids is left out by it. */
const typed = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength })

function textsOf(schema: Walked, { ids }: Ground): fc.Arbitrary<string> {
  const taken = (texts: readonly string[]) => texts.filter((text) => v.is(schema, text))
  const ready = taken([...DAYS, ...INSTANTS, ...TEXTS])
  const known = taken(ids)
  const longest = longestOf(schema)
  const full = longest ? taken(['字'.repeat(longest), '😀'.repeat(longest), 'x'.repeat(longest)]) : []
  const regex = asksFor<RegExp>(schema, 'regex')
  const sources = [
    ...(ready.length > 0 ? [fc.constantFrom(...ready)] : []),
    ...(known.length > 0 ? [fc.constantFrom(...known)] : []),
    ...(full.length > 0 ? [fc.constantFrom(...full)] : []),
    ...(regex ? matching(regex) : schema.pipe?.some(({ type }) => type === 'iso_date') ? [] : [typed(40)]),
  ]
  return fc.oneof(...sources)
}

/** Nothing for an expression that cannot be gone backwards. */
function matching(regex: RegExp): fc.Arbitrary<string>[] {
  return /\\p\{/.test(regex.source) ? [] : [fc.stringMatching(regex)]
}
