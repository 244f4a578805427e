import fc from 'fast-check'
import { find, Query } from 'mingo'
import { type Database, openDatabase } from '../../../localcloud/db/database'

/* Whatever the documents, filters and indexes: the answer is that of mingo over the plain documents. */

const numbers = fc.constantFrom<unknown>(1, 2, 3, 4, 5, 6, null, undefined)
const mixed = fc.constantFrom<unknown>(
  ...[0, 1, 2, 3.5, -1, 'a', 'b', 'ab', '', '中', '{', true, false, null, undefined],
  ...[
    new Date(0),
    new Date(1),
    new Date(1e12),
    [1, 2],
    ['a', 3],
    [],
    { z: 1 },
    { z: 'a' },
    [{ z: 1 }, { z: 2 }],
  ],
)
const operand = fc.constantFrom<unknown>(
  0,
  1,
  2,
  3,
  5,
  'a',
  'ab',
  '{',
  true,
  null,
  new Date(1),
  new Date(1e12),
)

const docs = (value: fc.Arbitrary<unknown>) =>
  fc.array(
    fc.record({
      a: value,
      b: value,
      s: fc.constantFrom('x', 'y', 'z'),
      o: fc.oneof(
        { weight: 4, arbitrary: fc.record({ p: value, q: value }) },
        { weight: 1, arbitrary: value },
      ),
    }),
    {
      minLength: 30,
      maxLength: 60,
    },
  )

const path = fc.constantFrom('a', 'b', 's', 'o.p', 'o.q', 'a.z')
const test1 = fc.oneof(
  operand,
  operand.map(($ne) => ({ $ne })),
  fc.array(operand, { maxLength: 3 }).map(($in) => ({ $in })),
  fc.record({
    $gte: fc.constantFrom<unknown>(1, 'a', new Date(1)),
    $lt: fc.constantFrom<unknown>(4, 'b', new Date(1e12)),
  }),
  fc.constantFrom<unknown>(1, 'a', new Date(0)).map(($gt) => ({ $gt })),
  fc.boolean().map(($exists) => ({ $exists })),
)
const fields = fc.dictionary(path, test1, { maxKeys: 3 })
const filter = fc.oneof(
  { weight: 4, arbitrary: fields },
  fc.tuple(fields, fields).map((both) => ({ $or: both })),
  fc.tuple(fields, fields).map((both) => ({ $and: both })),
)
const direction = fc.constantFrom<1 | -1>(1, -1)
const sort = fc.oneof(
  fc.tuple(path, direction).map((pair) => [pair]),
  fc
    .tuple(fc.tuple(fc.constant('s'), direction), fc.tuple(path, direction))
    .map((pairs) => pairs.filter(([p], i) => i === 0 || p !== 's')),
)
/** No two fields of one index may hold lists, so only one of its fields takes all kinds of values. */
const indexesOf = (...names: string[]) => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 })
const plainIndexes = indexesOf('a', 's,a', 'b,a', 'o.p', 's,o.p,b', 's,b')
const indexes = indexesOf('a', 's,a', 'o.p', 's,o.p', 'o.q,s', 'a.z', 's,b', '_id', 'b,s')

type Doc = Record<string, unknown>

function load(rows: Doc[], names: string[]): Database {
  const database = openDatabase({ file: ':memory:', createCollections: true })
  const half = rows.length / 2
  database.insert('t', rows.slice(0, half))
  names.forEach((name, i) => {
    const keys = name.split(',').map((key) => [key, i % 2 ? -1 : 1] as [string, 1 | -1])
    database.ensureIndex({ collection: 't', name: name.replaceAll(',', '_'), keys })
  })
  database.insert('t', rows.slice(half))
  return database
}

const clean = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, clean(each)]])),
  )
}
const withIds = (rows: unknown[]) =>
  rows.map((row, i) => ({ _id: `d${String(i).padStart(2, '0')}`, ...(clean(row) as Doc) }))

const ejson = (value: unknown) =>
  JSON.stringify(value, function (this: Doc, key, each) {
    const source = this[key]
    return source instanceof Date ? { $date: { $numberLong: String(source.getTime()) } } : each
  })

describe.each([
  ['of one kind', numbers],
  ['of all kinds', mixed],
])('over values %s', (_name, value) => {
  test('find and count agree with mingo, with and without indexes', async () => {
    await fc.assert(
      fc.asyncProperty(
        docs(value),
        fc.array(filter, { minLength: 8, maxLength: 8 }),
        indexes,
        async (rows, filters, names) => {
          const stored = withIds(rows)
          const database = load(stored, names)
          for (const each of filters as Doc[]) {
            const expected = stored.filter((doc) => new Query(each).test(doc)).map((doc) => doc._id)
            expect(
              database
                .find('t', each)
                .map((doc) => doc._id)
                .sort(),
            ).toEqual(expected)
            const request = { action: 'database.calculateDocument', collectionName: 't', query: ejson(each) }
            expect(await database.handle(request)).toEqual({ data: { total: expected.length } })
          }
          database.close()
        },
      ),
      { seed: 20250101, numRuns: 80 },
    )
  })
})

const nested = (o: unknown) =>
  typeof o === 'object' && o !== null ? { p: null, q: null, ...(clean(o) as Doc) } : { p: null, q: null }

describe('sorted pages', () => {
  test('agree with mingo, with and without indexes', async () => {
    await fc.assert(
      fc.asyncProperty(
        docs(numbers),
        fc.array(fields, { minLength: 4, maxLength: 4 }),
        sort,
        plainIndexes,
        async (rows, filters, order, names) => {
          // MongoDB orders a missing value as null; mingo keeps the two apart.
          const stored = withIds(
            rows.map((row) => ({
              ...row,
              a: row.a ?? null,
              b: row.b ?? null,
              o: nested(row.o),
            })),
          )
          const database = load(stored, names)
          const spec = Object.fromEntries([...order, ['_id', 1]])
          for (const each of filters as Doc[]) {
            const expected = find<Doc>(stored, each).sort(spec).skip(2).limit(7).all()
            const request = {
              action: 'database.getDocument',
              collectionName: 't',
              query: ejson(each),
              order: JSON.stringify(spec),
              offset: 2,
              limit: 7,
            }
            const { data } = (await database.handle(request)) as { data: { list: string[] } }
            expect(data.list.map((text) => JSON.parse(text)._id)).toEqual(expected.map((doc) => doc._id))
          }
          database.close()
        },
      ),
      { seed: 20250101, numRuns: 80 },
    )
  })
})
