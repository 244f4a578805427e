import { dayIn } from '../docs'
import type { Moment, Moves } from '../moment'

/** A plate of a node that the person looks after. */
const plate = (m: Moment) => {
  const seen = m.w.all('stations').filter(m.sees)
  const ids = new Set(seen.map(({ _id }) => _id))
  return m.any('signs', (one) => one.status === 'current' && ids.has(one.stationId))
}
const job = (m: Moment) => m.mine('jobs', ({ status }) => status === 'running') ?? m.mine('jobs')

export const moves: Moves = {
  'sign.list'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId, show: 'all' } }
  },
  'sign.sheet'(m) {
    const sign = plate(m)
    return sign && { action: m.action, input: { code: sign._id, size: m.dice.one(['a4', 'plate']) } }
  },
  'sign.poster'(m) {
    const stationId = m.node()
    const month = dayIn(m.now).slice(0, 7)
    return stationId && { action: m.action, input: { stationId, month, size: 'a4' } }
  },
  'sign.mark'(m) {
    const sign = plate(m)
    const mark = m.dice.one([{ mark: 'installed' }, { mark: 'repaired' }, { mark: 'damaged', note: '裂了' }])
    return sign && { action: m.action, input: { code: sign._id, ...mark } }
  },
  'sign.replace'(m) {
    const sign = m.dice.chance(0.3) ? plate(m) : null
    return sign && { action: m.action, input: { code: sign._id, why: '丢了' } }
  },
  'sign.startJob'(m) {
    const nodeId = m.dice.chance(0.3) ? m.node() : null
    return nodeId && { action: m.action, input: { nodeId } }
  },
  'sign.step'(m) {
    const one = job(m)
    return one && { action: m.action, input: { jobId: one._id } }
  },
  'sign.job'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId } }
  },
}
