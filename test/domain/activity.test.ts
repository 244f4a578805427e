import { overlaps, type Phase, phaseOf, suits } from '../../domain/activity'

const activity = {
  status: 'published' as const,
  mode: 'bookable' as const,
  opensAt: '2026-11-20T00:00:00.000Z',
  closesAt: '2026-11-28T00:00:00.000Z',
  startsAt: '2026-11-28T02:00:00.000Z',
  endsAt: '2026-11-28T04:00:00.000Z',
  seatsLeft: 3,
  waiting: 0,
}

describe('the phase of an activity', () => {
  test.each<[string, object, Phase]>([
    ['2026-11-19T23:59:59.999Z', {}, 'notOpen'],
    ['2026-11-20T00:00:00.000Z', {}, 'open'],
    ['2026-11-27T23:59:59.999Z', {}, 'open'],
    ['2026-11-28T00:00:00.000Z', {}, 'closed'],
    ['2026-11-28T02:00:00.000Z', {}, 'running'],
    ['2026-11-28T04:00:00.000Z', {}, 'over'],
    ['2026-11-25T00:00:00.000Z', { seatsLeft: 0 }, 'full'],
    ['2026-11-28T01:00:00.000Z', { seatsLeft: 0 }, 'closed'],
    ['2026-11-25T00:00:00.000Z', { waiting: 1 }, 'full'],
    ['2026-11-25T00:00:00.000Z', { status: 'cancelled' }, 'cancelled'],
    ['2026-11-29T00:00:00.000Z', { status: 'cancelled' }, 'cancelled'],
    ['2026-11-25T00:00:00.000Z', { mode: 'dropIn', opensAt: null, closesAt: null, seatsLeft: null }, 'soon'],
    [
      '2026-11-28T03:00:00.000Z',
      { mode: 'byOrder', opensAt: null, closesAt: null, seatsLeft: null },
      'running',
    ],
  ])('at %s with %j is %s', (now, different, phase) => {
    expect(phaseOf({ ...activity, ...different }, now)).toBe(phase)
  })
})

test('an activity is for someone it names, or for everyone', () => {
  expect(suits(['everyone'], null)).toBe(true)
  expect(suits(['elders', 'disabled'], 'disabled')).toBe(true)
  expect(suits(['elders'], 'children')).toBe(false)
  expect(suits(['elders'], null)).toBe(false)
})

test('touching ends do not clash', () => {
  const from = (startsAt: string, endsAt: string) => ({ startsAt, endsAt })
  expect(overlaps(from('09', '11'), from('10', '12'))).toBe(true)
  expect(overlaps(from('09', '12'), from('10', '11'))).toBe(true)
  expect(overlaps(from('09', '10'), from('10', '11'))).toBe(false)
})
