import { createHash } from 'node:crypto'
import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { nameAt } from '../../_kit/personal'
import { letters } from '../../_kit/records'
import { aCase, aClue, anObjection } from '../_goodPeople'
import { piecesAt } from './day'

const on = (status: string) => (node: string) => ({ caseId: `case-${status}-${node}` })
const witnesses = [
  { name: '张三', relation: '邻居', said: '看见过' },
  { name: '李四', relation: '同事', said: '听他说过' },
]
const declined = { mode: 'declined', alias: null, by: 'self', answererName: null, higher: false }

/** What a person is told to type, another one for each node. */
const codeAt = (node: string) => letters(`consent/${node}`, 10)
const agreed = { mode: 'alias', alias: '热心人', by: 'self', answererName: null, higher: false }

/** Somebody who agreed on their own phone, and shows no more than another name. */
const agreedAt = (node: string) => {
  const made = aCase(node, 'consented')
  return aCase(node, 'consented', {
    _id: `case-agreed-${node}`,
    name: nameAt('trueName', node),
    consentPerson: openidOf(ownerOf(node)),
    consent: made.consent && {
      ...made.consent,
      mode: 'alias',
      alias: '热心人',
      answererName: nameAt('answererName', node),
    },
  })
}
const hiddenAt = (node: string) => {
  const agreed = agreedAt(node)
  return aCase(node, 'publicity', {
    _id: `case-hidden-${node}`,
    name: nameAt('trueName', node),
    consent: agreed.consent,
  })
}

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
      aCase(node, 'consentAsked', {
        _id: `case-asked-${node}`,
        codeHash: createHash('sha256').update(codeAt(node)).digest('hex'),
      }),
      agreedAt(node),
      hiddenAt(node),
      aCase(node, 'collecting', { _id: `case-other-${node}` }),
      aCase(node, 'merged', { mergedInto: `case-villageVerified-${node}` }),
      aCase(node, 'notSelected', { drawn: 'waiting', reason: 'notProven' }),
    ],
    uploads: piecesAt(node),
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
    addPhoto: (node) => ({ ...on('collecting')(node), uploadId: `upload-${node}`, pieces: 1 }),
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
  plain: {
    // The code is what opens it, on whichever phone; once answered it is for that phone alone.
    askedByCode: { ask: (node) => ({ code: codeAt(node) }), others: 'ok' },
    answerConsent: { ask: (node) => ({ code: codeAt(node), answer: agreed }), others: 'ok' },
    myConsents: { ask: () => ({}), others: 'ok' },
    withdrawConsent: {
      ask: (node) => ({ caseId: `case-agreed-${node}`, why: null }),
      others: 'consent_unknown',
    },
    notices: { ask: () => ({}), others: 'ok' },
    notice: { ask: (node) => ({ caseId: `case-hidden-${node}` }), others: 'ok' },
    object: {
      ask: (node) => ({ ...on('objectionHold')(node), words: '时间不对', name: null, phone: '13900000000' }),
      others: 'ok',
    },
  },
}
