import { changesOf } from '../../src/staff/audit/saying'
import { rolesFor } from '../../src/staff/people/offers'

const TODAY = '2026-11-24'
const county = { id: 'county', name: '县', level: 'county' as const }
const town = { id: 'town', name: '镇', level: 'town' as const }
const village = { id: 'village', name: '村', level: 'village' as const }

test('what changed is told in words, what stayed is left out', () => {
  const before = { capacity: 20, placeName: '广场', status: 'published' }
  const after = { capacity: 30, placeName: '广场', status: 'cancelled' }
  expect(changesOf(before, after, TODAY)).toEqual([
    { key: 'capacity', name: '座位', words: '20 → 30' },
    { key: 'status', name: '状态', words: '已发布 → 已取消' },
  ])
})

test('what is only new or only gone is told too, and nothing of nothing', () => {
  expect(changesOf(null, { role: 'proxy', validUntil: null }, TODAY)).toMatchObject([
    { name: '身份', words: '帮办员' },
  ])
  expect(changesOf({ startsAt: '2026-11-28T01:00:00.000Z' }, null, TODAY)).toMatchObject([
    { name: '开始', words: '原来是 周六(11月28日) 上午 9:00' },
  ])
  expect(changesOf(null, null, TODAY)).toEqual([])
})

test('a form offers the roles that its sender may give for the node', () => {
  const asTown = [{ role: 'town' as const, nodeId: 'town', level: 'town' as const }]
  expect(rolesFor(asTown, town)).toEqual(['town', 'frontDesk', 'reviewer', 'proxy', 'teamLeader'])
  expect(rolesFor(asTown, village)).toEqual(['station', 'frontDesk', 'reviewer', 'proxy', 'teamLeader'])
  expect(rolesFor(asTown, county)).toEqual([])
  const asCounty = [{ role: 'county' as const, nodeId: 'county', level: 'county' as const }]
  expect(rolesFor(asCounty, county)).toContain('auditor')
})
