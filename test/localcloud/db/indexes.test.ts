import { type Database, openDatabase, type QueryReport } from '../../../localcloud/db/database'

const instant = (minute: number) => new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString()

describe('indexes', () => {
  let database: Database
  let report: QueryReport | undefined

  beforeEach(() => {
    database = openDatabase({ file: ':memory:', createCollections: true })
    database.onQuery((each) => {
      report = each
    })
    database.ensureIndex({
      collection: 'activities',
      name: 'openTo_startsAt',
      keys: [
        ['openTo', 1],
        ['startsAt', 1],
      ],
    })
  })
  afterEach(() => database.close())

  const activities = (count: number) =>
    Array.from({ length: count }, (_each, i) => ({
      _id: `a${i}`,
      openTo: `division${i % 100}`,
      startsAt: instant(i),
      title: `t${i}`,
    }))
  const ask = async (action: string, query: object, more: object = {}) => {
    report = undefined
    return (await database.handle({
      action,
      collectionName: 'activities',
      queryType: 'WHERE',
      query: JSON.stringify(query),
      ...more,
    })) as { data: { list: string[]; total: number } }
  }
  const get = async (query: object, more?: object) =>
    (await ask('database.getDocument', query, more)).data.list.map((text) => JSON.parse(text)._id)

  const window = {
    openTo: { $in: ['division3', 'division7', 'division5'] },
    startsAt: { $gte: instant(1000), $lt: instant(3000) },
  }

  test('a collection made empty is as new, and is still read along its indexes', async () => {
    database.ensureIndex({ collection: 'activities', name: 'place', keys: [['place', '2dsphere']] })
    database.insert('activities', [{ _id: 'list', openTo: ['division5'], startsAt: 7 }])
    database.empty('activities')
    expect(database.find('activities')).toEqual([])
    database.insert('activities', activities(1000))
    expect((await ask('database.getDocument', { openTo: 'division5' })).data.list).toHaveLength(10)
    expect(report).toMatchObject({ index: 'openTo_startsAt', examined: 10 })
  })

  test('a list of values with a range, sorted, reads only the page it gives', async () => {
    database.insert('activities', activities(5000))
    const sorted = { order: '{"startsAt":1}', projection: '{"title":1}', limit: 4, offset: 1 }
    expect(await get(window, sorted)).toEqual(['a1005', 'a1007', 'a1103', 'a1105'])
    expect(report).toMatchObject({ index: 'openTo_startsAt', returned: 4, examined: 5 })
    expect(await get(window, { order: '{"startsAt":-1}', limit: 1 })).toEqual(['a2907'])
    expect(report).toMatchObject({ examined: 1 })
    expect(await get(window, { order: '{"startsAt":1}', limit: 1000 })).toHaveLength(60)
    expect(report).toMatchObject({ examined: 60, returned: 60 })
    expect((await ask('database.calculateDocument', window)).data.total).toBe(60)
    expect(report).toMatchObject({ index: 'openTo_startsAt', examined: 60, returned: 60 })
  })

  test('a field with lists stays in use, from the first list on', async () => {
    database.insert('activities', activities(5000))
    database.insert('activities', [
      { _id: 'two', openTo: ['division3', 'division7'], startsAt: instant(1004) },
    ])
    expect(await get(window, { order: '{"startsAt":1}', limit: 3 })).toEqual(['a1003', 'two', 'a1005'])
    expect(report).toMatchObject({ index: 'openTo_startsAt', examined: 61 })
    await ask('database.removeDocument', { openTo: 'division7', startsAt: instant(1004) }, { multi: true })
    expect(report).toMatchObject({ examined: 1, written: 1 })
    expect(database.find('activities', { openTo: 'division3', startsAt: instant(1004) })).toEqual([])
  })

  test('one element of a list, in the order of the next field, reads only the page; ids among equals as asked', async () => {
    const list = activities(500).map((one, i) => ({
      ...one,
      openTo: ['everywhere', `division${i % 9}`],
      startsAt: instant(i % 50),
    }))
    database.insert('activities', [...list].reverse())
    const ids = (order: (a: (typeof list)[number], b: (typeof list)[number]) => number) =>
      [...list].sort(order).map(({ _id }) => _id)
    const byTime = await get({ openTo: 'everywhere' }, { order: '{"startsAt":-1}', limit: 20 })
    expect(report).toMatchObject({ index: 'openTo_startsAt', examined: 20, returned: 20 })
    expect(byTime.every((id: string) => ['a49', 'a48'].includes(`a${Number(id.slice(1)) % 50}`))).toBe(true)
    const text = (a: string, b: string) => (a < b ? -1 : 1)
    const wanted = ids(
      (a, b) => text(b.startsAt, a.startsAt) * (a.startsAt === b.startsAt ? 0 : 1) || text(b._id, a._id),
    )
    expect(await get({ openTo: 'everywhere' }, { order: '{"startsAt":-1,"_id":-1}', limit: 20 })).toEqual(
      wanted.slice(0, 20),
    )
  })

  test('what an index leaves open is told from the documents read', async () => {
    database.insert('activities', activities(5000))
    expect(await get({ openTo: 'division3', title: { $ne: 't3' } }, { limit: 2 })).toEqual(['a103', 'a203'])
    expect(report?.examined).toBeLessThan(12)
    await get({ title: 't9' })
    expect(report).toMatchObject({ index: null, examined: 5000, returned: 1 })
    await get({}, { limit: 10 })
    expect(report).toMatchObject({ index: null, examined: 10 })
  })

  test('ids are found by themselves', async () => {
    database.insert('activities', activities(500))
    expect(await get({ _id: { $in: ['a7', 'a9'] } })).toEqual(['a7', 'a9'])
    expect(report).toMatchObject({ index: '_id_', examined: 2 })
    await ask(
      'database.modifyDocument',
      { _id: 'a7', title: 't7' },
      { multi: true, data: '{"$set":{"title":"x"}}' },
    )
    expect(report).toMatchObject({ index: '_id_', examined: 1, written: 1 })
  })

  test('a unique index counts a missing field as null', () => {
    database.ensureIndex({ collection: 'people', name: 'phone', keys: [['phone', 1]], unique: true })
    database.ensureIndex({
      collection: 'people',
      name: 'ab',
      keys: [
        ['a', 1],
        ['b', 1],
      ],
      unique: true,
    })
    database.insert('people', [
      { _id: 'p', phone: '1', a: 1, b: 1 },
      { a: 1, b: 2 },
    ])
    const add = (doc: object) => () => database.insert('people', [doc])
    expect(add({ phone: '1', a: 3 })).toThrow(
      'E11000 duplicate key error collection: local.people index: phone dup key: { phone: "1" }',
    )
    expect(add({ phone: null, a: 4 })).toThrow('index: phone dup key: { phone: null }')
    expect(add({ phone: '2', a: 1, b: 2 })).toThrow('index: ab dup key: { a: 1, b: 2 }')
    expect(add({ phone: 1, a: 5 })).not.toThrow()
    expect(database.find('people')).toHaveLength(3)
  })

  test('a unique index holds for the elements of lists', () => {
    database.ensureIndex({ collection: 'people', name: 'cards', keys: [['cards', 1]], unique: true })
    database.insert('people', [{ _id: 'p', cards: ['x', 'y', 'x'] }, { cards: 'z' }])
    expect(() => database.insert('people', [{ cards: ['y'] }])).toThrow(
      'index: cards dup key: { cards: "y" }',
    )
    expect(() => database.insert('people', [{ cards: ['z'] }])).toThrow('index: cards')
  })

  test('a unique index cannot be made over data that breaks it', () => {
    database.insert('people', [{ phone: '1' }, { phone: '1' }])
    const phone = { collection: 'people', name: 'phone', keys: [['phone', 1]], unique: true } as const
    expect(() => database.ensureIndex(phone)).toThrow('E11000')
    database.insert('nulls', [{}, { phone: null }])
    expect(() => database.ensureIndex({ ...phone, collection: 'nulls' })).toThrow('E11000')
  })

  test('takes a 2dsphere index and refuses two lists in one', () => {
    database.ensureIndex({ collection: 'stations', name: 'at', keys: [['at', '2dsphere']] })
    database.insert('stations', [{ at: { type: 'Point', coordinates: [116, 36] } }])
    database.insert('activities', [{ openTo: ['a', 'b'] }])
    expect(() => database.insert('activities', [{ openTo: ['a', 'b'], startsAt: ['c', 'd'] }])).toThrow(
      'cannot index parallel arrays [openTo] [startsAt]',
    )
  })
})
