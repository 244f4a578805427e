import type { Page } from 'playwright-core'
import { allPages, titleOf } from './_pages'
import { type County, openCounty, shoot } from './_phone'
import { visits } from './_visits'
import { faultsOf, turn, walker } from './_walk'
import { furnish, type World } from './_world'

let county: County
let world: World
beforeAll(async () => {
  county = await openCounty()
  world = await furnish(county.desk)
}, 120_000)
afterAll(() => county?.close())

const only = process.env.PAGE
const chosen = visits.filter(({ page }) => !only || page.includes(only))

test('every page of the app has a visit', () => {
  expect([...new Set(visits.map(({ page }) => page))].sort()).toEqual(allPages().sort())
})

test('every page is for everybody: named, legible, large enough to press, in both sizes of print', async () => {
  const walk = walker(county, world)
  const faults: string[] = []
  for (const visit of chosen) {
    const problem = (words: string) => faults.push(`${visit.page} as ${visit.who}: ${words}`)
    try {
      const { page, troubles } = await walk.open(visit)
      if (process.env.SHOOT) await shootBoth(page, visit.page)
      if ((await page.title()) !== titleOf(visit.page)) problem(`is called ${await page.title()}`)
      for (const words of [...(await faultsOf(page)), ...troubles]) problem(words)
      if (process.env.SHOOT) await shoot(page, `page-${visit.page.replaceAll('/', '-')}-200`)
    } catch (error) {
      problem(String(error).slice(0, 900))
    }
  }
  if (process.env.FAULTS) require('node:fs').writeFileSync(process.env.FAULTS, faults.join('\n'))
  expect(faults).toEqual([])
  process.stdout.write(`axe: ${new Set(chosen.map(({ page }) => page)).size} pages × 2 modes, 0 violations\n`)
}, 400_000)

async function shootBoth(page: Page, path: string): Promise<void> {
  for (const size of ['normal', 'large'] as const) {
    await turn(page, size)
    await shoot(page, `page-${path.replaceAll('/', '-')}-${size}`)
  }
}
