import type { Page } from 'playwright-core'
import { type County, openCounty, shoot } from './_phone'
import { furnish, type World } from './_world'

let county: County
let world: World
let page: Page
let troubles: string[]
beforeAll(async () => {
  county = await openCounty()
  world = await furnish(county.desk)
  ;({ page, troubles } = await county.phone('keyboard'))
}, 120_000)
afterAll(() => county?.close())

interface Focus {
  words: string
  /** Of the element, or of the box that shows it. */
  ringed: boolean
  inDialog: boolean
}

/** What the keyboard is on, and whether one sees that. */
const focus = (): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const ringOf = (one: Element | null) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one ?? document.body)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    return {
      // After the last stop the browser goes round by way of the page itself.
      words: element.tabIndex < 0 ? '' : (element.getAttribute('aria-label') ?? element.innerText),
      ringed: ringOf(element) || ringOf(element.closest('.pickbox')),
      inDialog: element.closest('.dialog') !== null,
    }
  })

/** Presses Tab until the keyboard is on something with these words; every stop on the way shows a ring. */
async function tabTo(words: string | RegExp): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press('Tab')
    const at = await focus()
    if (at.words !== '' && !at.ringed) throw new Error(`no ring around ${at.words}`)
    if (typeof words === 'string' ? at.words.includes(words) : words.test(at.words)) return
  }
  throw new Error(`the keyboard does not reach ${words}`)
}

const press = async (words: string | RegExp, key = 'Enter') => {
  await tabTo(words)
  await page.keyboard.press(key)
}
const sees = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()

const inDialog = () => page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'dialog')

test('books a seat with the keyboard alone', async () => {
  await page.goto(`${county.desk.url}/pages/station/index?id=${world.village}`)
  await sees('看全部活动')
  await press('看全部活动')
  await sees(/可以预约，还剩/)
  await press(/可以预约，还剩/)
  await sees(/预约座位（还剩/)
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'main')
  await press(/预约座位（还剩/)
  await sees('几个人来')
  await press('2 人', ' ')
  for (const [name, words] of [
    ['姓名', '王秀英'],
    ['手机号', '13805480000'],
  ] as const) {
    if ((await page.getByLabel(name).filter({ visible: true }).count()) === 0) continue
    await tabTo(name)
    await page.keyboard.type(words)
  }
  await press('预约 2 个座位')
  await sees('预约好了')
  await press('我的预约')
  await sees(/预约码 · 2 个座位/)
})

test('the dialog takes the keyboard, keeps it, and gives it back on Escape', async () => {
  await press('取消预约')
  await sees('取消预约，让出座位')
  await shoot(page, 'dialog')
  await inDialog()
  const stops = new Set<string>()
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press(i < 6 ? 'Tab' : 'Shift+Tab')
    const at = await focus()
    expect(at).toMatchObject({ inDialog: true, ringed: true })
    stops.add(at.words)
  }
  expect([...stops].some((words) => words.includes('让出座位'))).toBe(true)
  expect(stops.size).toBeGreaterThan(1)
  await page.keyboard.press('Escape')
  await page.locator('.dialog').waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.activeElement?.textContent === '取消预约')
})

test('confirms in the dialog, and the seat is free again', async () => {
  await page.keyboard.press('Enter')
  await inDialog()
  await press('取消预约，让出座位')
  await sees('您已取消这个预约')
  expect(troubles).toEqual([])
})

test('a list and a day are picked with the keyboard', async () => {
  await page.goto(`${county.desk.url}/people/pages/wall/index`)
  await sees('类别')
  await tabTo('类别')
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(
    () => !document.querySelector('.pickbox__said')?.textContent?.includes('所有类别'),
  )
})
