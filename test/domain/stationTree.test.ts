import { placeName } from '../../domain/division'
import { stationTree } from '../../domain/stationTree'
import type { Division } from '../../types/county'

const village = (name: string): Division => ({ code: '1', name, level: 'village', parent: '0' })

test.each([
  ['井楼村委会', '井楼村'],
  ['钱庄一村村委会', '钱庄一村'],
  ['河西社区居委会', '河西社区'],
  ['刘庄居委会', '刘庄'],
  ['安信公司社区', '安信公司社区'],
])('%s stands for %s', (committee, place) => expect(placeName(village(committee))).toBe(place))

describe('the station tree', () => {
  const divisions: Division[] = [
    { code: '9', name: '甲县', level: 'county', parent: '' },
    { code: '91', name: '乙镇', level: 'township', parent: '9' },
    { code: '911', name: '丙村委会', level: 'village', parent: '91' },
  ]
  const signs = divisions.map(({ code }, i) => ({
    code: `CODE2${i + 2}`,
    number: `00${i + 1}`,
    division: code,
  }))

  test('names every level as its plate does, and knows the way up', () => {
    expect(stationTree(divisions, signs).map(({ fullName, path }) => [fullName, path])).toEqual([
      ['甲县新时代文明实践中心', ['9']],
      ['乙镇新时代文明实践分中心', ['9', '91']],
      ['乙镇丙村新时代文明实践站', ['9', '91', '911']],
    ])
  })

  test('a village without a sign, or of no town, is an error in the files', () => {
    expect(() => stationTree(divisions, signs.slice(0, 2))).toThrow('911 has no sign')
    expect(() => stationTree([...divisions, { ...village('丁村委会'), parent: '99' }], signs)).toThrow(
      'parent 99',
    )
  })
})
