import type { FlowerRecord, StoryRecord } from '../../../cloudfunctions/_lib/records/story'
import type { Asks } from '../../_kit/asks'
import { at, pathOf } from '../../_kit/records'
import { anHonour } from './honour'

const fields = (node: string) => ({
  title: `secret-${node}`,
  year: 2026,
  words: '从前有一位好邻居。',
  people: [],
  team: null,
  projectId: null,
})

const aStory = (node: string, status: StoryRecord['status']): StoryRecord => ({
  _id: `story-${status}-${node}`,
  kind: 'brand',
  number: 0,
  nodeId: node,
  nodeName: `secret-${node}`,
  path: pathOf(node),
  status,
  fields: fields(node),
  live: status === 'published' ? fields(node) : null,
  listed: [],
  order: `2026_${status}-${node}`,
  honourIds: [],
  why: null,
  byName: '某人',
  writers: ['o-somebody'],
  submittedAt: status === 'waiting' ? at('11-20 09:00') : null,
  createdAt: at('11-19 09:00'),
  changedAt: at('11-20 09:00'),
  rev: 1,
  doneKeys: [],
})

const aFlower = (node: string): FlowerRecord => ({
  _id: `flower-${node}`,
  honourId: `honour-${node}`,
  stationName: `secret-${node}`,
  path: pathOf(node),
  words: `secret-${node}`,
  from: '一位邻居',
  person: `o-flower-${node}`,
  status: 'waiting',
  doubtful: false,
  at: at('11-20 09:00'),
  shownAt: '',
  why: null,
  keys: [],
})

const on = (status: string) => (node: string) => ({ storyId: `story-${status}-${node}` })

export const asks: Asks = {
  world: (node) => ({
    honours: [anHonour(node)],
    stories: [aStory(node, 'draft'), aStory(node, 'waiting'), aStory(node, 'published')],
    flowers: [aFlower(node)],
  }),
  asks: {
    works: (node) => ({ nodeId: node }),
    open: on('draft'),
    start: (node) => ({ nodeId: node, kind: 'brand', number: null, title: '爱心拉面' }),
    save: (node) => ({ ...on('draft')(node), rev: 1, fields: { ...fields(node), title: '新题目' } }),
    submit: (node) => ({ ...on('draft')(node), rev: 1 }),
    queue: () => ({}),
    read: on('waiting'),
    review: (node) => ({ ...on('waiting')(node), rev: 1, pass: false, why: '写长一点' }),
    takeDown: (node) => ({ ...on('published')(node), why: '有误' }),
    flowers: () => ({ which: 'waiting' }),
    judgeFlower: (node) => ({ flowerId: `flower-${node}`, show: true, why: null }),
  },
}
