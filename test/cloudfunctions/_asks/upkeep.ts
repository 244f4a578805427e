import type { Asks } from '../../_kit/asks'
import { at, tinyCounty } from '../../_kit/records'

const profile = {
  dutyPerson: '值班员',
  phone: '0990000003',
  officeHours: '周一至周五 8:30–17:30',
  office: '村委会一楼',
  route: '进村主路走到头',
  venues: [{ name: '文化广场', capacity: 200, access: '平地' }],
}

export const asks: Asks = {
  world: (node) => ({
    stations: tinyCounty()
      .stations.filter(({ _id }) => _id === node)
      .map((station) => ({
        ...station,
        office: `secret-${node}`,
        sixOnes: { guide: { state: 'help' as const, words: `缺一块指引牌 secret-${node}` } },
        helpSince: at('11-20 09:00'),
      })),
  }),
  asks: {
    open: (node) => ({ nodeId: node }),
    save: (node) => ({ nodeId: node, rev: 0, profile }),
    check: (node) => ({ nodeId: node, rev: 0, sixOnes: [{ item: 'sign', state: 'ready', words: null }] }),
    theme: (node) => ({
      nodeId: node,
      rev: 0,
      month: '2026-11',
      theme: { title: '丰收月', words: '晒秋谢乡亲' },
    }),
    trust: (node) => ({ nodeId: node, trusted: true, why: '半年没有退回过' }),
    help: (node) => ({ nodeId: node }),
  },
}
