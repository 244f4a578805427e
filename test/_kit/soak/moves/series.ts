import { type Doc, dayIn, plusDays } from '../docs'
import type { Moment, Moves, Step } from '../moment'

const ofSeries = (m: Moment, series: Doc | null, more: object = {}): Step | null =>
  series && { action: m.action, input: { seriesId: series._id, rev: series.rev, ...more } }
const active = (m: Moment) => m.mine('series', ({ status }) => status === 'active')
const waiting = (m: Moment) => m.mine('series', (one) => one.status === 'waiting' && one.by !== m.me)

/** A day of the series that is to come. */
function dayOf(m: Moment, { rhythm }: Doc): string {
  const days = Array.from({ length: 21 }, (_, i) => plusDays(m.now, i + 1))
  const fits = days.map(dayIn).filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === rhythm.weekday)
  return m.dice.one(fits)
}

export const moves: Moves = {
  'series.list'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId } }
  },
  'series.show'(m) {
    const series = m.mine('series')
    return series && { action: m.action, input: { seriesId: series._id } }
  },
  'series.start'(m) {
    if (m.w.all('series').filter(({ status }) => status !== 'ended').length >= 6) return null
    const activity = m.mine(
      'activities',
      (one) => one.status === 'published' && !one.seriesId && one.startsAt > m.now,
    )
    return activity && { action: m.action, input: { activityId: activity._id, untilOn: null } }
  },
  'series.change'(m) {
    const series = active(m)
    const rhythm = { weekday: m.dice.roll(7), fromTime: '10:00', minutes: 90, untilOn: null }
    return ofSeries(m, series, { rhythm })
  },
  'series.skip'(m) {
    const series = active(m)
    return series && ofSeries(m, series, { on: dayOf(m, series), why: '过节' })
  },
  'series.unskip'(m) {
    const series = m.mine('series', ({ status, skips }) => status === 'active' && skips.length > 0)
    return series && ofSeries(m, series, { on: (m.dice.one(series.skips) as { on: string }).on })
  },
  'series.end': (m) => (m.dice.chance(0.3) ? ofSeries(m, active(m)) : null),
  'series.queue': (m) => ({ action: m.action, input: {} }),
  'series.approve': (m) => ofSeries(m, waiting(m)),
  'series.sendBack': (m) => (m.dice.chance(0.4) ? ofSeries(m, waiting(m), { why: '时间不清楚' }) : null),
  'series.festivals': (m) => ({ action: m.action, input: {} }),
}
