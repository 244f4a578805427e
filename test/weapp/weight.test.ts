/** @jest-environment node */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiledSizes } from '../../bench/_kit/packages'
import budget from '../../config/budget.json'

/** What of the built app.json is looked at. */
interface AppJson {
  subPackages: { root: string; pages: string[] }[]
  pages: string[]
  preloadRule: Record<string, { network: 'all' | 'wifi'; packages: string[] }>
}

const app: AppJson = JSON.parse(readFileSync(join(__dirname, '../../dist/weapp/app.json'), 'utf8'))
const packageOf = (page: string) =>
  app.subPackages.find(({ root }) => page.startsWith(`${root}/`))?.root ?? 'main'

let sizes: Record<string, number> = {}
beforeAll(async () => {
  sizes = await compiledSizes()
}, 120_000)

test('each package stays within its budget, as WeChat compiles it', () => {
  const over = Object.entries(sizes).filter(
    ([name, bytes]) => bytes > (name === 'main' ? budget.mainPackageBytes : budget.subPackageBytes),
  )
  expect(over).toEqual([])
  expect(Object.keys(sizes).sort()).toEqual(['main', ...app.subPackages.map(({ root }) => root)].sort())
  for (const bytes of Object.values(sizes)) expect(bytes).toBeGreaterThan(0)
})

test('what is fetched ahead are packages there are, from pages there are, within the limit WeChat sets', () => {
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map((p) => `${root}/${p}`)),
  ]
  const ahead = new Map<string, Set<string>>()
  for (const [page, { packages }] of Object.entries(app.preloadRule)) {
    expect(pages).toContain(page)
    const of = packageOf(page)
    for (const name of packages) {
      expect(Object.keys(sizes)).toContain(name)
      expect(name).not.toBe(of)
      ahead.set(of, (ahead.get(of) ?? new Set()).add(name))
    }
  }
  // The pages of one package share one limit.
  for (const names of ahead.values()) {
    const bytes = [...names].reduce((sum, name) => sum + (sizes[name] ?? 0), 0)
    expect(bytes).toBeLessThanOrEqual(budget.preloadBytes)
  }
  expect(ahead.get('main')).toContain('booking')
})
