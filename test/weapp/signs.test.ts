import { boot } from './_boot'
import type { Boot } from './_shapes'
import { aBoard, anActivity, aTown } from './_town'

const town = aTown([anActivity(3), anActivity(40, { mode: 'dropIn', capacity: null, seatsLeft: null })])
let phone: Boot

beforeAll(async () => {
  const query = { scene: 's%3DZZZZZZ' }
  phone = boot({ query, callFunction: town.callFunction, fontSizeSetting: 22 })
  phone.open('pages/station/index', query)
})

describe('signs and stations', () => {
  test('a sign nobody knows is met with help', async () => {
    await phone.shows('没有认出这块站牌')
    await phone.shows('按镇街找')
    await phone.tap('12345')
    expect(phone.seen.dialled).toEqual(['12345'])
  })

  test('large print follows the setting of WeChat', () => {
    expect(phone.elements().some(({ attributes }) => attributes.class?.includes('page--large'))).toBe(true)
  })

  test('another scan opens another station', async () => {
    phone.rescan({ scene: 's%3DAB2C3D' })
    await phone.shows('井楼村')
  })

  test('opened from the chat, it shows the last station at once, and still with one call', async () => {
    const before = town.asked.length
    phone.rescan({})
    await phone.shows('井楼村')
    await phone.settle()
    expect(town.asked.slice(before).map(({ data }) => data.input)).toEqual([{ stationId: '370983001201' }])
  })

  test('what needs no booking has no button, and says to just come', async () => {
    await phone.tap('健康大讲堂第40讲')
    await phone.shows('不用预约，到时间直接来')
    expect(phone.text()).not.toContain('预约座位')
  })

  test('without network the last board is shown, and says so', async () => {
    town.cutOff()
    phone.storage.set('lastBoard', {
      board: aBoard([anActivity(3)]),
      code: 'XY2345',
      keptAt: new Date().toISOString(),
    })
    phone.rescan({ scene: 's%3DXY2345' })
    await phone.shows('网络不通，下面是今天')
    await phone.shows('健康大讲堂第3讲')
  })
})
