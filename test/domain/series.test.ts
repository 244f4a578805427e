import { daysOf, type Made, occurrenceId, planFor } from '../../domain/series'
import { at, NOW } from '../_kit/records'

const weekly = {
  rhythm: { weekday: 6, fromTime: '09:00', minutes: 120, untilOn: null },
  skips: [] as { on: string }[],
}
const idOn = (on: string, series = weekly) => occurrenceId('s1', series, on)
const made = (on: string, more: Partial<Made> = {}): Made => ({
  id: idOn(on),
  on,
  startsAt: at(`${on.slice(5)} 09:00`),
  booked: 0,
  status: 'published',
  takenBySeries: false,
  first: false,
  ...more,
})

test('every Saturday up to the last day, without those left out', () => {
  expect(daysOf(weekly, '2026-11-23', '2026-12-20')).toEqual([
    '2026-11-28',
    '2026-12-05',
    '2026-12-12',
    '2026-12-19',
  ])
  const ending = { rhythm: { ...weekly.rhythm, untilOn: '2026-12-12' }, skips: [{ on: '2026-12-05' }] }
  expect(daysOf(ending, '2026-11-23', '2026-12-20')).toEqual(['2026-11-28', '2026-12-12'])
})

test('four weeks are made ahead, and what is made is not made again', () => {
  const plan = planFor('s1', weekly, [made('2026-11-28')], NOW)
  expect(plan).toEqual({
    make: ['2026-12-05', '2026-12-12', '2026-12-19'],
    revive: [],
    takeBack: [],
    stay: [],
  })
})

test('a day whose time has passed is not made', () => {
  const monday = { ...weekly, rhythm: { ...weekly.rhythm, weekday: 1 } }
  expect(planFor('s1', monday, [], NOW).make[0]).toBe('2026-11-30')
})

test('another weekday takes back what nobody booked and leaves what somebody did', () => {
  const sunday = { ...weekly, rhythm: { ...weekly.rhythm, weekday: 0 } }
  const plan = planFor('s1', sunday, [made('2026-11-28', { booked: 2 }), made('2026-12-05')], NOW)
  expect(plan.stay).toEqual([idOn('2026-11-28')])
  expect(plan.takeBack).toEqual([idOn('2026-12-05')])
  expect(plan.make[0]).toBe('2026-11-29')
})

test('another time makes no second date on a day that stays', () => {
  const later = { ...weekly, rhythm: { ...weekly.rhythm, fromTime: '14:00' } }
  const plan = planFor('s1', later, [made('2026-11-28', { booked: 1 })], NOW)
  expect(plan.stay).toEqual([idOn('2026-11-28')])
  expect(plan.make).toEqual(['2026-12-05', '2026-12-12', '2026-12-19'])
})

test('what people cancelled, postponed or withdrew is left as it is', () => {
  const list = [
    made('2026-11-28', { status: 'cancelled' }),
    made('2026-12-05', { startsAt: at('12-06 15:00') }),
    made('2026-12-12', { status: 'withdrawn' }),
  ]
  expect(planFor('s1', weekly, list, NOW)).toEqual({
    make: ['2026-12-19'],
    revive: [],
    takeBack: [],
    stay: [],
  })
})

test('a day taken in again comes back', () => {
  const list = [made('2026-11-28', { status: 'withdrawn', takenBySeries: true })]
  expect(planFor('s1', weekly, list, NOW).revive).toEqual([idOn('2026-11-28')])
})

test('the activity it began with is one of its dates, and stays when the series moves', () => {
  const first = { ...made('2026-11-28'), id: 'activity-1', first: true }
  expect(planFor('s1', weekly, [first], NOW).make[0]).toBe('2026-12-05')
  const sunday = { ...weekly, rhythm: { ...weekly.rhythm, weekday: 0 } }
  expect(planFor('s1', sunday, [first], NOW).takeBack).toEqual([])
})
