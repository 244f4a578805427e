import type { Doc } from '../docs'
import type { Moment, Moves, Step } from '../moment'

const EXPECTED = ['confirmed', 'checked_in', 'attended', 'no_show', 'unknown']
const served = (m: Moment) => (one: Doc) =>
  one.audience === 'volunteers' && EXPECTED.includes(one.status) && one.endsAt <= m.now
const record = (m: Moment, row: Doc | null, more: object = {}): Step | null =>
  row && { action: m.action, input: { id: row._id, ...more } }

export const moves: Moves = {
  'hours.mine': (m) => ({ action: m.action, input: {} }),
  'hours.contest'(m) {
    const row = m.any('hours', ({ status }) => ['recorded', 'confirmed'].includes(status))
    return row && { action: m.action, as: m.by(row.person), input: { id: row._id, words: '少算了' } }
  },
  'hours.unrecorded': (m) => ({ action: m.action, input: {} }),
  'hours.ask'(m) {
    const written = new Set(m.w.all('hours').map(({ person, activityId }) => `${person} ${activityId}`))
    const missing = (one: Doc) => served(m)(one) && !written.has(`${one.person} ${one.activityId}`)
    const booking = m.any('bookings', missing)
    return (
      booking && {
        action: m.action,
        as: m.by(booking.person),
        input: { bookingId: booking._id, words: '没有记上' },
      }
    )
  },
  'hours.certificates': (m) => ({ action: m.action, input: {} }),
  'hours.certify'(m) {
    const row = m.any('hours')
    return row && { action: m.action, as: m.by(row.person), input: { name: '赵志愿' } }
  },
  'hours.verify'(m) {
    const certificate = m.any('certificates')
    return certificate && { action: m.action, as: m.me || null, input: { number: certificate._id } }
  },
  'hours.nameOnNotice'(m) {
    const star = m.any('stars', ({ status }) => status === 'notice')
    const name = m.dice.chance(0.7) ? '赵志愿' : null
    return star && { action: m.action, as: m.by(star.person), input: { starId: star._id, name } }
  },
  'hours.notice': (m) => ({ action: m.action, as: m.me || null, input: {} }),
  'hours.ofActivity'(m) {
    const activity = m.mine('activities', (one) => one.endsAt <= m.now)
    return activity && { action: m.action, input: { activityId: activity._id } }
  },
  'hours.enter'(m) {
    const fits = (one: Doc) => {
      const activity = m.w.get('activities', one.activityId)
      return served(m)(one) && activity !== undefined && m.sees(activity)
    }
    const booking = m.any('bookings', fits)
    return (
      booking && {
        action: m.action,
        input: {
          bookingId: booking._id,
          halfHours: 1 + m.dice.roll(4),
          reason: '忘了签退',
          evidence: 'roster',
        },
      }
    )
  },
  'hours.queue'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId } }
  },
  'hours.approve'(m) {
    const row = m.mine('hours', ({ status }) => status === 'proposed')
    return record(m, row, m.dice.chance(0.75) ? { approved: true } : { approved: false, why: '查不到' })
  },
  'hours.answer'(m) {
    const row = m.mine('hours', ({ status }) => status === 'contested')
    return row && record(m, row, { halfHours: m.dice.roll(row.halfHours + 1), why: '核实过' })
  },
  'hours.answerMissing'(m) {
    const row = m.mine('missing_hours', ({ answeredAt }) => answeredAt === null)
    return record(m, row, { why: '核实过，已补录' })
  },
  'hours.question'(m) {
    const row = m.mine('hours', ({ status }) => ['recorded', 'confirmed'].includes(status))
    return m.dice.chance(0.3) ? record(m, row, { words: '时间对不上' }) : null
  },
  'hours.exceptions': (m) => ({ action: m.action, input: {} }),
  'system.health': (m) => ({ action: m.action, input: {} }),
}
