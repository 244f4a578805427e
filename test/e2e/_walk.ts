import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { type Enlarger, installEnlarger } from './_enlarge'
import { type Examiner, installExaminer } from './_examine'
import type { Visit } from './_pages'
import type { County } from './_phone'
import type { World } from './_world'

const AXE = readFileSync(resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
/** The narrowest phones that are still in use. */
const NARROW = 320
/** Whoever reads this stands before a closed door and not in the page. */
const CLOSED = '这里是工作人员用的页面'

/** Phones of the cast that go from page to page; each has stood before the village's sign once. */
export function walker(county: County, world: World, width = 390) {
  const phones = new Map<string, Promise<{ page: Page; troubles: string[] }>>()
  const pick = (who: string) => {
    const known = phones.get(who) ?? begin(county, world, who, width)
    phones.set(who, known)
    return known
  }
  return {
    async open(visit: Visit & { page: string }): Promise<{ page: Page; troubles: string[] }> {
      const phone = await pick(visit.who)
      const query = new URLSearchParams(visit.query?.(world)).toString()
      phone.troubles.length = 0
      await phone.page.setViewportSize({ width, height: 844 })
      await phone.page.goto(`${county.desk.url}/${visit.page}${query && `?${query}`}`)
      await arrived(phone.page, visit)
      if (visit.opens) {
        await visit.opens(phone.page)
        await settled(phone.page)
      }
      return phone
    },
  }
}

async function begin(county: County, world: World, who: string, width: number) {
  const phone = await county.phone(who, width)
  await phone.page.addInitScript(AXE)
  await phone.page.addInitScript(installExaminer)
  await phone.page.addInitScript(installEnlarger)
  await phone.page.goto(`${county.desk.url}/pages/station/index?id=${world.village}`)
  await phone.page.getByText('打电话给本站').waitFor()
  return phone
}

/** Waits for what the page is for; says what it shows instead. */
async function arrived(page: Page, { page: path, shows }: Visit & { page: string }): Promise<void> {
  const words = page.getByText(shows).filter({ visible: true }).first()
  await words.waitFor({ timeout: 8000 }).catch(async () => {
    throw new Error(`${path} does not show ${shows}: ${(await page.innerText('body')).slice(0, 600)}`)
  })
  await settled(page)
  if (await page.locator('.failure').filter({ visible: true }).count())
    throw new Error(`${path} shows a failure`)
  if (await page.getByText(CLOSED).filter({ visible: true }).count()) throw new Error(`${path} is closed`)
}

/** Nothing is on its way any more. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => ![...document.querySelectorAll('.skeleton')].some((one) => one.checkVisibility()),
  )
}

/** Large print or not, as the switch on every page turns it. */
export async function turn(page: Page, size: 'normal' | 'large'): Promise<void> {
  await page
    .locator(`.sizes__one--${size}`)
    .filter({ visible: true })
    .first()
    .evaluate((one: HTMLElement) => one.click())
  await page.locator(`.page--${size}`).filter({ visible: true }).first().waitFor()
}

type InPage = { examiner: Examiner; enlarger: Enlarger }

/** Everything that is looked at on an open page, as `what: fault`. The page is of no use afterwards. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  const add = (what: string, found: string[]) => faults.push(...found.map((fault) => `${what}: ${fault}`))
  for (const size of ['normal', 'large'] as const) {
    await turn(page, size)
    add(size, await page.evaluate((wanted) => (window as unknown as InPage).examiner.examine(wanted), size))
  }
  await page.setViewportSize({ width: NARROW, height: 844 })
  for (const size of ['large', 'normal'] as const) {
    await turn(page, size)
    add(
      `${size} at ${NARROW}`,
      await page.evaluate((wanted) => {
        const { examiner, enlarger } = window as unknown as InPage
        return [...examiner.targets(wanted), ...enlarger.lost()]
      }, size),
    )
  }
  add(
    `200 % at ${NARROW}`,
    await page.evaluate(() => {
      const { enlarger } = window as unknown as InPage
      enlarger.enlarge()
      return enlarger.lost()
    }),
  )
  return faults
}
