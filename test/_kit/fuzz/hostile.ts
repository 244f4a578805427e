import { isRecord, placesIn, type Walked, withAt } from './schema'

const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) })

/** A request holds 100 KB at most; this fills it as far as it goes. */
const FULL = 99_000

/** Texts that somebody who means harm, or a broken keyboard, might send. */
const TEXTS = [
  'x'.repeat(FULL),
  '字'.repeat(FULL / 3),
  '\u0000',
  'a\u0000b',
  '\u0007\u001b[31m',
  '\u202Eabc\u202C',
  '\u200B\u200D\uFEFF',
  '\uD800',
  'a\uDFFFb',
  '👨‍👩‍👧‍👦',
  'é́́́́',
  '=HYPERLINK("http://x")',
  '+1+1',
  '-1',
  '@SUM(A1)',
  "' OR 1=1 --",
  '"; DROP TABLE bookings; --',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  '..\\..\\windows',
  'cloud://local-env/../secrets',
  '%2e%2e%2f',
  '$(7*7)',
  '{{7*7}}',
  '$where',
  '__proto__',
  'constructor',
  'toString',
  'a.b.c',
  '$ne',
  'null',
  'undefined',
  'NaN',
  'true',
]

/** What a database, or a program that trusts its input, might take for a command. */
const THINGS = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  { $where: 'sleep(1000)' },
  { $in: ['a'] },
  { $or: [{}] },
  { 'a.b': 1 },
  { $set: { rev: 1 } },
  // As the SDK writes its own commands.
  { _internalType: 1, operator: 'neq', operands: [null], fieldName: {} },
  { __internalType: 'Command', operator: 'gt', operands: [''] },
  { $date: 1 },
  { $oid: '000000000000000000000000' },
  { $numberLong: '1' },
  JSON.parse('{"__proto__": {"admin": true}}'),
  { constructor: { prototype: { admin: true } } },
  { toString: 1, valueOf: 1, hasOwnProperty: 1 },
  JSON.parse('{"then": 1}'),
  { length: 1e9 },
  { toJSON: 'x' },
  deep(200),
  deep(2000),
  Array.from({ length: 5000 }, () => 0),
  [null],
  [[[[[[[[]]]]]]]],
]

const NUMBERS = [1e308, -1e308, 1e21, -0, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e-320, 0.1 + 0.2, 4294967296]

export const HOSTILE: readonly unknown[] = [...TEXTS, ...THINGS, ...NUMBERS]

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  '$where',
  '$set',
  'a.b',
  '',
  'x\u0000',
  'toString',
  '_id',
]

/** Something hostile at each place of an accepted input, and beside what stands there. */
export function hostileOf(schema: Walked, input: unknown): unknown[] {
  return placesIn(schema, input).flatMap(({ path, value }) => [
    ...HOSTILE.map((put) => withAt(input, path, put)),
    ...(isRecord(value) ? KEYS.map((key) => withAt(input, path, withKey(value, key, { admin: true }))) : []),
  ])
}

/** Also `__proto__` becomes a key of its own, as it does when JSON is read. */
function withKey(value: object, key: string, put: unknown): object {
  const copy = { ...value }
  Object.defineProperty(copy, key, { value: put, enumerable: true, configurable: true, writable: true })
  return copy
}

/** Whole events around an accepted input that are not what a phone sends. */
export function envelopesOf(verb: string, input: unknown): unknown[] {
  const key = 'key-of-a-phone'
  const event = { action: verb, input, idempotencyKey: key }
  return [
    null,
    [],
    [event],
    1,
    'x',
    true,
    {},
    { input },
    { action: null, input },
    { action: 1, input },
    { action: [verb], input },
    { action: { $ne: null }, input },
    { action: '__proto__', input },
    { action: 'constructor', input },
    { action: 'toString', input },
    { action: `${verb} `, input },
    { action: verb.toUpperCase(), input },
    { ...event, input: null },
    { ...event, input: [] },
    { ...event, input: JSON.stringify(input) },
    { ...event, input: { input } },
    ...[
      null,
      '',
      'short',
      'x'.repeat(65),
      'bad key!',
      1,
      {},
      { $ne: '' },
      ['key-of-a-phone'],
      'a.b.c.d.e',
    ].map((bad) => ({ ...event, idempotencyKey: bad })),
    { action: verb, input },
  ]
}
