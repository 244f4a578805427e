import { type Bookable, next, type Wish, whyNotBook, whyNotCancel } from '../../domain/booking'
import type { ErrorCode } from '../../types/errors'

const NOW = '2026-11-23T02:00:00.000Z'
const activity: Bookable = {
  status: 'published',
  mode: 'bookable',
  opensAt: '2026-11-20T00:00:00.000Z',
  closesAt: '2026-11-28T00:00:00.000Z',
  startsAt: '2026-11-28T02:00:00.000Z',
  endsAt: '2026-11-28T04:00:00.000Z',
  seatsLeft: 3,
  audiences: ['everyone'],
  asksName: false,
  asksPhone: false,
  maxParty: 5,
}

describe('who may book', () => {
  test.each<[string, Partial<Bookable>, Partial<Wish>, ErrorCode | null]>([
    ['a seat is left', {}, {}, null],
    ['exactly as many as are left', {}, { partySize: 3 }, null],
    ['one more than are left', {}, { partySize: 4 }, 'booking_too_few_seats'],
    ['none left', { seatsLeft: 0 }, {}, 'booking_full'],
    ['more than one may bring', { seatsLeft: 9 }, { partySize: 6 }, 'booking_party_too_large'],
    ['drop-in', { mode: 'dropIn' }, {}, 'booking_not_needed'],
    ['by order', { mode: 'byOrder' }, {}, 'booking_by_order'],
    ['too early', { opensAt: '2026-11-23T02:00:00.001Z' }, {}, 'booking_not_open'],
    ['too late', { closesAt: NOW }, {}, 'booking_closed'],
    ['it has begun', { startsAt: NOW }, {}, 'booking_activity_over'],
    ['it is over', { startsAt: '2026-11-22T00:00:00.000Z', endsAt: NOW }, {}, 'booking_activity_over'],
    ['it is cancelled', { status: 'cancelled' }, {}, 'booking_activity_cancelled'],
    ['for elders, asked by one', { audiences: ['elders'] }, { audience: 'elders' }, null],
    ['for elders, asked by none of them', { audiences: ['elders'] }, { audience: null }, 'booking_audience'],
    ['for elders, and nobody said', { audiences: ['elders'] }, {}, 'booking_audience'],
    ['a name is asked for', { asksName: true }, {}, 'booking_name_needed'],
    ['a phone is asked for', { asksName: true, asksPhone: true }, { name: '王' }, 'booking_phone_needed'],
    ['both are given', { asksName: true, asksPhone: true }, { name: '王', phone: '13800000000' }, null],
  ])('%s', (_what, different, wish, code) => {
    expect(whyNotBook({ ...activity, ...different }, { partySize: 1, ...wish }, NOW)).toBe(code)
  })
})

test('a booking can be given back until the start', () => {
  expect(whyNotCancel(activity.startsAt, '2026-11-28T01:59:59.999Z')).toBeNull()
  expect(whyNotCancel(activity.startsAt, activity.startsAt)).toBe('booking_activity_over')
})

test.each([
  [null, 'book', 'confirmed'],
  [null, 'cancel', null],
  ['confirmed', 'book', null],
  ['confirmed', 'cancel', 'cancelled'],
  ['cancelled', 'book', 'confirmed'],
  ['cancelled', 'cancel', null],
] as const)('%s on %s becomes %s', (from, event, to) => {
  expect(next(from, event)).toBe(to)
})
