import {
  type Live,
  movedBooking,
  reserveOpensAt,
  seatsHeld,
  whyNotCapacity,
  whyNotPostpone,
  whyNotTouch,
  whyNotWithdraw,
} from '../../domain/liveActivity'

const live = (different: Partial<Live> = {}): Live => ({
  status: 'published',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
  capacity: 10,
  seatsLeft: 6,
  reserveLeft: 2,
  waiting: 0,
  opensAt: '2026-11-20T00:00:00.000Z',
  closesAt: '2026-11-28T00:30:00.000Z',
  ...different,
})
const free = { seatsLeft: 8 }
const BEFORE = '2026-11-23T02:00:00.000Z'
const DURING = '2026-11-28T02:00:00.000Z'
const AFTER = '2026-11-28T03:00:00.000Z'

test.each([
  [{}, 2],
  [free, 0],
  [{ capacity: null, seatsLeft: null, reserveLeft: 0 }, 0],
])('seats held in %j', (different, held) => expect(seatsHeld(live(different))).toBe(held))

test.each([
  [{}, BEFORE, null],
  [{}, DURING, null],
  [{}, AFTER, 'activity_not_live'],
  [{ status: 'cancelled' }, BEFORE, 'activity_not_live'],
  [{ status: 'withdrawn' }, BEFORE, 'activity_not_live'],
] as const)('touching %j at %s', (different, now, code) =>
  expect(whyNotTouch(live(different), now)).toBe(code),
)

test.each([
  [free, BEFORE, null],
  [{}, BEFORE, 'activity_has_bookings'],
  // Nobody sits, but somebody stands in the line for it.
  [{ ...free, waiting: 1 }, BEFORE, 'activity_has_bookings'],
  [free, DURING, 'activity_begun'],
  [free, AFTER, 'activity_not_live'],
  [{ ...free, status: 'cancelled' }, BEFORE, 'activity_not_live'],
] as const)('withdrawing %j at %s', (different, now, code) =>
  expect(whyNotWithdraw(live(different), now)).toBe(code),
)

test.each([
  [{}, 20, null],
  [{}, 10, null],
  // Two are held and two are kept for walk-ins.
  [{}, 4, null],
  [{}, 3, 'capacity_promised'],
  [{ capacity: null, seatsLeft: null }, 5, 'bad_input'],
  [{ status: 'cancelled' }, 20, 'activity_not_live'],
] as const)('capacity of %j to %i', (different, capacity, code) =>
  expect(whyNotCapacity(live(different), capacity, BEFORE)).toBe(code),
)

const to = (startsAt: string, endsAt: string) => ({ startsAt, endsAt })
test.each([
  [{}, to('2026-12-05T01:00:00.000Z', '2026-12-05T03:00:00.000Z'), null],
  // Only longer.
  [{}, to('2026-11-28T01:00:00.000Z', '2026-11-28T04:00:00.000Z'), null],
  [{}, to('2026-11-28T01:00:00.000Z', '2026-11-28T03:00:00.000Z'), 'postpone_times'],
  [{}, to(BEFORE, '2026-11-28T03:00:00.000Z'), 'postpone_times'],
  [{}, to('2026-12-05T01:00:00.000Z', '2026-12-05T01:00:00.000Z'), 'postpone_times'],
  [{ status: 'cancelled' }, to('2026-12-05T01:00:00.000Z', '2026-12-05T03:00:00.000Z'), 'activity_not_live'],
] as const)('postponing %j to %j', (different, times, code) =>
  expect(whyNotPostpone(live(different), times, BEFORE)).toBe(code),
)

test('booking closes as long before the new start, and what is open stays open', () => {
  const later = '2026-12-05T01:00:00.000Z'
  expect(movedBooking(live(), later, BEFORE)).toEqual({
    opensAt: '2026-11-20T00:00:00.000Z',
    closesAt: '2026-12-05T00:30:00.000Z',
  })
  expect(movedBooking(live({ opensAt: '2026-11-25T00:00:00.000Z' }), later, BEFORE).opensAt).toBe(
    '2026-12-02T00:00:00.000Z',
  )
  expect(movedBooking(live({ opensAt: null, closesAt: null }), later, BEFORE)).toEqual({
    opensAt: null,
    closesAt: null,
  })
})

test('the reserve is for everyone a day before', () =>
  expect(reserveOpensAt('2026-11-28T01:00:00.000Z')).toBe('2026-11-27T01:00:00.000Z'))
