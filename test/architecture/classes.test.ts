import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SRC = join(__dirname, '../../src')

/** These speak of other components' blocks on purpose: distances between them, and how the page's print is set. */
const SHARED = ['app.scss', 'ui/tokens.scss']

/** Blocks that a sheet begins to style, by name: `.card` of `.card {`. */
const blocksIn = (sheet: string) =>
  [...sheet.matchAll(/^\.([a-z]\w*) \{/gm)].map(([, name]) => name as string)

test('a block of styles belongs to one component: in a browser the sheets of all pages one has seen stay', () => {
  const owners = new Map<string, string[]>()
  const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.scss$/.test(file) && !SHARED.includes(file),
  )
  for (const file of sheets) {
    for (const block of new Set(blocksIn(readFileSync(join(SRC, file), 'utf8')))) {
      owners.set(block, [...(owners.get(block) ?? []), file])
    }
  }
  expect(owners.size).toBeGreaterThan(50)
  const shared = [...owners].filter(([, files]) => files.length > 1)
  expect(shared).toEqual([])
})
