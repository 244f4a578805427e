import { type Doc, dayIn, plusDays } from '../docs'
import type { Moment, Moves, Step } from '../moment'
import { phoneOf } from '../people'

const month = (m: Moment) => dayIn(m.now).slice(0, 7)
const ITEMS = ['sign', 'guide', 'office', 'venues', 'menu', 'publicity']

/** A station with the right for it, and what else is sent; `rev` is that of the copy on the screen. */
function upkeep(m: Moment, more: object, fits: (one: Doc) => boolean = () => true): Step | null {
  const one = m.mine('stations', (row) => row.status === 'open' && fits(row))
  return one && { action: m.action, input: { nodeId: one._id, ...more } }
}
const revised = (m: Moment, more: object): Step | null => {
  const one = m.mine('stations', ({ status }) => status === 'open')
  return one && { action: m.action, input: { nodeId: one._id, rev: one.rev ?? 0, ...more } }
}

/** What happens to a node; what cannot be taken back seldom, or nothing would be left to live in. */
function wish(m: Moment, node: Doc): object {
  const villages = m.w.all('stations').filter(({ level, status }) => level === 'village' && status === 'open')
  const other = m.dice.one(villages)
  if (villages.length >= 4 && m.dice.chance(0.04)) return { act: 'close' }
  if (villages.length >= 4 && m.dice.chance(0.04)) return { act: 'merge', intoId: other._id }
  if (m.dice.chance(0.25)) return { act: 'move', townId: node.townId === '990001' ? '990002' : '990001' }
  return { act: 'rename', name: `村${m.serial()}` }
}

export const moves: Moves = {
  'station.open'(m) {
    const sign = m.any('signs')
    return sign && { action: m.action, as: m.me || null, input: { code: sign._id } }
  },
  'station.towns': (m) => ({ action: m.action, as: m.me || null, input: {} }),
  'station.list': (m) => ({
    action: m.action,
    as: m.me || null,
    input: { townId: m.dice.one(['990001', '990002']) },
  }),
  'station.find': (m) => ({
    action: m.action,
    as: m.me || null,
    input: { text: m.dice.one(['丁', '村', '003']) },
  }),
  'upkeep.open': (m) => upkeep(m, {}),
  'upkeep.save': (m) =>
    revised(m, {
      profile: {
        dutyPerson: `值班${m.serial()}`,
        phone: '0990000003',
        officeHours: null,
        office: '村委会一楼',
        route: null,
        venues: [{ name: '文化广场', capacity: 200, access: '平地' }],
      },
    }),
  'upkeep.check': (m) =>
    revised(m, {
      sixOnes: [{ item: m.dice.one(ITEMS), state: m.dice.one(['ready', 'help', 'notYet']), words: null }],
    }),
  'upkeep.theme': (m) =>
    revised(m, { month: month(m), theme: { title: '丰收月', words: `晒秋${m.serial()}` } }),
  'upkeep.trust': (m) => upkeep(m, { trusted: m.dice.chance(0.4), why: '半年没有退回过' }),
  'upkeep.help': (m) => upkeep(m, {}),

  'tree.node': (m) => upkeep(m, {}),
  'tree.plan'(m) {
    const node = m.mine('stations', ({ level, status }) => level === 'village' && status === 'open')
    const onDay = dayIn(plusDays(m.now, m.dice.roll(3)))
    return (
      node && {
        action: m.action,
        input: { nodeId: node._id, wish: wish(m, node), onDay, why: '合村并居' },
      }
    )
  },
  'tree.drop'(m) {
    const one = m.any('tree_changes', ({ status }) => status === 'planned')
    return one && { action: m.action, input: { changeId: one._id, why: '先不改了' } }
  },
  'tree.changes': (m) => ({ action: m.action, input: {} }),

  'stats.board': (m) => upkeep(m, { fromMonth: '2026-11', toMonth: '2026-12' }),
  'stats.activities': (m) =>
    upkeep(m, { fromOn: '2026-11-01', toOn: '2026-12-31', what: m.dice.one(['on', 'held', 'seats']) }),
  'stats.coverage': (m) => upkeep(m, { fromOn: '2026-11-23', weeks: 4 }),
  'stats.sheet': (m) => upkeep(m, { fromMonth: '2026-11', toMonth: '2026-12' }),

  'feedback.report'(m) {
    const station = m.any('stations', ({ status }) => status === 'open')
    const activity = m.any('activities')
    const about =
      activity && m.dice.chance(0.5)
        ? { kind: 'activity', id: activity._id }
        : { kind: 'station', id: station?._id }
    const kind = m.dice.one(['error', 'complaint', 'suggestion'])
    const phone = m.dice.chance(0.6) ? phoneOf(m.me) : null
    return { action: m.action, input: { kind, about, words: '电话打不通', phone } }
  },
  'feedback.mine': (m) => ({ action: m.action, input: {} }),
  'feedback.queue': (m) => ({ action: m.action, input: { which: m.dice.one(['waiting', 'answered']) } }),
  'feedback.open': (m) => report(m),
  'feedback.callBack': (m) => report(m),
  'feedback.answer': (m) => report(m, { words: '电话已经改好了，谢谢您。' }),
  'feedback.passUp': (m) => (m.dice.chance(0.4) ? report(m, { why: '要镇里来定' }) : null),
}

function report(m: Moment, more: object = {}): Step | null {
  const waits = (one: Doc) =>
    one.status === 'waiting' &&
    (m.stray || m.grantsOf(m.me).some(({ nodeId }) => one.waitsAt.includes(nodeId)))
  const one = m.any('feedback', waits)
  return one && { action: m.action, input: { reportId: one._id, ...more } }
}
