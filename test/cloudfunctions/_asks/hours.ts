import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { aBooking, anActivity, at, letters, pathOf } from '../../_kit/records'

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
    name: nameAt('bookerName', node),
    phone: personal.bookerPhone,
  })
const forgotten = (node: string) =>
  aBooking(activityAt(node), `o-proposed-${node}`, {
    status: 'unknown',
    audience: 'volunteers',
    name: nameAt('bookerName', node),
    phone: personal.bookerPhone,
  })
/** Its owner served, and nobody wrote it down. */
const unwritten = (node: string) =>
  aBooking({ ...activityAt(node), _id: `unwritten-${node}` }, openidOf(ownerOf(node)), {
    status: 'unknown',
    audience: 'volunteers',
  })
const certificateAt = (node: string) => `FC2026${letters(node, 10)}`
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
    activities: [activityAt(node), { ...activityAt(node), _id: `unwritten-${node}` }],
    bookings: [duty(node), forgotten(node), unwritten(node)],
    stars: [
      {
        _id: `star-${node}`,
        person: openidOf(ownerOf(node)),
        level: 1,
        status: 'notice',
        noticedAt: at('11-22 09:00'),
        noticeUntil: at('11-30 09:00'),
        name: null,
      } as { _id: string },
    ],
    certificates: [
      {
        _id: certificateAt(node),
        person: openidOf(ownerOf(node)),
        name: nameAt('certificateName', node),
        recorded: 4,
        entered: 0,
        asOf: at('11-22 09:00'),
      } as { _id: string },
    ],
    // Of other people than who is on duty, so that hours are left to enter for them.
    hours: [
      ...['proposed', 'contested', 'recorded'].map((status) => ({
        ...record(node, status),
        person: `o-${status}-${node}`,
        bookingId: forgotten(node)._id,
      })),
      { ...record(node, 'recorded'), _id: `own-${node}`, person: openidOf(ownerOf(node)) },
    ],
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
  plain: {
    mine: { ask: () => ({}), others: 'ok' },
    contest: { ask: (node) => ({ id: `own-${node}`, words: '不对' }), others: 'hours_unknown' },
    unrecorded: { ask: () => ({}), others: 'ok' },
    ask: {
      ask: (node) => ({ bookingId: unwritten(node)._id, words: '我来了' }),
      others: 'booking_unknown',
    },
    certificates: { ask: () => ({}), others: 'ok' },
    certify: { ask: () => ({ name: '王秀英' }), others: 'ok' },
    verify: { ask: (node) => ({ number: certificateAt(node) }), others: 'ok' },
    nameOnNotice: {
      ask: (node) => ({ starId: `star-${node}`, name: '王秀英' }),
      others: 'hours_unknown',
    },
    notice: { ask: () => ({}), others: 'ok' },
  },
}
