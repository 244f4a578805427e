import { type Doc, dayIn } from '../docs'
import type { Moment, Moves, Step } from '../moment'

const ofHonour = (m: Moment, one: Doc | null, more: object = {}): Step | null =>
  one && { action: m.action, input: { honourId: one._id, ...more } }
const current = (one: Doc) => one.status === 'current' && !one.revokedAt
const shown = (one: Doc) => current(one) && (one.wall ?? []).length > 0
const ofStory = (m: Moment, one: Doc | null, more: object = {}): Step | null =>
  one && { action: m.action, input: { storyId: one._id, ...more } }

export const moves: Moves = {
  'honour.wall': (m) => ({ action: m.action, as: m.me || null, input: {} }),
  'honour.show': (m) => {
    const one = m.any('honours', shown)
    return one && { action: m.action, as: m.me || null, input: { honourId: one._id } }
  },
  'honour.verify'(m) {
    const one = m.any('honours', ({ number }) => number)
    return one && { action: m.action, as: m.me || null, input: { number: one.number } }
  },
  'honour.list'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId } }
  },
  'honour.look': (m) => ofHonour(m, m.mine('honours')),
  'honour.edit'(m) {
    const one = m.mine('honours', current)
    const deed = one?.shown ? one.shown.deed : '十年照顾邻居老人'
    return ofHonour(m, one, { rev: one?.rev, category: one?.category ?? 'filial', source: '县志', deed })
  },
  'honour.hide': (m) =>
    m.dice.chance(0.3)
      ? ofHonour(
          m,
          m.mine('honours', (one) => current(one) && !one.hiddenAt),
          { why: '家属要求' },
        )
      : null,
  'honour.unhide': (m) =>
    ofHonour(
      m,
      m.mine('honours', (one) => current(one) && one.hiddenAt),
      { why: '又同意了' },
    ),
  'honour.number': (m) =>
    ofHonour(
      m,
      m.mine('honours', (one) => current(one) && !one.number),
    ),
  'honour.raise': (m) =>
    m.dice.chance(0.3)
      ? ofHonour(
          m,
          m.mine('honours', (one) => current(one) && !one.hiddenAt),
          {
            kind: 'goodPerson',
            level: m.dice.one(['city', 'province']),
            year: 2026,
            givenOn: dayIn(m.now),
            source: '泰安公布',
          },
        )
      : null,
  'honour.revoke': (m) =>
    m.dice.chance(0.1) ? ofHonour(m, m.mine('honours', current), { why: '查实', on: dayIn(m.now) }) : null,

  'story.list': (m) => ({ action: m.action, as: m.me || null, input: {} }),
  'story.show'(m) {
    const one = m.any('stories', ({ kind, listed }) => kind === 'episode' && listed.length > 0)
    return one && { action: m.action, as: m.me || null, input: { storyId: one._id } }
  },
  'story.brands': (m) => ({ action: m.action, as: m.me || null, input: {} }),
  'story.brand'(m) {
    const one = m.any('stories', ({ kind, listed }) => kind === 'brand' && listed.length > 0)
    return one && { action: m.action, as: m.me || null, input: { storyId: one._id } }
  },
  'story.sendFlower'(m) {
    const one = m.any('honours', shown)
    const words = m.dice.chance(0.1) ? '可疑词谢谢您' : '谢谢您'
    return one && { action: m.action, input: { honourId: one._id, words, from: '一位邻居' } }
  },
  'story.myFlowers': (m) => ({ action: m.action, input: {} }),
  'story.takeFlower'(m) {
    const one = m.dice.chance(0.3) ? m.any('flowers') : null
    return one && { action: m.action, as: m.by(one.person), input: { flowerId: one._id } }
  },
  'story.works'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId } }
  },
  'story.open': (m) => ofStory(m, m.mine('stories')),
  'story.start'(m) {
    const nodeId = m.node()
    const kind = m.dice.one(['episode', 'brand'])
    const number = kind === 'episode' ? 1 + m.dice.roll(400) : null
    return nodeId && { action: m.action, input: { nodeId, kind, number, title: `故事${m.serial()}` } }
  },
  'story.save'(m) {
    const one = m.mine('stories', ({ status }) => status !== 'waiting')
    const honour = one?.kind === 'episode' && m.dice.chance(0.6) ? m.any('honours', shown) : null
    const people = honour ? [{ honourId: honour._id, agreedHow: 'phone', agreedOn: dayIn(m.now) }] : []
    return (
      one && ofStory(m, one, { rev: one.rev, fields: { ...one.fields, words: '从前有一位好邻居。', people } })
    )
  },
  'story.submit'(m) {
    const one = m.mine('stories', (row) => ['draft', 'returned'].includes(row.status) && row.fields.words)
    return ofStory(m, one, { rev: one?.rev })
  },
  'story.queue': (m) => ({ action: m.action, input: {} }),
  'story.read': (m) =>
    ofStory(
      m,
      m.mine('stories', ({ status }) => status === 'waiting'),
    ),
  'story.review'(m) {
    const one = m.mine('stories', (row) => row.status === 'waiting' && !row.writers.includes(m.me))
    const pass = m.dice.chance(0.8)
    return ofStory(m, one, { rev: one?.rev, pass, why: pass ? null : '写长一点' })
  },
  'story.takeDown': (m) =>
    m.dice.chance(0.2)
      ? ofStory(
          m,
          m.mine('stories', ({ listed }) => listed.length > 0),
          { why: '有误' },
        )
      : null,
  'story.flowers': (m) => ({ action: m.action, input: { which: m.dice.one(['waiting', 'shown']) } }),
  'story.judgeFlower'(m) {
    const one = m.mine('flowers', ({ status }) => status === 'waiting') ?? m.mine('flowers')
    const show = m.dice.chance(0.8)
    return one && { action: m.action, input: { flowerId: one._id, show, why: show ? null : '写得不清楚' } }
  },
}
