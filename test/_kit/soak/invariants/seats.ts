import { type Doc, groupBy, type Store, sum } from '../docs'
import { broken, type Violation } from './violation'

const HOLDING = ['pending_approval', 'confirmed', 'offered', 'checked_in', 'attended', 'no_show', 'unknown']
const LIVE = ['pending_approval', 'confirmed', 'waitlisted', 'offered', 'checked_in']

interface Hold {
  seats: number
  key: string
}
const holdsOf = ({ holders }: Doc) => Object.entries(holders as Record<string, Hold>)
const bookable = (store: Store) => store.all('activities').filter(({ capacity }) => capacity !== null)

/** The account of each activity adds up, at every moment. */
export const seats = (store: Store): Violation[] => bookable(store).flatMap(account)

function account(activity: Doc): Violation[] {
  const { _id, capacity, seatsLeft, reserveLeft, waiting, line } = activity
  const held = sum(holdsOf(activity).map(([, { seats: n }]) => n))
  const places = line.map(({ person }: { person: string }) => person) as string[]
  const found: Violation[] = []
  const wrong = (name: string, words: string) => found.push(broken(name, [_id], words))
  if (capacity !== seatsLeft + reserveLeft + held)
    wrong('seats add up', `${capacity} seats: ${seatsLeft} left, ${reserveLeft} kept, ${held} held`)
  if (seatsLeft < 0 || reserveLeft < 0) wrong('no oversell', `${seatsLeft} left, ${reserveLeft} kept`)
  if (waiting !== line.length) wrong('waiting counts', `${waiting} said, ${line.length} in the line`)
  if (new Set(places).size !== places.length) wrong('once in the line', places.join(' '))
  if (places.some((person) => person in activity.holders)) wrong('in the line or in a seat', places.join(' '))
  return found
}

/** Once nothing is under way: seats and places belong to bookings, and bookings have theirs. */
export const people = (store: Store): Violation[] => {
  const bookings = groupBy(store.all('bookings'), ({ activityId }) => activityId)
  return bookable(store).flatMap((activity) => [
    ...belongs(activity, bookings.get(activity._id) ?? [], store.now),
    ...twice(activity, bookings.get(activity._id) ?? []),
  ])
}

function belongs(activity: Doc, bookings: readonly Doc[], now: string): Violation[] {
  // What is off or over keeps its seats as they were.
  if (activity.status !== 'published' || activity.endsAt <= now) return []
  const byHolder = new Map(bookings.map((booking) => [booking.holder as string, booking]))
  return [
    ...holdsOf(activity).flatMap(([holder, hold]) => ofSeat(activity, holder, hold, byHolder.get(holder))),
    ...placesOf(activity).flatMap(({ person, key }) => ofPlace(activity, person, key, byHolder.get(person))),
    ...bookings.flatMap((booking) => ofBooking(activity, booking)),
  ]
}

const placesOf = ({ line }: Doc) => line as { person: string; key: string }[]

function ofSeat({ _id }: Doc, holder: string, { seats: n, key }: Hold, booking?: Doc): Violation[] {
  const name = 'a seat has a booking'
  if (booking?.holdKey !== key || !HOLDING.includes(booking.status))
    return [
      broken(name, [_id, booking?._id ?? holder], `${n} seats, booking is ${booking?.status ?? 'not there'}`),
    ]
  return booking.partySize === n
    ? []
    : [broken(name, [_id, booking._id], `${n} seats for ${booking.partySize}`)]
}

const ofPlace = ({ _id }: Doc, person: string, key: string, booking?: Doc): Violation[] =>
  booking?.holdKey === key && booking.status === 'waitlisted'
    ? []
    : [broken('a place has a booking', [_id, booking?._id ?? person], booking?.status ?? 'not there')]

function ofBooking(activity: Doc, { _id, holder, status }: Doc): Violation[] {
  if (HOLDING.includes(status) && !(holder in activity.holders))
    return [broken('a booking has seats', [activity._id, _id], status)]
  const waits = placesOf(activity).some(({ person }) => person === holder)
  return status === 'waitlisted' && !waits
    ? [broken('a booking has its place', [activity._id, _id], status)]
    : []
}

/** Nobody has two bookings of their own for one activity, and no more are promised than there are. */
function twice(activity: Doc, bookings: readonly Doc[]): Violation[] {
  const own = bookings.filter(({ via, status }) => via === 'self' && LIVE.includes(status))
  const promised = sum(
    bookings.filter(({ status }) => HOLDING.includes(status)).map(({ partySize }) => partySize),
  )
  return [
    ...[...groupBy(own, ({ person }) => person)].flatMap(([person, list]) =>
      list.length > 1
        ? [broken('no double booking', [activity._id, ...list.map(({ _id }) => _id)], person)]
        : [],
    ),
    ...(promised > activity.capacity
      ? [broken('no oversell', [activity._id], `${promised} promised of ${activity.capacity}`)]
      : []),
  ]
}
