import type { ActivityRecord, BookingRecord } from '../../../cloudfunctions/_lib/records'
import { bookingId } from '../../../cloudfunctions/booking/ids'
import type { Asks } from '../../_kit/asks'
import { openidOf, ownerOf } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { aBooking, anActivity, at, pathOf } from '../../_kit/records'

const CAPACITY = 10

const activityAt = (node: string, what: string, different: Partial<ActivityRecord> = {}) =>
  anActivity({
    _id: `${what}-${node}`,
    title: `secret-${node}`,
    organiserId: node,
    organiserName: `secret-${node}`,
    openTo: node,
    path: pathOf(node),
    capacity: CAPACITY,
    ...different,
  })

const owned = (activity: ActivityRecord, node: string, different: Partial<BookingRecord> = {}) =>
  aBooking(activity, openidOf(ownerOf(node)), {
    name: nameAt('bookerName', node),
    phone: personal.bookerPhone,
    ...different,
  })

/** The activity with the seats that the booking stands on. */
const holding = (activity: ActivityRecord, { holder, holdKey }: BookingRecord, until?: string) => ({
  ...activity,
  seatsLeft: CAPACITY - 1,
  holders: { [holder]: { seats: 1, key: holdKey, at: at('11-20 09:00'), ...(until ? { until } : {}) } },
})

const held = (node: string) => {
  const activity = activityAt(node, 'held')
  const booking = owned(activity, node)
  return { activity: holding(activity, booking), booking }
}
const offered = (node: string) => {
  const until = at('11-23 20:00')
  const times = { startsAt: at('11-24 12:00'), endsAt: at('11-24 13:00') }
  const activity = activityAt(node, 'offered', times)
  const booking = owned(activity, node, { status: 'offered', offerUntil: until })
  return { activity: holding(activity, booking, until), booking }
}
/** So near its start that whoever of the list comes first takes the seat. */
const waiting = (node: string) => {
  const times = { startsAt: at('11-23 12:00'), endsAt: at('11-23 13:00') }
  const activity = activityAt(node, 'waiting', { ...times, waiting: 1, seatsLeft: 2 })
  const booking = owned(activity, node, { status: 'waitlisted' })
  const place = { person: booking.holder, key: booking.holdKey, seats: 1, passed: 0, patient: false }
  return { activity: { ...activity, line: [{ ...place, at: at('11-20 09:00') }] }, booking }
}
const moved = (node: string) => {
  const activity = activityAt(node, 'moved', { startsAt: at('11-25 12:00'), endsAt: at('11-25 13:00') })
  const booking = owned(activity, node, { agreedStart: at('11-24 12:00') })
  return { activity: holding(activity, booking), booking }
}
/** What a helper wrote for somebody without a phone. */
const slip = (node: string) => {
  const activity = activityAt(node, 'slip')
  const booking = aBooking(activity, `guest_${node}`, {
    via: 'helper',
    helper: openidOf(`helper-${node}`),
    name: nameAt('guestName', node),
    phone: personal.guestPhone,
  })
  return { activity: holding(activity, booking), booking }
}

const its = (what: string) => (node: string) => ({
  bookingId: bookingId(`${what}-${node}`, openidOf(ownerOf(node))),
})

export const asks: Asks = {
  world: (node) => {
    const all = [held, offered, waiting, moved, slip].map((make) => make(node))
    return {
      activities: [activityAt(node, 'free'), ...all.map(({ activity }) => activity)],
      bookings: all.map(({ booking }) => booking),
    }
  },
  asks: {},
  plain: {
    book: {
      ask: (node) => ({ activityId: `free-${node}`, partySize: 1, name: '新来的', phone: '13800000000' }),
      others: 'ok',
    },
    cancel: { ask: its('held'), others: 'booking_unknown' },
    accept: { ask: its('offered'), others: 'booking_unknown' },
    take: { ask: its('waiting'), others: 'booking_unknown' },
    keep: { ask: its('moved'), others: 'booking_unknown' },
    // Whoever holds the slip and knows the number given then.
    claim: {
      ask: (node) => ({ code: slip(node).booking.code, phone: personal.guestPhone }),
      others: 'ok',
    },
    mine: { ask: () => ({ when: 'coming' }), others: 'ok' },
  },
}
