import type { SeriesRecord } from '../../../cloudfunctions/_lib/records/series'
import { EMPTY_ACTIVITY } from '../../../domain/draft'
import type { Asks } from '../../_kit/asks'
import { anActivity, at, pathOf } from '../../_kit/records'

const aSeries = (node: string, different: Partial<SeriesRecord>): SeriesRecord => ({
  _id: `series-${node}`,
  organiserId: node,
  organiserName: '丙村',
  path: pathOf(node),
  fields: {
    ...EMPTY_ACTIVITY,
    title: `每周书法 secret-${node}`,
    category: 'jiang',
    content: '学写字',
    placeName: '村委会',
  },
  rhythm: { weekday: 6, fromTime: '09:00', minutes: 60, untilOn: null },
  skips: [{ on: '2026-12-12', why: '过节' }],
  status: 'active',
  waitsAt: [],
  returnedWhy: null,
  by: 'o-someone',
  byName: '小周',
  submittedAt: at('11-20 09:00'),
  grownThrough: '2027-12-31',
  keys: [],
  rev: 1,
  ...different,
})

export const asks: Asks = {
  world: (node) => ({
    series: [
      aSeries(node, {}),
      aSeries(node, { _id: `waiting-${node}`, status: 'waiting', waitsAt: [pathOf(node).at(-2) ?? node] }),
    ],
    activities: [
      anActivity({
        _id: `weekly-${node}`,
        organiserId: node,
        openTo: node,
        path: pathOf(node),
        startsAt: at('11-24 09:00'),
        endsAt: at('11-24 10:00'),
      }),
    ],
  }),
  asks: {
    list: (node) => ({ nodeId: node }),
    show: (node) => ({ seriesId: `series-${node}` }),
    start: (node) => ({ activityId: `weekly-${node}`, untilOn: null }),
    change: (node) => ({
      seriesId: `series-${node}`,
      rev: 1,
      rhythm: { weekday: 5, fromTime: '10:00', minutes: 60, untilOn: null },
    }),
    skip: (node) => ({ seriesId: `series-${node}`, rev: 1, on: '2026-12-05', why: '过节' }),
    unskip: (node) => ({ seriesId: `series-${node}`, rev: 1, on: '2026-12-12' }),
    end: (node) => ({ seriesId: `series-${node}`, rev: 1 }),
    queue: () => ({}),
    approve: (node) => ({ seriesId: `waiting-${node}`, rev: 1 }),
    sendBack: (node) => ({ seriesId: `waiting-${node}`, rev: 1, why: '时间不清楚' }),
  },
  plain: { festivals: { ask: () => ({}), others: 'ok' } },
}
