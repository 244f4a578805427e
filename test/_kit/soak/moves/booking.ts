import { type Doc, dayIn, plusDays, plusMinutes } from '../docs'
import type { Moment, Moves, Step } from '../moment'
import { phoneOf } from '../people'

const LIVE = ['confirmed', 'waitlisted', 'offered', 'checked_in']

const coming =
  ({ now }: Moment) =>
  (one: Doc) =>
    one.status === 'published' && one.startsAt > now
const bookable = (m: Moment) => (one: Doc) => coming(m)(one) && one.mode === 'bookable'

const audienceOf = (m: Moment, { audiences }: Doc) =>
  audiences.includes('everyone') ? {} : { audience: m.dice.chance(0.9) ? m.dice.one(audiences) : null }

const partyOf = (m: Moment, activity: Doc) => ({
  activityId: activity._id,
  partySize: 1 + m.dice.roll(m.dice.chance(0.9) ? activity.maxParty : 4),
  ...audienceOf(m, activity),
  wait: m.dice.chance(0.7),
})

/** A booking in one of these states, with the person whose it is. */
const own = (m: Moment, fits: (booking: Doc) => boolean): Doc | null => m.any('bookings', fits)

const about = (m: Moment, action: string, booking: Doc | null): Step | null =>
  booking && { action, as: m.by(booking.person), input: { bookingId: booking._id } }

export const moves: Moves = {
  'booking.book'(m) {
    // Most want what is nearly full, as people do.
    const scarce = m.any('activities', (one) => bookable(m)(one) && one.seatsLeft <= 1)
    const activity = m.dice.chance(0.5) && scarce ? scarce : m.any('activities', bookable(m))
    if (!activity) return null
    const input = { ...partyOf(m, activity), name: `来客${m.serial()}`, phone: phoneOf(m.me) }
    return { action: m.action, input }
  },
  'booking.cancel': (m) =>
    about(
      m,
      m.action,
      own(m, (one) => LIVE.includes(one.status) && one.startsAt > m.now),
    ),
  'booking.accept': (m) =>
    about(
      m,
      m.action,
      own(m, ({ status }) => status === 'offered'),
    ),
  'booking.take': (m) =>
    about(
      m,
      m.action,
      own(m, (one) => one.status === 'waitlisted' && one.startsAt > m.now),
    ),
  'booking.keep': (m) =>
    about(
      m,
      m.action,
      own(m, (one) => one.status === 'confirmed' && one.agreedStart !== one.startsAt) ??
        own(m, (one) => one.status === 'confirmed'),
    ),
  'booking.claim'(m) {
    const slip = own(m, ({ person, phone }) => person.startsWith('guest_') && phone)
    return slip && { action: m.action, input: { code: slip.code, phone: slip.phone } }
  },
  'booking.mine': (m) => ({
    action: m.action,
    input: m.dice.chance(0.5) ? { when: 'coming' } : { when: 'past', before: m.now },
  }),
  'proxy.forGuest'(m) {
    const activity = m.mine('activities', (one) => one.mode === 'bookable' && one.endsAt > m.now)
    if (!activity) return null
    const begun = activity.startsAt <= plusMinutes(m.now, 60)
    const guest = { via: begun ? 'walkIn' : m.dice.one(['helper', 'phoned']), name: `老人${m.serial()}` }
    const phone = m.dice.chance(0.7) ? { phone: phoneOf(m.dice.one(m.people)) } : {}
    return { action: m.action, input: { ...partyOf(m, activity), ...guest, ...phone } }
  },
  'proxy.forFamily'(m) {
    const activity = m.any('activities', bookable(m))
    return (
      activity && {
        action: m.action,
        input: { ...partyOf(m, activity), name: `家人${m.serial()}`, phone: phoneOf(m.me) },
      }
    )
  },
  'proxy.forget'(m) {
    const guest = m.dice.chance(0.2)
      ? m.any('bookings', ({ via, helper }) => via === 'family' && helper)
      : null
    return guest && { action: m.action, as: m.by(guest.helper), input: { bookingId: guest._id } }
  },
  'proxy.forgetFor'(m) {
    const seen = ({ activityId }: Doc) => {
      const activity = m.w.get('activities', activityId)
      return activity !== undefined && m.sees(activity)
    }
    const guest = m.dice.chance(0.2) ? m.any('bookings', (one) => one.via !== 'self' && seen(one)) : null
    return guest && { action: m.action, input: { bookingId: guest._id, why: '本人要求' } }
  },
  'proxy.mine': (m) => ({ action: m.action, input: { when: m.dice.one(['coming', 'past']) } }),
  'proxy.line'(m) {
    const activity = m.mine('activities', (one) => one.waiting > 0) ?? m.mine('activities')
    return activity && { action: m.action, input: { activityId: activity._id } }
  },
  'proxy.outOfTurn'(m) {
    const waiting = m.any('bookings', (one) => one.status === 'waitlisted' && one.startsAt > m.now)
    const activity = waiting && m.w.get('activities', waiting.activityId)
    if (!activity || !m.sees(activity)) return null
    const input = { activityId: activity._id, bookingId: waiting._id, why: '家里有急事' }
    return { action: m.action, input }
  },
  'activity.menu'(m) {
    const station = m.any('stations')
    const fromOn = dayIn(m.now)
    const toOn = dayIn(plusDays(m.now, m.dice.roll(30)))
    return station && { action: m.action, as: m.me || null, input: { stationId: station._id, fromOn, toOn } }
  },
  'activity.past'(m) {
    const station = m.any('stations')
    return station && { action: m.action, as: m.me || null, input: { stationId: station._id } }
  },
  'activity.show'(m) {
    const activity = m.any('activities')
    return activity && { action: m.action, as: m.me || null, input: { activityId: activity._id } }
  },
  'project.show'(m) {
    const project = m.any('projects')
    return project && { action: m.action, as: m.me || null, input: { projectId: project._id } }
  },
}
