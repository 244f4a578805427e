import type { FlowerRecord, StoryRecord } from '../../../cloudfunctions/_lib/records/story'
import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { personal } from '../../_kit/personal'
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

const aStory = (
  node: string,
  status: StoryRecord['status'],
  kind: StoryRecord['kind'] = 'brand',
): StoryRecord => ({
  _id: kind === 'brand' ? `story-${status}-${node}` : `episode-${node}`,
  kind,
  number: kind === 'episode' ? 1 : 0,
  nodeId: node,
  nodeName: `secret-${node}`,
  path: pathOf(node),
  status,
  fields: fields(node),
  live: status === 'published' ? fields(node) : null,
  listed: status === 'published' ? [kind] : [],
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
  from: personal.flowerSender,
  person: openidOf(ownerOf(node)),
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
    stories: [
      aStory(node, 'draft'),
      aStory(node, 'waiting'),
      aStory(node, 'published'),
      aStory(node, 'published', 'episode'),
    ],
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
  plain: {
    list: { ask: () => ({}), others: 'ok' },
    show: { ask: (node) => ({ storyId: `episode-${node}` }), others: 'ok' },
    brands: { ask: () => ({}), others: 'ok' },
    brand: { ask: on('published'), others: 'ok' },
    sendFlower: {
      ask: (node) => ({ honourId: `honour-${node}`, words: '谢谢您', from: null }),
      others: 'ok',
    },
    myFlowers: { ask: () => ({}), others: 'ok' },
    takeFlower: { ask: (node) => ({ flowerId: `flower-${node}` }), others: 'flower_unknown' },
  },
}
