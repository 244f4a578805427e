import {
  type Bookable,
  cancelEvent,
  reconfirmBy,
  type Wish,
  whyNotBook,
  whyNotCancel,
} from '../../domain/booking'
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
  waiting: 0,
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
    ['some left, but others wait', { waiting: 1 }, {}, 'booking_full'],
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

describe('giving a seat back', () => {
  const rules = { cancelHours: 24, graceMinutes: 30 }
  const booking = {
    status: 'confirmed' as const,
    statusAt: '2026-11-20T00:00:00.000Z',
    agreedStart: activity.startsAt,
  }
  test.each([
    ['a day and a second before', {}, '2026-11-27T01:59:59.000Z', 'cancel'],
    ['a day before', {}, '2026-11-27T02:00:00.000Z', 'cancelLate'],
    [
      'late, but only just got',
      { statusAt: '2026-11-27T20:00:00.000Z' },
      '2026-11-27T20:30:00.000Z',
      'cancel',
    ],
    [
      'late, got a while ago',
      { statusAt: '2026-11-27T20:00:00.000Z' },
      '2026-11-27T20:30:01.000Z',
      'cancelLate',
    ],
    [
      'late, but the time had moved',
      { agreedStart: '2026-11-26T02:00:00.000Z' },
      '2026-11-27T20:00:00.000Z',
      'cancel',
    ],
    ['late, but only waiting', { status: 'waitlisted' as const }, '2026-11-27T20:00:00.000Z', 'cancel'],
  ])('%s', (_what, different, now, event) => {
    expect(cancelEvent({ ...booking, ...different }, activity.startsAt, rules, now)).toBe(event)
  })
})

test.each([
  ['days ahead: a day before', '2026-11-30T02:00:00.000Z', '2026-11-29T02:00:00.000Z'],
  ['a day ahead: twelve hours to answer', '2026-11-24T02:00:00.000Z', '2026-11-23T14:00:00.000Z'],
  ['hours ahead: nobody loses a seat', '2026-11-23T16:00:00.000Z', null],
])('after a move, %s', (_what, startsAt, by) => {
  expect(reconfirmBy(startsAt, NOW)).toBe(by)
})
