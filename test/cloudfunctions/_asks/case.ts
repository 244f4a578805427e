import type { Asks } from '../../_kit/asks'
import { aCase, aClue, anObjection } from '../_goodPeople'

const on = (status: string) => (node: string) => ({ caseId: `case-${status}-${node}` })
const witnesses = [
  { name: '张三', relation: '邻居', said: '看见过' },
  { name: '李四', relation: '同事', said: '听他说过' },
]
const declined = { mode: 'declined', alias: null, by: 'self', answererName: null, higher: false }

export const asks: Asks = {
  world: (node) => ({
    cases: [
      ...(
        [
          'collecting',
          'villageVerified',
          'branchReviewed',
          'consentAsked',
          'consented',
          'backgroundChecked',
          'panelDecided',
          'publicity',
          'objectionHold',
          'honoured',
          'declinedByPerson',
        ] as const
      ).map((status) => aCase(node, status)),
      aCase(node, 'collecting', { _id: `case-other-${node}` }),
      aCase(node, 'merged', { mergedInto: `case-villageVerified-${node}` }),
      aCase(node, 'notSelected', { drawn: 'waiting', reason: 'notProven' }),
    ],
    clues: [aClue(node, { status: 'linked', caseId: `case-collecting-${node}` })],
    objections: [anObjection(node, `case-objectionHold-${node}`)],
  }),
  asks: {
    list: () => ({ which: 'waiting' }),
    open: on('collecting'),
    write: (node) => ({
      ...on('collecting')(node),
      rev: 1,
      name: '王秀英',
      category: 'filial',
      nominee: 'adult',
      hint: null,
      facts: '照顾婆婆三十年',
      deed: '照顾婆婆',
    }),
    addPhoto: (node) => ({ ...on('collecting')(node), uploadId: 'upload-0001', pieces: 1 }),
    removePhoto: on('collecting'),
    verify: (node) => ({
      ...on('collecting')(node),
      opinion: 'for',
      words: '属实',
      witnesses,
      noRelative: true,
    }),
    review: (node) => ({ ...on('villageVerified')(node), words: '同意', witnesses: [], noRelative: true }),
    sendBack: (node) => ({ ...on('villageVerified')(node), why: '再问问时间' }),
    close: (node) => ({ ...on('collecting')(node), reason: 'notProven', why: '查不到' }),
    merge: (node) => ({
      ...on('other')(node),
      intoId: `case-collecting-${node}`,
      why: '同一个人',
    }),
    unmerge: (node) => ({ ...on('merged')(node), why: '不是同一个人' }),
    askConsent: on('branchReviewed'),
    recordConsent: (node) => ({
      ...on('consentAsked')(node),
      answer: declined,
      witnessName: '老钱',
      paper: null,
    }),
    withdrawFor: (node) => ({ ...on('consented')(node), why: '他打电话来说的' }),
    rewrite: (node) => ({ ...on('consented')(node), why: '年份写错了' }),
    thank: (node) => ({ ...on('declinedByPerson')(node), how: 'flowers', words: '送去一束花' }),
    checkBackground: (node) => ({ ...on('consented')(node), passed: true, offices: '派出所' }),
    decidePanel: (node) => ({
      ...on('backgroundChecked')(node),
      selected: true,
      members: ['甲一', '乙二', '丙三'].map((name) => ({ name, recused: false })),
      minutes: '一致同意',
    }),
    publish: on('panelDecided'),
    settleObjection: (node) => ({
      objectionId: `objection-${node}`,
      upheld: false,
      outcome: '核实过，情况属实。',
    }),
    objector: (node) => ({ objectionId: `objection-${node}`, why: '要问清楚' }),
    honour: on('publicity'),
    advance: (node) => ({ ...on('honoured')(node), to: 'storied', why: '写成了故事' }),
    revoke: (node) => ({ ...on('honoured')(node), reason: 'falseDeed', leaderName: '老周', why: '查实' }),
    trail: on('collecting'),
    trails: (node) => ({ nodeId: node }),
    statistics: (node) => ({ nodeId: node, year: 2026 }),
    drawn: () => ({}),
    judgeRefusal: (node) => ({
      kind: 'case',
      id: `case-notSelected-${node}`,
      upheld: true,
      why: '确实查不到',
    }),
  },
}
