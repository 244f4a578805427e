import type { Asks } from '../../_kit/asks'
import { aCase, aClue } from '../_goodPeople'

const told = (node: string) => ({
  stationId: node,
  name: '王秀英',
  category: 'filial',
  sentence: '照顾婆婆三十年',
  relation: 'neighbour',
  hint: null,
})

export const asks: Asks = {
  world: (node) => ({
    clues: [
      aClue(node, { shownTo: 'station' }),
      aClue(node, { _id: `linked-${node}`, status: 'linked', caseId: `case-collecting-${node}` }),
    ],
    cases: [aCase(node, 'collecting', { clueIds: [`linked-${node}`] })],
  }),
  asks: {
    queue: () => ({ which: 'new' }),
    open: (node) => ({ clueId: `clue-${node}` }),
    enter: (node) => ({ ...told(node), source: 'phone', reach: null, shownTo: 'centre' }),
    ask: (node) => ({ clueId: `clue-${node}`, words: '大概是哪一年的事？' }),
    link: (node) => ({ clueId: `clue-${node}`, caseId: null }),
    unlink: (node) => ({ clueId: `linked-${node}`, why: '不是同一个人' }),
    screenOut: (node) => ({ clueId: `clue-${node}`, reason: 'unrelated', why: '说的是修路的事' }),
    nominator: (node) => ({ clueId: `clue-${node}`, why: '想问清楚时间' }),
  },
}
