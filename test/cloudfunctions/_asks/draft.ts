import type { DraftRecord } from '../../../cloudfunctions/_lib/records/draft'
import { EMPTY_ACTIVITY } from '../../../domain/draft'
import type { ActivityFields } from '../../../types/draft'
import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { anActivity, at, pathOf } from '../../_kit/records'

/** Complete: nothing is missing for handing it in. */
export const someFields = (different: Partial<ActivityFields> = {}): ActivityFields => ({
  ...EMPTY_ACTIVITY,
  title: '周六书法课堂',
  category: 'jiang',
  content: '学写毛笔字，纸笔都有，不用带。',
  startsAt: at('11-28 09:00'),
  endsAt: at('11-28 11:00'),
  placeName: '村委会二楼会议室',
  contactPhone: '0990000001',
  ...different,
})

/** A draft of a node as somebody else wrote it; say what is different. */
export const aDraft = (node: string, different: Partial<DraftRecord> = {}): DraftRecord => ({
  _id: `draft-${node}`,
  kind: 'activity',
  organiserId: node,
  organiserName: '丙村',
  townName: '乙镇',
  path: pathOf(node),
  status: 'draft',
  check: 'none',
  origin: 'staff',
  activity: someFields({ title: `书法 secret-${node}` }),
  base: null,
  project: null,
  support: null,
  proposer: null,
  by: 'o-author',
  byName: '作者',
  writers: ['o-author'],
  waitsAt: [],
  submittedAt: null,
  dueAt: null,
  escalateAt: null,
  escalatedAt: null,
  live: false,
  returnedWhy: null,
  rev: 1,
  createdAt: at('11-20 09:00'),
  updatedAt: at('11-20 09:00'),
  steps: [],
  doneKeys: [],
  ...different,
})

/** It waits for the reviewers of `waitsAt`. */
export const waiting = (waitsAt: string[]): Partial<DraftRecord> => ({
  status: 'submitted',
  check: 'pass',
  waitsAt,
  submittedAt: at('11-20 09:00'),
  dueAt: at('11-25 17:30'),
  escalateAt: at('11-25 17:30'),
})

/** What a resident proposed and nobody took up yet. */
export const anIdea = (node: string, different: Partial<DraftRecord> = {}): DraftRecord =>
  aDraft(node, {
    _id: `idea-${node}`,
    ...waiting([node]),
    origin: 'resident',
    activity: { ...EMPTY_ACTIVITY, title: `想法 secret-${node}`, content: '想教大家包粽子' },
    support: '想借一间屋子',
    proposer: {
      openid: openidOf(ownerOf(node)),
      name: nameAt('proposerName', node),
      phone: personal.proposerPhone,
      whenWords: '端午前',
      placeWords: '文化广场',
    },
    by: openidOf(ownerOf(node)),
    byName: '居民',
    writers: [openidOf(ownerOf(node))],
    ...different,
  })

const live = (node: string, name: string) =>
  anActivity({
    _id: `${name}-${node}`,
    title: `书法 secret-${node}`,
    organiserId: node,
    path: pathOf(node),
    openTo: node,
  })

export const asks: Asks = {
  world: (node) => ({
    drafts: [aDraft(node), aDraft(node, { _id: `waiting-${node}`, ...waiting([node]) }), anIdea(node)],
    activities: [live(node, 'on')],
  }),
  asks: {
    work: (node) => ({ nodeId: node, fromOn: '2026-11-23', toOn: '2026-12-20' }),
    open: (node) => ({ draftId: `draft-${node}` }),
    activity: (node) => ({ activityId: `on-${node}` }),
    start: (node) => ({ nodeId: node, kind: 'activity' }),
    save: (node) => ({ draftId: `draft-${node}`, rev: 1, activity: someFields() }),
    submit: (node) => ({ draftId: `draft-${node}`, rev: 1 }),
    takeBack: (node) => ({ draftId: `waiting-${node}` }),
    drop: (node) => ({ draftId: `draft-${node}` }),
    takeUp: (node) => ({ draftId: `idea-${node}` }),
    decline: (node) => ({ draftId: `idea-${node}`, why: '那天有别的安排' }),
    projects: () => ({}),
    queue: () => ({}),
    approve: (node) => ({ draftId: `waiting-${node}`, rev: 1 }),
    sendBack: (node) => ({ draftId: `waiting-${node}`, rev: 1, why: '时间不清楚' }),
    withdraw: (node) => ({ activityId: `on-${node}` }),
    cancel: (node) => ({ activityId: `on-${node}`, why: '老师病了' }),
    postpone: (node) => ({
      activityId: `on-${node}`,
      startsAt: at('12-05 09:00'),
      endsAt: at('12-05 11:00'),
      why: '下雨',
    }),
    setCapacity: (node) => ({ activityId: `on-${node}`, capacity: 20 }),
  },
  plain: {
    propose: {
      ask: (node) => ({
        stationId: node,
        title: '包粽子',
        content: '教大家包粽子',
        whenWords: '周末',
        placeWords: '广场',
        support: null,
        name: '王大娘',
        phone: '13800000000',
      }),
      others: 'ok',
    },
    myProposals: { ask: () => ({}), others: 'ok' },
  },
}
