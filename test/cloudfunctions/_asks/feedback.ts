import type { FeedbackRecord } from '../../../cloudfunctions/_lib/records/feedback'
import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { personal } from '../../_kit/personal'
import { at, pathOf } from '../../_kit/records'

/** A report that a node has to answer. */
export const aReport = (node: string, different: Partial<FeedbackRecord> = {}): FeedbackRecord => ({
  _id: `report-${node}`,
  kind: 'error',
  about: { kind: 'station', id: node },
  aboutTitle: `丙村实践站 secret-${node}`,
  words: personal.reporterWords,
  phone: personal.reporterPhone,
  person: openidOf(ownerOf(node)),
  deskId: node,
  deskName: '丙村新时代文明实践站',
  path: pathOf(node),
  status: 'waiting',
  waitsAt: [node],
  waitsNames: ['丙村新时代文明实践站'],
  reportedAt: at('11-20 09:00'),
  dueOn: '2026-11-27',
  escalateAt: at('11-28 00:00'),
  overdue: false,
  answer: null,
  answeredAt: null,
  keys: [],
  ...different,
})

export const asks: Asks = {
  world: (node) => ({ feedback: [aReport(node)] }),
  asks: {
    queue: () => ({ which: 'waiting' }),
    open: (node) => ({ reportId: `report-${node}` }),
    callBack: (node) => ({ reportId: `report-${node}` }),
    answer: (node) => ({ reportId: `report-${node}`, words: '电话已经改好了，谢谢您。' }),
    passUp: (node) => ({ reportId: `report-${node}`, why: '要镇里来定' }),
  },
  plain: {
    report: {
      ask: (node) => ({
        kind: 'error',
        about: { kind: 'station', id: node },
        words: '电话打不通',
        phone: null,
      }),
      others: 'ok',
    },
    mine: { ask: () => ({}), others: 'ok' },
  },
}
