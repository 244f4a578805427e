import { dutyOf } from '../../cloudfunctions/_lib/goodPeople/deadlines'
import type { CaseRecord, ClueRecord, ObjectionRecord } from '../../cloudfunctions/_lib/records/goodPeople'
import { likenessKeys } from '../../domain/likeness'
import type { CaseStatus } from '../../types/case'
import { nameAt, personal } from '../_kit/personal'
import { at, pathOf } from '../_kit/records'

const row = (step: string, to: string, by = 'o-somebody') => ({
  at: at('11-20 09:00'),
  by,
  byName: '某人',
  step,
  from: null,
  to,
  why: null,
  key: `old-${step}`,
})

/** A clue that waits to be looked into; say what is different. */
export function aClue(node: string, different: Partial<ClueRecord> = {}): ClueRecord {
  const name = different.name ?? `secret-${node}`
  const path = different.path ?? pathOf(node)
  return {
    _id: `clue-${node}`,
    name,
    nodeId: node,
    stationName: `secret-${node}`,
    path,
    category: 'filial',
    sentence: personal.nominatorWords,
    relation: 'neighbour',
    hint: personal.hint,
    doubtful: false,
    photos: [],
    source: 'app',
    person: 'o-nominator',
    reach: { name: nameAt('nominatorName', node), phone: personal.nominatorPhone },
    shownTo: 'centre',
    enteredBy: null,
    status: 'submitted',
    statusAt: at('11-20 09:00'),
    submittedAt: at('11-20 09:00'),
    question: null,
    lapseAt: null,
    caseId: null,
    homes: [],
    screened: null,
    exactKeys: likenessKeys(name, path).exact,
    drawn: null,
    history: [row('submit', 'submitted', 'o-nominator')],
    ...different,
  }
}

const AGREED: readonly CaseStatus[] = [
  'consented',
  'backgroundChecked',
  'panelDecided',
  'publicity',
  'objectionHold',
  'honoured',
  'storied',
  'recommendedUp',
]

/** A case as it stands in a status; say what is different. */
export function aCase(node: string, status: CaseStatus, different: Partial<CaseRecord> = {}): CaseRecord {
  const name = different.name ?? `secret-${node}`
  const path = pathOf(node)
  const keys = likenessKeys(name, path)
  const asked = status === 'consentAsked'
  const running = {
    startedAt: at('11-09 09:00'),
    days: 5,
    runsFrom: at('11-09 09:00'),
    daysThen: 5,
    untilAt: status === 'objectionHold' ? null : at('11-16 17:30'),
    daysLeft: status === 'objectionHold' ? 2 : null,
    outcomes: [],
  }
  const onNotice = status === 'publicity' || status === 'objectionHold'
  return {
    _id: `case-${status}-${node}`,
    personKey: `person-${status}-${node}`,
    name,
    nominee: 'adult',
    hint: null,
    category: 'filial',
    nodeId: node,
    stationName: `secret-${node}`,
    placeName: '丙村',
    townName: '乙镇',
    path,
    facts: '照顾婆婆三十年，邻居都知道。',
    deed: '照顾婆婆三十年。',
    photo: null,
    ...dutyOf(status, { path, noticeAt: onNotice ? at('11-09 09:00') : null }, at('11-20 09:00')),
    openedAt: at('11-01 09:00'),
    clueIds: [],
    mergedInto: null,
    verifications: [
      {
        level: 'village',
        opinion: 'for',
        words: '属实',
        by: 'o-somebody',
        byName: '某人',
        at: at('11-05 09:00'),
        witnesses: [
          { name: nameAt('witnessName', node), relation: '邻居', said: '看见过' },
          { name: '李四', relation: '邻居', said: '看见过' },
        ],
      },
    ],
    consent:
      asked || AGREED.includes(status)
        ? {
            status: asked ? 'asked' : 'given',
            mode: asked ? null : 'nameOnly',
            alias: null,
            higher: !asked,
            by: asked ? null : 'self',
            answererName: null,
            via: asked ? null : 'phone',
            paper: null,
            askedAt: at('11-06 09:00'),
            answerBy: at('11-21 17:30'),
            remindedAt: null,
            at: asked ? null : at('11-07 09:00'),
          }
        : null,
    codeHash: null,
    consentPerson: null,
    background: null,
    panel: null,
    notice: AGREED.indexOf(status) >= 3 ? running : null,
    openObjections: [],
    honourNumber: null,
    reason: null,
    thanks: null,
    exactKeys: keys.exact,
    nearKeys: keys.near,
    drawn: null,
    rev: 1,
    history: [
      row('open', 'collecting'),
      ...(status === 'notSelected' ? [row('notSelect', 'notSelected')] : []),
    ],
    ...different,
  }
}

export const anObjection = (
  node: string,
  caseId: string,
  different: Partial<ObjectionRecord> = {},
): ObjectionRecord => ({
  _id: `objection-${node}`,
  caseId,
  path: pathOf(node),
  person: 'o-objector',
  name: nameAt('objectorName', node),
  phone: personal.objectorPhone,
  words: personal.objectorWords,
  at: at('11-12 09:00'),
  status: 'open',
  outcome: null,
  settledBy: null,
  settledAt: null,
  key: 'old-object',
  settleKey: null,
  ...different,
})
