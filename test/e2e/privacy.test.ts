import { type County, openCounty, shoot, sideways } from './_phone'

let county: County
beforeAll(async () => {
  county = await openCounty()
}, 120_000)
afterAll(() => county?.close())

/** Of buttons and ways on, those lower than a finger needs in this mode, in px. */
const LEAST = { normal: 88, large: 120 }

describe.each(['normal', 'large'] as const)('my information, %s print', (size) => {
  test('is read, copied as text, and erased after it was said what that means', async () => {
    const { page, troubles } = await county.phone(size === 'normal' ? 'resident' : 'volunteer')
    if (size === 'large') {
      await page.goto(`${county.desk.url}/pages/station/index`)
      await page.getByText('大字版').tap()
    }
    await page.goto(`${county.desk.url}/pages/mine/index`)
    await page.getByText('我的信息').tap()
    await page.getByText('存什么，为什么，存多久').last().waitFor()
    await shoot(page, `privacy-${size}`)
    await page.getByText('看一看，可以带走').tap()
    await page.getByText('全部复制').tap()
    await page.getByText('已经复制').waitFor()
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => /clipboard/.test(key))),
    ).toEqual([])
    await shoot(page, `privacy-mine-${size}`)
    await page.getByText('删除我的全部个人信息').scrollIntoViewIfNeeded()
    await shoot(page, `privacy-kept-${size}`)
    await page.getByText('删除我的全部个人信息').tap()
    await page.getByText('我看过了，删除').waitFor()
    await page.getByText('删除我的信息').last().scrollIntoViewIfNeeded()
    await shoot(page, `privacy-before-${size}`)
    await page.getByText('我看过了，删除').scrollIntoViewIfNeeded()
    await shoot(page, `privacy-sure-${size}`)
    expect(await sideways(page)).toBe(0)
    const low = await page.evaluate((least) => {
      const unit = Number.parseFloat(document.documentElement.style.fontSize) / 40
      return [...document.querySelectorAll<HTMLElement>('[role=button], [role=link]')]
        .filter((one) => one.offsetParent && one.offsetHeight < Math.floor(least * unit) - 4)
        .map((one) => `${one.offsetHeight}px ${one.textContent?.slice(0, 20)}`)
    }, LEAST[size])
    expect(low).toEqual([])
    await page.getByText('我看过了，删除').tap()
    await page.getByText('已经删除。').waitFor()
    // What was shown is gone with it, without the page being opened anew, and one sees that it is done.
    expect(await page.getByText('全部复制').count()).toBe(0)
    expect(
      await page
        .getByText('已经删除。')
        .boundingBox()
        .then((box) => box && box.y < 500),
    ).toBe(true)
    await shoot(page, `privacy-done-${size}`)
    await page.goto(`${county.desk.url}/help/pages/privacy/index`)
    await page.getByText('看一看，可以带走').tap()
    await page.getByText('这里没有存您的任何信息').waitFor()
    expect(troubles).toEqual([])
  }, 90_000)
})
