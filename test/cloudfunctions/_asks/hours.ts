import type { Asks } from '../../_kit/asks'
import { aBooking, anActivity, at, pathOf } from '../../_kit/records'

const activityAt = (node: string) =>
  anActivity({
    _id: `served-${node}`,
    title: `secret-${node}`,
    organiserId: node,
    organiserName: `secret-${node}`,
    openTo: node,
    path: pathOf(node),
    startsAt: at('11-22 09:00'),
    endsAt: at('11-22 11:00'),
  })
const duty = (node: string) =>
  aBooking(activityAt(node), `o-duty-${node}`, {
    status: 'attended',
    audience: 'volunteers',
    name: `secret-${node}`,
  })
const forgotten = (node: string) =>
  aBooking(activityAt(node), `o-proposed-${node}`, {
    status: 'unknown',
    audience: 'volunteers',
    name: `secret-${node}`,
  })
const record = (node: string, status: string) => ({
  _id: `${status}-${node}`,
  ledger: status === 'proposed' ? 'entered' : 'recorded',
  status,
  person: `o-duty-${node}`,
  bookingId: `none-${node}`,
  activityId: `served-${node}`,
  activityTitle: `secret-${node}`,
  organiserName: `secret-${node}`,
  path: pathOf(node),
  from: at('11-22 09:00'),
  until: at('11-22 11:00'),
  halfHours: 2,
  formerHalfHours: null,
  overlapAt: null,
  at: at('11-22 12:00'),
  by: 'o-somebody',
  byName: '某人',
  byNodes: ['another-node'],
  reason: null,
  evidence: null,
  approvedBy: null,
  approvedByName: null,
  refusedWhy: null,
  contest:
    status === 'contested'
      ? { at: at('11-22 13:00'), by: 'person', words: '不对', answeredAt: null, answer: null }
      : null,
  history: [],
})

const missing = (node: string) => ({
  _id: `m_${node}`,
  person: `o-duty-${node}`,
  bookingId: `none-${node}`,
  activityId: `served-${node}`,
  title: `secret-${node}`,
  startsAt: at('11-22 09:00'),
  endsAt: at('11-22 11:00'),
  path: pathOf(node),
  at: at('11-22 13:00'),
  words: `secret-${node}`,
  answeredAt: null,
  answer: null,
  answeredBy: null,
  answeredKey: null,
})

export const asks: Asks = {
  world: (node) => ({
    activities: [activityAt(node)],
    bookings: [duty(node), forgotten(node)],
    // Of other people than who is on duty, so that hours are left to enter for them.
    hours: ['proposed', 'contested', 'recorded'].map((status) => ({
      ...record(node, status),
      person: `o-${status}-${node}`,
      bookingId: forgotten(node)._id,
    })),
    missing_hours: [missing(node)],
  }),
  asks: {
    ofActivity: (node) => ({ activityId: `served-${node}` }),
    enter: (node) => ({ bookingId: duty(node)._id, halfHours: 1, reason: '忘了签退', evidence: 'roster' }),
    queue: (node) => ({ nodeId: node }),
    approve: (node) => ({ id: `proposed-${node}`, approved: true }),
    answer: (node) => ({ id: `contested-${node}`, halfHours: 1, why: '核实过' }),
    answerMissing: (node) => ({ id: `m_${node}`, why: '核实过，已补录' }),
    question: (node) => ({ id: `recorded-${node}`, words: '时间对不上' }),
    exceptions: () => ({}),
  },
}
