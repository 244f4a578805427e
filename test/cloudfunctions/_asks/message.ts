import type { MessageRecord } from '../../../cloudfunctions/_lib/records/message'
import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { personal } from '../../_kit/personal'
import { pathOf } from '../../_kit/records'

const messageAt = (node: string, different: Partial<MessageRecord> = {}): MessageRecord => ({
  _id: `message-${node}`,
  kind: 'cancelled',
  object: `booking-${node}`,
  template: 'change',
  rank: 1,
  person: `o-somebody-${node}`,
  shard: 0,
  words: {
    title: `secret-${node}`,
    when: '2026-11-24T02:00:00.000Z',
    place: '村委会',
    note: personal.messageNote,
  },
  page: 'pages/mine/index',
  at: '2026-11-23T01:00:00.000Z',
  status: 'noConsent',
  dueAt: '2026-11-23T01:00:00.000Z',
  loud: true,
  until: '2026-11-24T02:00:00.000Z',
  weeklyCap: null,
  tries: 0,
  doneAt: '2026-11-23T01:01:00.000Z',
  code: null,
  readAt: null,
  urgent: true,
  path: pathOf(node),
  bookingId: null,
  call: 'open',
  callTries: 0,
  calledAt: null,
  ...different,
})

export const asks: Asks = {
  world: (node) => ({
    messages: [
      messageAt(node),
      messageAt(node, { _id: `own-${node}`, person: openidOf(ownerOf(node)), call: null }),
    ],
  }),
  asks: {
    notReached: (node) => ({ nodeId: node }),
    called: (node) => ({ id: `message-${node}`, result: 'noAnswer' }),
    centre: () => ({ fromOn: '2026-11-16' }),
    switchTemplate: () => ({ template: 'news', on: false, why: '先停一停' }),
  },
  plain: {
    inbox: { ask: () => ({}), others: 'ok' },
    unread: { ask: () => ({}), others: 'ok' },
    read: { ask: (node) => ({ id: `own-${node}` }), others: 'ok' },
    consent: { ask: () => ({ templates: ['news'] }), others: 'ok' },
    consents: { ask: () => ({}), others: 'ok' },
    send: { ask: () => ({}), others: 'not_allowed' },
  },
}
