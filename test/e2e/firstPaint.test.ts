import { type County, openCounty } from './_phone'

const SIGN = 's%3DB9MJMJ'
const PLACE = '刘庄'

/** What Chrome 66 and Safari 12 do not have yet, as [owner, name]. */
const NEWER: [owner: string, name: string][] = [
  ['Array.prototype', 'at'],
  ['Array.prototype', 'flat'],
  ['Array.prototype', 'flatMap'],
  ['Array.prototype', 'findLast'],
  ['Array.prototype', 'toSorted'],
  ['String.prototype', 'at'],
  ['String.prototype', 'replaceAll'],
  ['String.prototype', 'matchAll'],
  ['Object', 'fromEntries'],
  ['Object', 'hasOwn'],
  ['Promise', 'allSettled'],
  ['Promise', 'any'],
  ['window', 'globalThis'],
  ['window', 'structuredClone'],
]

let county: County

beforeAll(async () => {
  county = await openCounty()
}, 120_000)

afterAll(() => county?.close())

describe('the first page in a browser', () => {
  test('says who we are before any script is here, and asks the cloud once', async () => {
    const { page, troubles } = await county.phone('resident')
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/v1/functions/station')) asked.push(request.postData() ?? '')
    })
    const scripts: (() => void)[] = []
    await page.route('**/js/*.js', (route) => new Promise((go) => scripts.push(() => go(route.continue()))))
    const early = page.waitForRequest('**/v1/functions/station')
    await page.goto(`${county.desk.url}/pages/station/index?scene=${SIGN}`, { waitUntil: 'commit' })
    await page.getByText('正在打开…').waitFor()
    await early
    for (const go of scripts.splice(0)) go()
    await page.unroute('**/js/*.js')
    for (const go of scripts.splice(0)) go()
    await page.getByText(PLACE, { exact: true }).waitFor()
    expect(await page.locator('#shell').count()).toBe(0)
    expect(asked).toHaveLength(1)
    expect(troubles).toEqual([])
  }, 60_000)

  test('a phone of 2018 shows the station and an activity', async () => {
    const { page, troubles } = await county.phone('resident')
    await page.addInitScript((newer) => {
      for (const [owner, name] of newer) {
        const holders: Record<string, object> = {
          'Array.prototype': Array.prototype,
          'String.prototype': String.prototype,
          Object,
          Promise,
          window,
        }
        delete (holders[owner] as Record<string, unknown>)[name]
      }
    }, NEWER)
    await page.goto(`${county.desk.url}/pages/station/index?scene=${SIGN}`)
    await page.getByText(PLACE, { exact: true }).waitFor()
    await page.locator('.row').first().tap()
    await page.getByText('做什么').waitFor()
    expect(troubles).toEqual([])
  }, 60_000)

  test('a page whose code does not come says so, and comes when there is a network', async () => {
    const { page } = await county.phone('resident')
    await page.goto(`${county.desk.url}/pages/station/index?scene=${SIGN}`)
    await page.getByText(PLACE, { exact: true }).waitFor()
    await page.context().setOffline(true)
    await page.getByText('好人榜').tap()
    await page.getByText('网络不通，这一页没有打开。').waitFor()
    await page.getByText('回上一页').tap()
    await page.getByText('网络不通，这一页没有打开。').waitFor({ state: 'detached' })
    await page.waitForURL('**/pages/station/index?**')
    await page.getByText('好人榜').tap()
    await page.getByText('再试一次').waitFor()
    await page.context().setOffline(false)
    await page.getByText('再试一次').tap()
    await page.getByText('身边好人', { exact: true }).first().waitFor()
  }, 60_000)

  test('without any script it says that the network is gone', async () => {
    const { page } = await county.phone('resident')
    await page.route('**/js/*.js', (route) => route.abort())
    await page.goto(`${county.desk.url}/pages/station/index?scene=${SIGN}`)
    await page.getByText('网络不通，这一页没有打开。').waitFor()
  }, 60_000)
})
