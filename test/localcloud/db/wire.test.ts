import { idsOf, type Stage, stage } from './_server'

const NOW = Date.UTC(2025, 0, 1)

describe('wx-server-sdk on the local database', () => {
  let at: Stage
  // biome-ignore lint/suspicious/noExplicitAny: the SDK ships no types for its command builders
  let db: any, _: any, $: any
  const on = (name: string) => db.collection(name)

  beforeAll(async () => {
    at = await stage({ now: () => NOW })
    db = at.cloud.database()
    _ = db.command
    $ = _.aggregate
    for (const name of ['things', 'people', 'orders', 'places']) await db.createCollection(name)
  })
  afterAll(() => at.close())

  test('refuses a collection that does not exist, and one that already does', async () => {
    await expect(on('nowhere').get()).rejects.toMatchObject({
      errCode: -502005,
      message: expect.stringContaining('[ResourceNotFound] Db or Table not exist: nowhere'),
    })
    await expect(db.createCollection('things')).rejects.toThrow('Table exist: things')
  })

  test('gives back what was added, in its types', async () => {
    const since = new Date(1_700_000_000_123)
    const added = {
      s: '中',
      n: 1,
      f: 1.5,
      big: 2 ** 45,
      neg: -3,
      since,
      nul: null,
      no: false,
      list: [1, { since }],
      o: {},
      e: [],
    }
    const { _id } = await on('things').add({
      data: { ...added, point: db.Geo.Point(113.5, 23), served: db.serverDate({ offset: 60_000 }) },
    })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
    const { data } = await on('things').doc(_id).get()
    expect(data).toMatchObject(added)
    expect(data.point.longitude).toBe(113.5)
    expect(data.served).toEqual(new Date(NOW + 60_000))
    await on('things').doc(_id).remove()
    await expect(on('things').doc(_id).get()).rejects.toThrow('does not exist')
  })

  test('keeps dates before year 0 and numbers that JSON lacks', async () => {
    const early = new Date(-70_000_000_000_000)
    await on('things')
      .doc('odd')
      .set({ data: { early, not: Number.NaN } })
    const { data } = await on('things').doc('odd').get()
    expect(data).toEqual({ _id: 'odd', early, not: Number.NaN })
  })

  test('keeps a numeric id apart from its spelling', async () => {
    await on('things').add({ data: { _id: 5, is: 'number' } })
    await on('things').add({ data: { _id: '5', is: 'text' } })
    expect((await on('things').doc(5).get()).data).toEqual({ _id: 5, is: 'number' })
    expect((await on('things').doc('5').get()).data).toEqual({ _id: '5', is: 'text' })
  })

  test('refuses a second document with the same id', async () => {
    await on('things').add({ data: { _id: 'x' } })
    await expect(on('things').add({ data: { _id: 'x' } })).rejects.toMatchObject({
      errCode: -502001,
      message: expect.stringContaining(
        'E11000 duplicate key error collection: test-env.things index: _id_ dup key: { : "x" }',
      ),
    })
  })

  test('set creates, then replaces', async () => {
    expect(
      (
        await on('things')
          .doc('s')
          .set({ data: { a: 1, b: 2 } })
      ).stats,
    ).toEqual({ updated: 0, created: 1 })
    expect(
      (
        await on('things')
          .doc('s')
          .set({ data: { a: 9 } })
      ).stats,
    ).toEqual({ updated: 1, created: 0 })
    expect((await on('things').doc('s').get()).data).toEqual({ _id: 's', a: 9 })
  })

  test('every update command does what MongoDB does', async () => {
    const before = {
      inc: 1,
      mul: 3,
      max: 1,
      min: 9,
      bit: 13,
      list: [1, 2, 3],
      rows: [{ x: 1 }, { x: 5 }],
      nest: { p: 1, q: 2 },
      gone: 1,
      old: 'v',
      whole: { a: 1 },
      first: [1, 2],
      last: [1, 2],
      all: [1, 2, 1, 3],
    }
    await on('things').doc('u').set({ data: before })
    const update = {
      inc: _.inc(2),
      mul: _.mul(4),
      max: _.max(10),
      min: _.min(3),
      bit: _.bit({ and: 10 }),
      list: _.push({ each: [5, 4], sort: 1, slice: -3 }),
      rows: _.pull({ x: _.gte(2) }),
      nest: { p: 7 },
      gone: _.remove(),
      old: _.rename('fresh'),
      whole: _.set({ b: 2 }),
      first: _.shift(),
      last: _.pop(),
      all: _.pullAll([1]),
      added: _.addToSet('z'),
      head: _.unshift([0]),
      'deep.er': 1,
    }
    expect((await on('things').doc('u').update({ data: update })).stats.updated).toBe(1)
    expect((await on('things').doc('u').get()).data).toEqual({
      _id: 'u',
      inc: 3,
      mul: 12,
      max: 10,
      min: 3,
      bit: 8,
      list: [3, 4, 5],
      rows: [{ x: 1 }],
      nest: { p: 7, q: 2 },
      fresh: 'v',
      whole: { b: 2 },
      first: [2],
      last: [1],
      all: [2, 3],
      added: ['z'],
      head: [0],
      deep: { er: 1 },
    })
  })

  test.each([
    [
      '_.push on a number',
      { n: 1 },
      () => ({ n: _.push([1]) }),
      "The field 'n' must be an array but is of type int",
    ],
    [
      '_.inc on a text',
      { n: 'a' },
      () => ({ n: _.inc(1) }),
      'Cannot apply $inc to a value of non-numeric type',
    ],
    [
      '_.inc on null',
      { n: null },
      () => ({ n: _.inc(1) }),
      'Cannot apply $inc to a value of non-numeric type',
    ],
    [
      'a field under null',
      { n: null },
      () => ({ n: { k: 1 } }),
      "Cannot create field 'k' in element {n: null}",
    ],
    [
      'a field under a list',
      { n: [] },
      () => ({ n: { k: 1 } }),
      "Cannot create field 'k' in element {n: []}",
    ],
    [
      'two commands on one path',
      { n: 1 },
      () => ({ n: _.inc(1), 'n.a': _.set(1) }),
      'would create a conflict',
    ],
  ])('refuses %s', async (_name, doc, update, message) => {
    await on('things').doc('refusing').set({ data: doc })
    await expect(on('things').doc('refusing').update({ data: update() })).rejects.toMatchObject({
      errCode: -502001,
      message: expect.stringContaining(message),
    })
    expect((await on('things').doc('refusing').get()).data).toEqual({ _id: 'refusing', ...doc })
  })

  test('an update of nothing counts nothing; one that changes nothing neither', async () => {
    expect(
      (
        await on('things')
          .doc('absent')
          .update({ data: { a: 1 } })
      ).stats.updated,
    ).toBe(0)
    expect(
      (
        await on('things')
          .doc('s')
          .update({ data: { a: 9 } })
      ).stats.updated,
    ).toBe(0)
    expect((await on('things').doc('absent').remove()).stats.removed).toBe(0)
  })

  test('a projection that names a field and its child keeps the later one', async () => {
    await on('things')
      .doc('p')
      .set({ data: { o: { cover: 1, body: 2 }, n: 1 } })
    const get = async (field: object) => (await on('things').doc('p').field(field).get()).data
    expect(await get({ o: true, 'o.cover': true })).toEqual({ _id: 'p', o: { cover: 1 } })
    expect(await get({ 'o.cover': true, o: true })).toEqual({ _id: 'p', o: { cover: 1, body: 2 } })
    expect(await get({ o: false })).toEqual({ _id: 'p', n: 1 })
    expect(await get({ _id: false, n: true })).toEqual({ n: 1 })
  })

  test('where().update and remove take all that match, or one when asked', async () => {
    at.database.insert(
      'people',
      Array.from({ length: 7 }, (_each, i) => ({ _id: `w${i}`, many: true })),
    )
    const many = on('people').where({ many: true })
    expect((await many.update({ data: { hit: 1 } })).stats.updated).toBe(7)
    expect((await many.update({ data: { hit: 2 }, multi: false })).stats.updated).toBe(1)
    expect((await many.remove()).stats.removed).toBe(7)
  })

  test('finds points by distance and area', async () => {
    for (const [i, lng] of [113, 113.01, 114].entries()) {
      await on('places').add({ data: { _id: `g${i}`, at: db.Geo.Point(lng, 23) } })
    }
    const near = (distances: object) =>
      on('places')
        .where({ at: _.geoNear({ geometry: db.Geo.Point(113.009, 23), ...distances }) })
        .get()
    expect(idsOf(await near({ maxDistance: 5000 }))).toEqual(['g1', 'g0'])
    expect(idsOf(await near({ minDistance: 500, maxDistance: 5000 }))).toEqual(['g0'])
    const circle = _.geoWithin({ centerSphere: [[113, 23], 5 / 6378.1] })
    expect(idsOf(await on('places').where({ at: circle }).get())).toEqual(['g0', 'g1'])
    const corner = (lng: number, lat: number) => db.Geo.Point(lng, lat)
    const ring = db.Geo.LineString([
      corner(112, 22),
      corner(113.5, 22),
      corner(113.5, 24),
      corner(112, 24),
      corner(112, 22),
    ])
    for (const command of [_.geoWithin, _.geoIntersects]) {
      const inside = on('places').where(
        _.or([{ at: command({ geometry: db.Geo.Polygon([ring]) }) }, { _id: 'none' }]),
      )
      expect(idsOf(await inside.get())).toEqual(['g0', 'g1'])
    }
    const { list } = await on('places')
      .aggregate()
      .geoNear({
        near: corner(113, 23),
        spherical: true,
        distanceField: 'metres',
        key: 'at',
        maxDistance: 5000,
      })
      .end()
    expect(list.map((doc: { metres: number }) => Math.round(doc.metres / 100))).toEqual([0, 10])
  })

  test('aggregates with match, lookup, unwind, group and time zones', async () => {
    at.database.insert('people', [
      { _id: 'u1', name: 'A' },
      { _id: 'u2', name: 'B' },
    ])
    const placed = new Date(Date.UTC(2025, 0, 1, 16))
    at.database.insert(
      'orders',
      Array.from({ length: 30 }, (_each, n) => ({ person: n % 2 ? 'u1' : 'u2', n, placed })),
    )
    const { list } = await on('orders')
      .aggregate()
      .match({ n: _.gte(2).and(_.lt(10)) })
      .lookup({ from: 'people', localField: 'person', foreignField: '_id', as: 'who' })
      .unwind('$who')
      .group({
        _id: '$who.name',
        total: $.sum('$n'),
        day: $.first($.dateToString({ date: '$placed', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' })),
      })
      .sort({ _id: 1 })
      .end()
    expect(list).toEqual([
      { _id: 'A', total: 24, day: '2025-01-02' },
      { _id: 'B', total: 20, day: '2025-01-02' },
    ])
    const joined = await on('orders')
      .aggregate()
      .lookup({
        from: 'people',
        let: { who: '$person' },
        pipeline: $.pipeline()
          .match(_.expr($.eq(['$_id', '$$who'])))
          .project({ name: 1, _id: 0 })
          .done(),
        as: 'who',
      })
      .limit(1)
      .end()
    expect(joined.list[0].who).toEqual([{ name: 'B' }])
    expect((await on('orders').aggregate().match({ person: 'u1' }).count('n').end()).list).toEqual([
      { n: 15 },
    ])
  })

  test('names what it does not do', async () => {
    await expect(at.database.handle({ action: 'database.modifyAndReturnDoc' })).rejects.toThrow(
      'not supported by the local cloud: database.modifyAndReturnDoc',
    )
    const stages = [{ stageKey: '$out', stageValue: '"copy"' }]
    await expect(
      at.database.handle({ action: 'database.aggregateDocuments', collectionName: 'orders', stages }),
    ).rejects.toThrow('not supported by the local cloud: aggregation stage $out')
    const text = {
      action: 'database.getDocument',
      collectionName: 'orders',
      query: '{"$text":{"$search":"a"}}',
    }
    await expect(at.database.handle(text)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })

  test('twenty bookings at once never take more than the seven seats', async () => {
    await on('things')
      .doc('seats')
      .set({ data: { left: 7 } })
    const take = () =>
      on('things')
        .where({ _id: 'seats', left: _.gt(0) })
        .update({ data: { left: _.inc(-1) } })
    const results = await Promise.all(Array.from({ length: 20 }, take))
    expect(results.filter(({ stats }) => stats.updated === 1)).toHaveLength(7)
    expect((await on('things').doc('seats').get()).data.left).toBe(0)
  })
})

describe('SDK quirks that the server must bear', () => {
  test('removing without where removes all, and an undefined condition widens the filter', async () => {
    const at = await stage({ createCollections: true })
    const db = at.cloud.database()
    at.database.insert('t', [
      { a: 1, b: 1 },
      { a: 2, b: 1 },
    ])
    expect((await db.collection('t').where({ a: undefined, b: 1 }).count()).total).toBe(2)
    expect(
      (
        await db
          .collection('t')
          .where({ _id: db.command.exists(true) })
          .remove()
      ).stats.removed,
    ).toBe(2)
    await at.database.handle({ action: 'database.insertDocument', collectionName: 't', data: ['{}'] })
    const all = {
      action: 'database.removeDocument',
      collectionName: 't',
      queryType: 'WHERE',
      query: '',
      multi: true,
    }
    expect(await at.database.handle(all)).toEqual({ data: { deleted: 1 } })
    await at.close()
  })
})
