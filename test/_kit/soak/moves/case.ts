import { type Doc, dayIn } from '../docs'
import type { Moment, Moves, Step } from '../moment'
import { phoneOf } from '../people'
import { nameOf } from './clue'
import { withPicture } from './day'

const ofCase = (m: Moment, one: Doc | null, more: object = {}): Step | null =>
  one && { action: m.action, input: { caseId: one._id, ...more } }
const at = (m: Moment, ...statuses: string[]) => m.mine('cases', ({ status }) => statuses.includes(status))

const witnesses = [
  { name: '张三', relation: '邻居', said: '看见过' },
  { name: '李四', relation: '同事', said: '听他说过' },
]
const members = ['甲一', '乙二', '丙三'].map((name) => ({ name, recused: false }))

function answerOf(m: Moment, photo: boolean) {
  const mode = m.dice.one([
    'nameOnly',
    'nameOnly',
    photo ? 'nameAndPhoto' : 'nameOnly',
    'alias',
    'none',
    'declined',
  ])
  const alias = mode === 'alias' ? '好儿媳' : null
  return { mode, alias, by: 'self', answererName: null, higher: m.dice.chance(0.6) }
}

export const moves: Moves = {
  'case.list': (m) => ({ action: m.action, input: { which: m.dice.one(['waiting', 'running', 'over']) } }),
  'case.open': (m) => ofCase(m, m.mine('cases')),
  'case.write'(m) {
    const one = at(m, 'collecting', 'collecting', 'villageVerified', 'branchReviewed')
    const deed = m.dice.chance(0.3) ? `${one?.name}照顾婆婆三十年` : '照顾婆婆三十年'
    return (
      one &&
      ofCase(m, one, {
        rev: one.rev,
        name: one.name,
        category: one.category,
        nominee: 'adult',
        hint: one.hint,
        facts: '照顾婆婆三十年，邻居都知道。',
        deed,
      })
    )
  },
  'case.addPhoto'(m) {
    const one = at(m, 'collecting', 'villageVerified')
    return (
      one && withPicture(m, (sent) => ({ action: m.action, as: m.me, input: { caseId: one._id, ...sent } }))
    )
  },
  'case.removePhoto': (m) =>
    ofCase(
      m,
      m.mine('cases', (one) => one.photo && ['collecting', 'villageVerified'].includes(one.status)),
    ),
  'case.verify': (m) =>
    ofCase(
      m,
      m.mine('cases', (one) => one.status === 'collecting' && one.deed !== ''),
      {
        opinion: m.dice.chance(0.9) ? 'for' : 'against',
        words: '属实',
        witnesses,
        noRelative: true,
      },
    ),
  'case.review': (m) =>
    ofCase(m, at(m, 'villageVerified'), { words: '同意', witnesses: [], noRelative: true }),
  'case.sendBack': (m) =>
    m.dice.chance(0.15) ? ofCase(m, at(m, 'villageVerified', 'branchReviewed'), { why: '再问问时间' }) : null,
  'case.close': (m) =>
    m.dice.chance(0.15)
      ? ofCase(m, at(m, 'collecting', 'villageVerified', 'branchReviewed'), {
          reason: 'notProven',
          why: '查不到',
        })
      : null,
  'case.merge'(m) {
    const one = m.dice.chance(0.2) ? at(m, 'collecting') : null
    const into = at(m, 'collecting', 'villageVerified')
    return one && into && one._id !== into._id ? ofCase(m, one, { intoId: into._id, why: '同一个人' }) : null
  },
  'case.unmerge': (m) => ofCase(m, at(m, 'merged'), { why: '不是同一个人' }),
  'case.askConsent': (m) =>
    ofCase(m, at(m, 'branchReviewed', 'branchReviewed', ...(m.dice.chance(0.1) ? ['consentAsked'] : []))),
  'case.recordConsent'(m) {
    const one = m.dice.chance(0.3) ? at(m, 'consentAsked') : null
    return (
      one && ofCase(m, one, { answer: answerOf(m, one.photo !== null), witnessName: '老钱', paper: null })
    )
  },
  'case.withdrawFor': (m) =>
    m.dice.chance(0.1)
      ? ofCase(m, at(m, 'consented', 'panelDecided', 'publicity', 'honoured'), { why: '他打电话来说的' })
      : null,
  'case.rewrite': (m) =>
    m.dice.chance(0.1)
      ? ofCase(m, at(m, 'consentAsked', 'consented', 'panelDecided'), { why: '年份写错了' })
      : null,
  'case.thank': (m) =>
    ofCase(m, at(m, 'declinedByPerson', 'privateThanks'), { how: 'flowers', words: '送去一束花' }),
  'case.checkBackground': (m) =>
    ofCase(m, at(m, 'consented'), { passed: m.dice.chance(0.92), offices: '派出所' }),
  'case.decidePanel': (m) =>
    ofCase(m, at(m, 'backgroundChecked'), { selected: m.dice.chance(0.92), members, minutes: '一致同意' }),
  'case.publish': (m) => ofCase(m, at(m, 'panelDecided')),
  'case.settleObjection'(m) {
    const one = m.mine('objections', ({ status }) => status === 'open')
    return (
      one && {
        action: m.action,
        input: { objectionId: one._id, upheld: m.dice.chance(0.15), outcome: '核实过。' },
      }
    )
  },
  'case.objector'(m) {
    const one = m.mine('objections')
    return one && { action: m.action, input: { objectionId: one._id, why: '要问清楚' } }
  },
  'case.honour': (m) =>
    ofCase(
      m,
      m.mine(
        'cases',
        (one) =>
          one.status === 'publicity' &&
          (one.notice?.untilAt ?? '9') <= m.now &&
          one.openObjections.length === 0,
      ),
    ) ?? (m.dice.chance(0.05) ? ofCase(m, at(m, 'publicity')) : null),
  'case.advance': (m) =>
    ofCase(m, at(m, 'honoured', 'storied', 'notSelected'), {
      to: m.dice.one(['storied', 'recommendedUp', 'pool']),
      why: '按程序',
    }),
  'case.revoke': (m) =>
    m.dice.chance(0.15)
      ? ofCase(m, at(m, 'honoured', 'storied', 'recommendedUp'), {
          reason: 'falseDeed',
          leaderName: '老周',
          why: '查实',
        })
      : null,
  'case.trail': (m) => ofCase(m, m.mine('cases')),
  'case.trails'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId } }
  },
  'case.statistics'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId, year: Number(dayIn(m.now).slice(0, 4)) } }
  },
  'case.drawn': (m) => ({ action: m.action, input: {} }),
  'case.judgeRefusal'(m) {
    const clue = m.any('clues', ({ drawn }) => drawn === 'waiting')
    const one = m.any('cases', ({ drawn }) => drawn === 'waiting')
    const thing = clue ? { kind: 'clue', id: clue._id } : one && { kind: 'case', id: one._id }
    return thing && { action: m.action, input: { ...thing, upheld: m.dice.chance(0.5), why: '确实查不到' } }
  },
  'case.askedByCode'(m) {
    const code = m.dice.some([...m.memory.consents.values()])
    return code && !m.stray ? { action: m.action, input: { code } } : null
  },
  'case.answerConsent'(m) {
    const one = m.any('cases', ({ status, _id }) => status === 'consentAsked' && m.memory.consents.has(_id))
    const code = one && m.memory.consents.get(one._id)
    const nominees = m.people.filter((openid) => openid.startsWith('o-nominee'))
    return code
      ? {
          action: m.action,
          as: m.dice.some(nominees) ?? m.me,
          input: { code, answer: answerOf(m, one.photo !== null) },
        }
      : null
  },
  'case.myConsents': (m) => ({ action: m.action, input: {} }),
  'case.withdrawConsent'(m) {
    const one = m.dice.chance(0.08) ? m.any('cases', ({ consentPerson }) => consentPerson) : null
    return one && { action: m.action, as: m.by(one.consentPerson), input: { caseId: one._id, why: null } }
  },
  'case.notices': (m) => ({ action: m.action, as: m.me || null, input: {} }),
  'case.notice'(m) {
    const one = m.any('cases', ({ noticeAt }) => noticeAt !== null)
    return one && { action: m.action, as: m.me || null, input: { caseId: one._id } }
  },
  'case.object'(m) {
    const one = m.dice.chance(0.4) ? m.any('cases', ({ noticeAt }) => noticeAt !== null) : null
    const name = nameOf('孙', m.serial())
    return (
      one && {
        action: m.action,
        input: { caseId: one._id, words: '时间不对', name, phone: phoneOf(m.me) },
      }
    )
  },
}
