import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { at } from '../../_kit/records'
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
      aClue(node, { shownTo: 'station', person: openidOf(ownerOf(node)) }),
      aClue(node, {
        _id: `asked-${node}`,
        person: openidOf(ownerOf(node)),
        status: 'needsInfo',
        question: {
          words: '大概是哪一年的事？',
          askedAt: at('11-22 09:00'),
          answerBy: at('12-02 09:00'),
          answer: null,
        },
      }),
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
  plain: {
    submit: {
      ask: (node) => ({ ...told(node), reach: null, shownTo: 'centre', photos: [] }),
      others: 'ok',
    },
    mine: { ask: () => ({}), others: 'ok' },
    answer: { ask: (node) => ({ clueId: `asked-${node}`, words: '去年冬天' }), others: 'clue_unknown' },
    withdraw: { ask: (node) => ({ clueId: `clue-${node}` }), others: 'clue_unknown' },
  },
}
