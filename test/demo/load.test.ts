import { collectionNames, indexes } from '../../cloudfunctions/_lib/indexes'
import type { ActivityRecord, SignRecord } from '../../cloudfunctions/_lib/records'
import { loadDemo, refreshDemo } from '../../demo/load'
import { UNKNOWN_CODE } from '../../demo/signs'
import { addDays, dayOf, instantOn } from '../../domain/day'
import { type Database, openDatabase } from '../../localcloud/db/database'

const TODAY = '2026-11-24'
const around = (todayOn: string, countyId = 'feicheng') => ({
  countyId,
  todayOn,
  nowAt: instantOn(todayOn, '10:00'),
})

let database: Database
beforeEach(() => {
  database = openDatabase({ file: ':memory:' })
  for (const name of collectionNames) database.createCollection(name)
  for (const index of indexes) database.ensureIndex(index)
})
afterEach(() => database.close())

const activities = () => database.find('activities') as unknown as ActivityRecord[]

test('an empty database gets the county, its programme and the bookings that fill it', () => {
  const loaded = loadDemo(database, around(TODAY))
  expect(loaded).toMatchObject({ stations: 649, activities: activities().length })
  expect(database.find('bookings')).toHaveLength(loaded?.bookings ?? 0)
  expect(database.find('directory')).toHaveLength(1)
})

test('a database with stations in it is left alone', () => {
  database.insert('stations', [{ _id: 'real' }])
  expect(loadDemo(database, around(TODAY))).toBeNull()
  expect(activities()).toEqual([])
})

test('another county gets its own demo', () => {
  expect(loadDemo(database, around(TODAY, 'tiny'))?.stations).toBe(7)
  expect(activities().length).toBeGreaterThan(0)
})

test('nothing but a local database takes demo data', () => {
  expect(() => loadDemo({ collection() {} } as never, around(TODAY))).toThrow(/local cloud/)
  process.env.TENCENTCLOUD_SECRETID = 'AKID'
  expect(() => loadDemo(database, around(TODAY))).toThrow(/local cloud/)
  delete process.env.TENCENTCLOUD_SECRETID
})

test('old signs lead to a real station, and the unknown code is nobody’s', () => {
  loadDemo(database, around(TODAY))
  const [old] = database.find('signs', { status: 'replaced' }) as unknown as SignRecord[]
  expect(database.find('stations', { _id: old?.stationId })).toHaveLength(1)
  expect(database.find('signs', { _id: UNKNOWN_CODE })).toEqual([])
})

test('an older database gets the days it lacks, and what was there stays as it is', () => {
  loadDemo(database, around(TODAY))
  const before = activities()
  const bookings = database.find('bookings')
  const later = addDays(TODAY, 9)
  const added = refreshDemo(database, around(later))
  expect(added).toBeGreaterThan(0)
  expect(activities()).toHaveLength(before.length + added)
  expect(activities()).toEqual(expect.arrayContaining(before.slice(0, 5)))
  expect(database.find('bookings')).toHaveLength(bookings.length)
  const last =
    activities()
      .map(({ startsAt }) => dayOf(startsAt))
      .sort()
      .at(-1) ?? ''
  expect(last > addDays(TODAY, 35)).toBe(true)
  expect(refreshDemo(database, around(later))).toBe(0)
})

test('a first start that was killed half-way is begun anew', () => {
  const half = openDatabase({ file: ':memory:' })
  for (const name of collectionNames) half.createCollection(name)
  half.insert('signs', [{ _id: 'B9MJMJ', number: '003', stationId: 'half', status: 'current' }])
  expect(loadDemo(half, around(TODAY))).toMatchObject({ stations: 649 })
  expect(half.find('signs', { _id: 'B9MJMJ' })).toMatchObject([{ stationId: '370983001001' }])
  half.close()
})
