import type { Doc } from '../docs'
import type { Moment, Moves, Step } from '../moment'
import { withPicture } from './day'

const SIGNS = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉']

/** A name that nobody else has, of which none is part of another. */
export function nameOf(family: string, serial: string): string {
  let n = Number(serial)
  let name = ''
  for (let i = 0; i < 5; i++) {
    name += SIGNS[n % SIGNS.length]
    n = Math.floor(n / SIGNS.length)
  }
  return `${family}${name}`
}

const told = (m: Moment, stationId: string) => ({
  stationId,
  name: nameOf('王', m.serial()),
  category: m.dice.one(['helping', 'brave', 'honest', 'devoted', 'filial']),
  sentence: '照顾婆婆三十年',
  relation: 'neighbour',
  hint: m.dice.chance(0.3) ? '村东头' : null,
})
const reachOf = (m: Moment) => {
  const serial = m.serial()
  return { name: nameOf('赵', serial), phone: `139${serial.padStart(8, '0')}` }
}
const shownTo = (m: Moment) => m.dice.one(['centre', 'centre', 'station', 'nominee'])

const ofClue = (m: Moment, clue: Doc | null, more: object = {}): Step | null =>
  clue && { action: m.action, input: { clueId: clue._id, ...more } }
const fresh = (m: Moment) =>
  m.mine('clues', (one) => one.status === 'submitted' && one.person !== m.me && one.enteredBy !== m.me)

export const moves: Moves = {
  'clue.submit'(m) {
    const station = m.any('stations', ({ level, status }) => level === 'village' && status === 'open')
    if (!station) return null
    const clue = { ...told(m, station._id), reach: reachOf(m), shownTo: shownTo(m) }
    if (m.dice.chance(0.8)) return { action: m.action, input: { ...clue, photos: [] } }
    return withPicture(m, (sent) => ({ action: m.action, as: m.me, input: { ...clue, photos: [sent] } }))
  },
  'clue.mine': (m) => ({ action: m.action, input: {} }),
  'clue.answer'(m) {
    const clue = m.any('clues', ({ status, person }) => status === 'needsInfo' && person !== null)
    return (
      clue && { action: m.action, as: m.by(clue.person), input: { clueId: clue._id, words: '大概前年冬天' } }
    )
  },
  'clue.withdraw'(m) {
    const clue = m.dice.chance(0.15) ? m.any('clues', ({ person }) => person !== null) : null
    return clue && { action: m.action, as: m.by(clue.person), input: { clueId: clue._id } }
  },
  'clue.queue': (m) => ({ action: m.action, input: { which: m.dice.one(['new', 'asked', 'over']) } }),
  'clue.open': (m) => ofClue(m, m.mine('clues')),
  'clue.enter'(m) {
    const stationId = m.node(({ level }) => level === 'village')
    return (
      stationId && {
        action: m.action,
        input: {
          ...told(m, stationId),
          source: m.dice.one(['phone', 'paper']),
          reach: m.dice.chance(0.5) ? reachOf(m) : null,
          shownTo: shownTo(m),
        },
      }
    )
  },
  'clue.ask': (m) => (m.dice.chance(0.4) ? ofClue(m, fresh(m), { words: '大概是哪一年的事？' }) : null),
  'clue.link'(m) {
    const into = m.mine('cases', ({ status }) => status === 'collecting')
    return ofClue(m, fresh(m), { caseId: m.dice.chance(0.15) && into ? into._id : null })
  },
  'clue.unlink': (m) =>
    m.dice.chance(0.15)
      ? ofClue(
          m,
          m.mine('clues', ({ status }) => status === 'linked'),
          { why: '不是同一个人' },
        )
      : null,
  'clue.screenOut': (m) =>
    m.dice.chance(0.5) ? ofClue(m, fresh(m), { reason: 'unrelated', why: '说的是修路的事' }) : null,
  'clue.nominator': (m) => ofClue(m, m.mine('clues'), { why: '想问清楚时间' }),
}
