import fs from 'node:fs'
import path from 'node:path'
import { boot } from './_boot'
import type { Boot } from './_shapes'
import { anActivity, aTown } from './_town'

const town = aTown(Array.from({ length: 30 }, (_, i) => anActivity(i * 5 + 3)))
const keys = () => town.asked.map(({ key }) => key)
const templates = fs.readFileSync(path.resolve(__dirname, '../../dist/weapp/base.wxml'), 'utf8')
let phone: Boot

beforeAll(async () => {
  const query = { scene: 's%3DAB2C3D' }
  phone = boot({ query, callFunction: town.callFunction, consent: 'accept' })
  phone.open('pages/station/index', query)
  await phone.shows('健康大讲堂第3讲')
})

describe('from the sign to a seat', () => {
  test('a scan opens the station with one call, no pop-up and a small first drawing', () => {
    expect(town.asked).toMatchObject([
      { name: 'station', data: { action: 'open', input: { code: 'AB2C3D' } } },
    ])
    expect(phone.text()).toMatch(/新城街道井楼村新时代文明实践站/)
    expect(phone.seen.subscribed).toEqual([])
    if (process.env.MEASURE) process.stdout.write(`setData ${phone.seen.setData.map(({ bytes }) => bytes)}\n`)
    for (const { bytes } of phone.seen.setData) expect(bytes).toBeLessThanOrEqual(65_536)
  })

  test('one tap calls the station', async () => {
    await phone.tap('打电话给本站')
    expect(phone.seen.dialled).toEqual(['05383210000'])
  })

  test('a screen reader hears what each row is', () => {
    // The simulator does not draw aria attributes: what is sent must arrive where the template reads them.
    const sent = phone.seen.setData.map((drawing) => drawing.sent).join()
    const [, alias] = /"(p\d+)":"理论政策，健康大讲堂第3讲，[^"]+，文化大院，可以预约/.exec(sent) ?? []
    expect(templates).toContain(`aria-label="{{i.${alias}}}"`)
  })

  test('the menu is reached without loading the booking package', async () => {
    await phone.tap('活动菜单')
    await phone.arrives('pages/menu/index')
    await phone.shows('健康大讲堂第3讲')
    expect(phone.seen.loaded.filter((file) => file.startsWith('booking/'))).toEqual([])
  })

  test('an activity says how many seats are left and leads to the form', async () => {
    await phone.tap('健康大讲堂第8讲')
    await phone.shows('预约座位（还剩 12 个）')
    await phone.tap('预约座位')
    await phone.arrives('booking/pages/form/index')
    await phone.shows('签到时好核对')
    expect(phone.text()).not.toContain('手机号')
  })

  test('a missing name is asked for before anything is sent', async () => {
    await phone.tap('预约 1 个座位')
    await phone.shows('这个活动需要登记姓名')
    expect(keys()).not.toContain('booking.book')
  })

  test('pressing twice books once, under one key, with the consent of that tap', async () => {
    await phone.tap('2 人')
    await phone.write(0, '王秀英')
    await phone.shows('预约 2 个座位')
    await phone.tap('预约 2 个座位')
    await phone.tap('个座位').catch(() => undefined)
    await phone.arrives('booking/pages/done/index')
    await phone.shows('7K3M9X')
    const books = town.asked.filter(({ key }) => key === 'booking.book')
    expect(books).toHaveLength(1)
    expect(books[0]?.data.input).toMatchObject({ partySize: 2, name: '王秀英' })
    expect(books[0]?.data.idempotencyKey).toMatch(/^[\w-]{8,64}$/)
    // Asked once, on the tap itself and before anything was sent; what was agreed to is written down.
    expect(phone.seen.subscribed).toEqual([['demo-change', 'demo-remind', 'demo-booked']])
    expect(phone.seen.order).not.toContain('late')
    expect(town.asked.filter(({ key }) => key === 'message.consent')).toMatchObject([
      { data: { input: { templates: ['change', 'remind', 'booked'] } } },
    ])
  })

  test('the share card tells the activity and nothing about the person', () => {
    const card = phone.share()
    expect(card).toEqual({
      title: '健康大讲堂第8讲 · 新城街道井楼村新时代文明实践站',
      path: '/pages/activity/index?id=activity-8',
    })
  })

  test('a booking is given back after asking once more', async () => {
    await phone.tap('我的预约')
    await phone.arrives('pages/mine/index')
    await phone.shows('7K3M9X')
    await phone.tap('取消预约')
    await phone.shows('取消这个预约？')
    expect(keys()).not.toContain('booking.cancel')
    await phone.tap('取消预约，让出座位')
    await phone.shows('您已取消这个预约')
  })

  test('large print is a tap away and stays', async () => {
    await phone.tap('大字版')
    await phone.settle()
    expect(phone.storage.get('fontSize')).toBe('large')
    expect(phone.elements().some(({ attributes }) => attributes.class?.includes('page--large'))).toBe(true)
  })

  test('without network the bookings are still there', async () => {
    town.cutOff()
    await phone.tap('本站')
    await phone.arrives('pages/station/index')
    expect(phone.storage.get('mine.coming')).toMatchObject({ bookings: [{ code: '7K3M9X' }] })
  })
})
