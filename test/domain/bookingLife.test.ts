import { type BookingEvent, bookingEvents, expected, holds, isLive, next } from '../../domain/bookingLife'
import { BookingStatus } from '../../types/bookingStatus'

/** Where every event leads, from which states; written down a second time on purpose. Anything else leads nowhere. */
const TABLE: Record<BookingEvent, Partial<Record<BookingStatus | 'none', BookingStatus>>> = {
  book: anew('confirmed'),
  wait: anew('waitlisted'),
  ask: anew('pending_approval'),
  approve: { pending_approval: 'confirmed' },
  reject: { pending_approval: 'rejected' },
  promote: { waitlisted: 'confirmed' },
  offer: { waitlisted: 'offered' },
  accept: { offered: 'confirmed' },
  decline: { offered: 'declined' },
  expire: { offered: 'offer_expired' },
  cancel: {
    pending_approval: 'cancelled',
    confirmed: 'cancelled',
    waitlisted: 'cancelled',
    offered: 'declined',
  },
  cancelLate: {
    pending_approval: 'cancelled',
    confirmed: 'late_cancelled',
    waitlisted: 'cancelled',
    offered: 'declined',
  },
  callOff: {
    pending_approval: 'cancelled_by_org',
    confirmed: 'cancelled_by_org',
    waitlisted: 'cancelled_by_org',
    offered: 'cancelled_by_org',
    checked_in: 'cancelled_by_org',
  },
  release: { confirmed: 'cancelled' },
  checkIn: { confirmed: 'checked_in', no_show: 'checked_in', unknown: 'checked_in' },
  undoCheckIn: { checked_in: 'confirmed' },
  attend: { checked_in: 'attended' },
  miss: { confirmed: 'no_show' },
  lapse: { confirmed: 'unknown' },
  excuse: { no_show: 'excused', late_cancelled: 'excused' },
}

function anew(to: BookingStatus) {
  const out = ['none', 'cancelled', 'late_cancelled', 'declined', 'offer_expired', 'excused'] as const
  return Object.fromEntries(out.map((from) => [from, to]))
}

const states = [null, ...BookingStatus.options] as const

describe.each(states)('from %s', (from) => {
  test.each(bookingEvents)('%s', (event) => {
    expect(next(from, event)).toBe(TABLE[event][from ?? 'none'] ?? null)
  })
})

test('every state is reached by some event, and none is a dead end that holds a seat before the activity', () => {
  const reached = new Set(states.flatMap((from) => bookingEvents.map((event) => next(from, event))))
  expect(BookingStatus.options.filter((state) => !reached.has(state))).toEqual([])
  for (const state of BookingStatus.options.filter(isLive)) {
    expect(next(state, 'callOff')).toBe('cancelled_by_org')
  }
})

test('whoever is expected at the door holds a seat; who waits or is out holds none', () => {
  expect(expected.every(holds)).toBe(true)
  expect(BookingStatus.options.filter((state) => !holds(state))).toEqual([
    'waitlisted',
    'cancelled',
    'late_cancelled',
    'cancelled_by_org',
    'declined',
    'offer_expired',
    'rejected',
    'excused',
  ])
})
