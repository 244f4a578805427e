import { readTarget } from '../../src/lib/scene'

describe('readTarget', () => {
  test.each([
    ['the code of a sign as WeChat hands it over', { scene: 's%3DAB2C3D' }, { code: 'AB2C3D' }],
    ['the same, decoded once by a browser', { scene: 's=AB2C3D' }, { code: 'AB2C3D' }],
    ['a code typed in small letters', { scene: 's=ab2c3d' }, { code: 'AB2C3D' }],
    ['a station id in the query', { id: '370983001202' }, { stationId: '370983001202' }],
    ['a station id in the scene', { scene: 'id%3D370983001202' }, { stationId: '370983001202' }],
    ['a code with look-alikes', { scene: 's=AB0C1D' }, 'unreadable'],
    ['something else', { scene: 'hello%' }, 'unreadable'],
    ['nothing', {}, null],
  ])('%s', (_name, query, target) => {
    expect(readTarget(query)).toEqual(target)
  })
})
