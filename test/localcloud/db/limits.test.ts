import { type Database, openDatabase } from '../../../localcloud/db/database'

const numbered = (count: number) => Array.from({ length: count }, (_each, n) => ({ _id: `d${n}`, n }))

describe('limits of the database', () => {
  let database: Database
  beforeEach(() => {
    database = openDatabase({ file: ':memory:', createCollections: true })
  })
  afterEach(() => database.close())

  const listOf = async (request: object) => {
    const { data } = await database.handle({ collectionName: 't', ...request })
    return (data as { list: string[] }).list
  }

  test.each([
    ['100 without a limit', {}, 100],
    ['100 for a limit of 0', { limit: 0 }, 100],
    ['what was asked', { limit: 150 }, 150],
    ['never more than 1000', { limit: 5000 }, 1000],
    ['the rest after an offset', { limit: 1000, offset: 1050 }, 50],
  ])('get gives %s', async (_name, request, expected) => {
    database.insert('t', numbered(1100))
    expect(await listOf({ action: 'database.getDocument', queryType: 'WHERE', ...request })).toHaveLength(
      expected,
    )
  })

  test.each([
    ['20 without a $limit', [], 20],
    [
      '20 after a stage that makes more',
      [
        ['$addFields', { x: [1, 2] }],
        ['$unwind', '$x'],
      ],
      20,
    ],
    ['what was asked', [['$limit', 50]], 50],
    ['never more than 10,000', [['$limit', 20_000]], 10_000],
  ])('aggregate gives %s', async (_name, stages, expected) => {
    database.insert('t', numbered(expected > 100 ? 10_010 : 100))
    const wire = stages.map(([stageKey, value]) => ({ stageKey, stageValue: JSON.stringify(value) }))
    expect(await listOf({ action: 'database.aggregateDocuments', stages: wire })).toHaveLength(expected)
  })

  test.each([
    ['more than 16 MB', { text: 'x'.repeat(16 * 1024 * 1024) }, 'larger than the maximum size'],
    ['more than 16 MB in Chinese', { text: '中'.repeat(6 * 1024 * 1024) }, 'larger than the maximum size'],
    ['a name that starts with a dollar', { a: { $b: 1, c: 2 } }, "The dollar ($) prefixed field '$b'"],
    ['a name with a dot', { 'a.b': 1 }, "The dotted field 'a.b'"],
    ['an id that is neither text nor number', { _id: [1] }, 'an _id must be a string or a number'],
  ])('refuses a document with %s', (_name, doc, message) => {
    expect(() => database.insert('t', [doc])).toThrow(message)
    expect(database.find('t')).toEqual([])
  })

  test('an insert of many is all or nothing', () => {
    expect(() => database.insert('t', [{ _id: 'a' }, { _id: 'b' }, { _id: 'a' }])).toThrow('E11000')
    expect(database.find('t')).toEqual([])
  })

  test.each([
    [{ action: 'database.getDocument', query: 'not json' }],
    [{ action: 'database.getDocument', order: '{"a":{"$numberInt":"2"}}' }],
    [{ action: 'database.getDocument', limit: -1 }],
    [{ action: 'database.insertDocument', data: '{}' }],
    [{ action: 'database.getDocument', collectionName: 'no such name!' }],
  ])('refuses what makes no sense: %j', async (request) => {
    await expect(database.handle({ collectionName: 't', ...request })).rejects.toMatchObject({
      code: 'INVALID_PARAM',
    })
  })

  test('a missing collection is refused unless it may be made', async () => {
    const strict = openDatabase({ file: ':memory:' })
    expect(() => strict.insert('t', [{}])).toThrow('Db or Table not exist: t')
    strict.createCollection('t')
    strict.insert('t', [{}])
    expect(strict.collections()).toEqual(['t'])
    strict.drop('t')
    expect(strict.collections()).toEqual([])
    strict.close()
  })
})
