import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const ROOT = join(__dirname, '../..')

/** Which rooms a room may import. A room that is not listed here may not exist. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  types: [],
  'config/county': ['types'],
  config: ['config/county'],
  domain: ['types'],
  cloudfunctions: ['types', 'domain', 'config/county'],
  src: ['types', 'domain', 'config/county'],
  localcloud: [],
  demo: ['types', 'domain', 'config/county', 'cloudfunctions', 'localcloud'],
  desk: ['types', 'domain', 'config/county', 'cloudfunctions', 'localcloud', 'demo'],
  bench: [
    'types',
    'domain',
    'config/county',
    'config',
    'cloudfunctions',
    'localcloud',
    'demo',
    'desk',
    'test',
    'scripts',
  ],
  scripts: ['types', 'domain', 'config/county', 'cloudfunctions', 'desk', 'localcloud', 'demo'],
  test: [
    'types',
    'domain',
    'config/county',
    'config',
    'cloudfunctions',
    'src',
    'localcloud',
    'demo',
    'desk',
    'scripts',
    'bench',
  ],
}
const NOT_ROOMS = new Set(['node_modules', 'dist', 'docs', 'shots'])

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    if (statSync(join(ROOT, path)).isDirectory()) return filesIn(path)
    return /\.(ts|tsx|mjs|cjs|js)$/.test(name) ? [path] : []
  })
}

const roomOf = (path: string) =>
  path.startsWith('config/county/') ? 'config/county' : (path.split('/')[0] ?? '')

/** Every relative import of a file, as paths from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const found = text.matchAll(/(?:from|import|require\()\s*\(?['"](\.{1,2}\/[^'"]+)['"]/g)
  return [...found].map(([, target]) => relative(ROOT, resolve(ROOT, dirname(file), target ?? '')))
}

const rooms = readdirSync(ROOT).filter(
  (name) => !name.startsWith('.') && !NOT_ROOMS.has(name) && statSync(join(ROOT, name)).isDirectory(),
)
const files = rooms.flatMap(filesIn)

test('every folder at the top is a known room', () => {
  expect(rooms.filter((room) => !(room in MAY_IMPORT))).toEqual([])
})

test('imports between rooms go one way', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .map((target) => ({ file, target, from: roomOf(file), to: roomOf(target) }))
      .filter(({ from, to }) => from !== to && !MAY_IMPORT[from]?.includes(to))
      .map((row) => `${row.file} imports ${row.target}`),
  )
  expect(wrong).toEqual([])
})

test('the SDK is known to cloudfunctions/_lib alone', () => {
  const users = filesIn('cloudfunctions').filter((file) =>
    /wx-server-sdk/.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(users.every((file) => file.startsWith('cloudfunctions/_lib/'))).toBe(true)
})

test('rules read no clock and wait for nothing', () => {
  const wrong = filesIn('domain').filter((file) =>
    /Date\.now|new Date\(\)|dayjs\(\)|\basync\b|Math\.random/.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(wrong).toEqual([])
})

test('inside src, pages use features, features use ui and lib, and no feature uses another', () => {
  const layer = (path: string) =>
    /^src\/(?:(?:booking|idea|help)\/)?(pages|features|ui|lib)\//.exec(path)?.[1]
  const feature = (path: string) => /^src\/features\/([^/]+)/.exec(path)?.[1]
  const allowed: Record<string, readonly string[]> = {
    pages: ['pages', 'features', 'ui', 'lib'],
    features: ['features', 'ui', 'lib'],
    ui: ['ui', 'lib'],
    lib: ['lib'],
  }
  const wrong = filesIn('src').flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        const [from, to] = [layer(file), layer(target)]
        if (!from || !to) return false
        return (
          !allowed[from]?.includes(to) ||
          (from === 'features' && to === 'features' && feature(file) !== feature(target))
        )
      })
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('staff pages use staff areas, and no area uses another', () => {
  const area = (path: string) => /^src\/staff\/(?:\w+\/(?=pages\/))?([^/]+)/.exec(path)?.[1]
  const wrong = filesIn('src/staff').flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        const [from, to] = [area(file), area(target)]
        if (/^src\/(features|pages|booking)\//.test(target) || (to === 'pages' && from !== 'pages'))
          return true
        return !(from === to || from === 'pages' || to === undefined || to === 'lib' || to === 'ui')
      })
      .map((target) => `${file} imports ${target}`),
  )
  const borrowed = filesIn('src')
    .filter((file) => !file.startsWith('src/staff/'))
    .filter((file) => importsOf(file).some((target) => target.startsWith('src/staff/')))
  expect([...wrong, ...borrowed]).toEqual([])
})

test('no barrels: no file only passes on what others export', () => {
  const wrong = files.filter((file) => {
    if (file === 'config/county/current.ts') return false
    const lines = readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .filter((row) => row.trim() && !row.trim().startsWith('//'))
    return lines.length > 0 && lines.every((row) => /^export (\*|\{[^}]*\}) from/.test(row))
  })
  expect(wrong).toEqual([])
})

test('each cloud function has a contract, a door and a configuration', () => {
  const names = readdirSync(join(ROOT, 'cloudfunctions')).filter((name) => !name.startsWith('_'))
  for (const name of names) {
    expect(existsSync(join(ROOT, `types/${name}.ts`))).toBe(true)
    expect(existsSync(join(ROOT, `cloudfunctions/${name}/config.json`))).toBe(true)
  }
})
