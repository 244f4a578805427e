import {
  addSums,
  type Countable,
  contributionOf,
  mondayOf,
  noSums,
  partOf,
  sumOfParts,
} from '../../domain/stats'
import { boardOf } from '../../domain/statsBoard'

const NOW = '2026-11-23T02:00:00.000Z'

const activity = (different: Partial<Countable> = {}): Countable => ({
  organiserId: 'v1',
  path: ['c', 't', 'v1'],
  category: 'jiang',
  projectId: null,
  projectName: null,
  status: 'published',
  startsAt: '2026-11-20T01:00:00.000Z',
  endsAt: '2026-11-20T03:00:00.000Z',
  capacity: 10,
  seatsLeft: 3,
  reserveLeft: 2,
  settledAt: null,
  ...different,
})

test.each([
  ['held and not settled', {}, { held: 1, unsettled: 1, seats: 10, booked: 5 }],
  ['settled', { settledAt: NOW }, { held: 1, seats: 10, booked: 5 }],
  ['ends this moment', { endsAt: NOW }, { held: 1, unsettled: 1, seats: 10, booked: 5 }],
  ['still to come', { endsAt: '2026-11-23T02:00:00.001Z' }, { planned: 1 }],
  ['without seats', { capacity: null, seatsLeft: null, reserveLeft: 0 }, { held: 1, unsettled: 1 }],
  ['cancelled', { status: 'cancelled' as const }, { cancelled: 1 }],
])('what an activity adds: %s', (_, different, adds) => {
  expect(contributionOf(activity(different), NOW)).toEqual({ ...noSums(), ...adds })
})

test('what was withdrawn adds nothing', () => {
  expect(contributionOf(activity({ status: 'withdrawn' }), NOW)).toBeNull()
  expect(partOf([activity({ status: 'withdrawn' })], NOW)).toEqual({ cells: {}, days: {}, weeks: {} })
})

test('each unit is added to its own, however it was found out', () => {
  const result = (value: number, unit: string, method: string) => ({ value, unit, method })
  const one = activity({
    outcome: {
      headcount: result(30, '人次', '清点'),
      results: [result(0.1, '元', '清点'), result(5, '株', '估算')],
    },
  })
  const two = activity({
    outcome: { headcount: result(12, '人', '签到'), results: [result(0.2, '元', '估算')] },
  })
  const sums = noSums()
  for (const some of [one, two, one]) addSums(sums, contributionOf(some, NOW) ?? noSums())
  expect(sums.heads).toEqual({
    人次: { by: { 清点: 60 }, activities: 2 },
    人: { by: { 签到: 12 }, activities: 1 },
  })
  expect(sums.results).toEqual({
    元: { by: { 清点: 0.2, 估算: 0.2 }, activities: 3 },
    株: { by: { 估算: 10 }, activities: 2 },
  })
})

test('parts add up to the part of all, in any order', () => {
  const list = [
    activity(),
    activity({ organiserId: 'v2', projectId: 'fair', projectName: '赶大会', category: 'hui' }),
    activity({ status: 'cancelled' }),
  ]
  const apart = list.map((one) => partOf([one], NOW))
  expect(JSON.stringify(sumOfParts([...apart].reverse()))).toBe(JSON.stringify(partOf(list, NOW)))
})

test('a week has the organisers that have something on, those that called off left out', () => {
  const sunday = { startsAt: '2026-11-22T12:00:00.000Z', endsAt: '2026-11-22T13:00:00.000Z' }
  const { weeks } = partOf(
    [
      activity(),
      activity({ organiserId: 'v2', ...sunday }),
      activity({ organiserId: 'v3', status: 'cancelled' }),
    ],
    NOW,
  )
  expect(weeks).toEqual({ '2026-11-16': ['v1', 'v2'] })
})

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-12-01', '2026-11-30'],
  ['2027-01-03', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})

test('categories come in the county’s order and projects by id, never by size', () => {
  const { cells } = partOf(
    [
      activity({ category: 'le', projectId: 'b', projectName: '乙' }),
      activity({ category: 'le', projectId: 'b', projectName: '乙' }),
      activity({ category: 'jiang', projectId: 'a', projectName: '甲' }),
      activity({ category: 'new' }),
    ],
    NOW,
  )
  const board = boardOf([{ month: '2026-11', cells: Object.values(cells) }], {}, ['jiang', 'le'])
  expect(board.categories.map(({ category, figures }) => [category, figures.held])).toEqual([
    ['jiang', 1],
    ['le', 2],
    ['new', 1],
  ])
  expect(board.projects.map(({ name }) => name)).toEqual(['甲', '乙'])
})
