import { type County, openCounty, shoot, sideways } from './_phone'

let county: County
beforeAll(async () => {
  county = await openCounty()
}, 60_000)
afterAll(() => county.close())

const go = (path: string) => `${county.desk.url}${path}`

describe('staff of three levels with their phones', () => {
  test('a secretary hands in a copy of last week’s activity in two taps, and the town has it to review', async () => {
    const { page, troubles } = await county.phone('stationStaff')
    await page.goto(go('/staff/work/pages/works/index'))
    await page.getByText('再办一次', { exact: true }).first().tap()
    await page.waitForURL('**/staff/work/pages/write/**')
    await page
      .getByText(/^提交给|^交给|^直接发布/)
      .first()
      .waitFor()
    await shoot(page, 'staff-write')
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await page
      .getByText(/^提交给|^交给|^直接发布/)
      .first()
      .tap()
    await page
      .getByText(/已交给|已经交给/)
      .first()
      .waitFor()
    await shoot(page, 'staff-handed-in')
    expect(troubles).toEqual([])

    const town = await county.phone('townStaff')
    await town.page.goto(go('/staff/work/pages/review/index'))
    await town.page.getByText(/等您审核的/).waitFor()
    await shoot(town.page, 'staff-review')
    expect(town.troubles).toEqual([])
  }, 60_000)

  test('the county sees the numbers and where nothing is on', async () => {
    const { page, troubles } = await county.phone('countyStaff')
    await page.goto(go('/staff/admin/pages/stats/index'))
    await page.getByText('各月办了多少场').waitFor()
    await shoot(page, 'staff-numbers')
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await page.goto(go('/staff/admin/pages/coverage/index'))
    await page
      .getByText(/还空着|每个站都有活动/)
      .first()
      .waitFor()
    await shoot(page, 'staff-coverage')
    expect(troubles).toEqual([])
  }, 60_000)

  test('residents are told that these pages are not for them', async () => {
    const { page } = await county.phone('resident')
    await page.goto(go('/staff/admin/pages/stats/index'))
    await page.getByText(/这里是工作人员用的页面/).waitFor()
  }, 60_000)
})
