import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { type County, openCounty, shoot, sideways } from './_phone'

const AXE = readFileSync(resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
const SIGNS = join(__dirname, '../../config/county/feicheng/signs.csv')
const LONGEST = '370983105405'

/** The code on the sign of a division. */
function codeOf(division: string): string {
  const row = readFileSync(SIGNS, 'utf8')
    .split('\n')
    .find((line) => line.trim().endsWith(`,${division}`))
  return row?.split(',')[0] ?? ''
}

const scan = (page: Page, division: string) =>
  page.goto(`${county.desk.url}/pages/station/index?scene=s%3D${codeOf(division)}`)

/** Rules that a screen reader's user feels; colour contrast included. */
async function barriers(page: Page, contrast: 'AA' | 'AAA' = 'AA'): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (level) => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa'],
      rules: { 'color-contrast-enhanced': { enabled: level === 'AAA' } },
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  }, contrast)
}

/** Controls lower than a finger needs: 88 of 750 page widths, 120 in large print. */
const tooSmall = (page: Page, size: string): Promise<string[]> =>
  page.evaluate(
    (least) => {
      const unit = Number.parseFloat(document.documentElement.style.fontSize) / 40
      return [...document.querySelectorAll<HTMLElement>('[role=button], [role=link], input')]
        .filter((control) => control.offsetParent && control.offsetHeight < Math.floor(least * unit) - 4)
        .map((control) => `${control.offsetHeight}px ${control.textContent?.slice(0, 20)}`)
    },
    size === 'large' ? 120 : 88,
  )

let county: County

beforeAll(async () => {
  county = await openCounty()
}, 120_000)

afterAll(() => county?.close())

describe('a resident with a phone', () => {
  test('scans, books two seats, sees the code, and gives the seats back', async () => {
    const { page, troubles } = await county.phone('resident')
    await scan(page, '370983001202')
    await page.getByText('井楼村', { exact: true }).waitFor()
    await shoot(page, 'station')
    await page.getByText('活动菜单').tap()
    await page.waitForURL('**/pages/menu/index')
    await page.locator('.row').first().waitFor()
    await shoot(page, 'menu')
    await book(page)
    await shoot(page, 'done')
    expect(await barriers(page)).toEqual([])
    await page.getByText('我的预约', { exact: true }).last().tap()
    await page.getByText('预约码 · 2 个座位').first().waitFor()
    await shoot(page, 'mine')
    await page.getByText('取消预约', { exact: true }).first().tap()
    await page.getByText('取消预约，让出座位').tap()
    await page.getByText('您已取消这个预约').first().waitFor()
    expect(troubles).toEqual([])
  }, 90_000)

  test.each([
    [390, 'normal'],
    [320, 'normal'],
    [320, 'large'],
  ])(
    'finds nothing cut off or out of reach at %i px in %s print',
    async (width, size) => {
      const { page } = await county.phone('neighbour', width)
      await scan(page, LONGEST)
      await page.getByText('打电话给本站').waitFor()
      if (size === 'large') await page.getByText('大字版').tap()
      await shoot(page, `longest-name-${width}-${size}`)
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect(await barriers(page, size === 'large' ? 'AAA' : 'AA')).toEqual([])
      expect(await tooSmall(page, size)).toEqual([])
      await page.getByText('活动菜单').tap()
      await page.getByText('月历').tap()
      await page.getByText('下个月').waitFor()
      await shoot(page, `month-${width}-${size}`)
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect(await barriers(page, size === 'large' ? 'AAA' : 'AA')).toEqual([])
      expect(await tooSmall(page, size)).toEqual([])
    },
    90_000,
  )

  test('in front of an unknown sign finds the station by the printed number', async () => {
    const { page } = await county.phone('volunteer')
    await page.goto(`${county.desk.url}/pages/station/index?scene=s%3DZZZZZZ`)
    await page.getByText('没有认出这块站牌').waitFor()
    await shoot(page, 'unknown-sign')
    expect(await barriers(page)).toEqual([])
    await page.locator('input').fill('029')
    await page.getByText('查找', { exact: true }).tap()
    await page.getByText('新城街道 · 029').tap()
    await page.getByText('站牌编号 029').waitFor()
  }, 60_000)
})

/** From the menu to the stamp; answers whatever this activity asks. */
async function book(page: Page): Promise<void> {
  await page.getByText('可以预约').first().tap()
  await page.getByText('预约座位').tap()
  await page.getByText('几个人来').waitFor()
  await page.getByText('2 人', { exact: true }).tap()
  const who = page.locator('[aria-label^="参加的人："]')
  if ((await who.count()) > 0) await who.first().tap()
  for (const [name, words] of [
    ['姓名', '王秀英'],
    ['手机号', '13805480000'],
  ] as const) {
    const field = page.getByLabel(name)
    if ((await field.count()) > 0) await field.fill(words)
  }
  expect(await barriers(page)).toEqual([])
  await shoot(page, 'form')
  await page.getByText('预约 2 个座位').tap()
  await page.getByText('预约好了').last().waitFor()
}
