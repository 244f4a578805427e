import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** What must never be in the repository: keys, people, and where it was written. */

const ROOT = join(__dirname, '../..')
const BINARY = new Set(['.png', '.jpg', '.jpeg', '.ico', '.woff2', '.gif', '.webp'])

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && !BINARY.has(extname(file)))

const texts = tracked.flatMap((file) => {
  try {
    return [{ file, text: readFileSync(join(ROOT, file), 'utf8') }]
  } catch (error) {
    // Removed and not yet committed.
    if ((error as { code?: string }).code === 'ENOENT') return []
    throw error
  }
})

const found = (pattern: RegExp, isFine: (hit: string, file: string) => boolean = () => false) =>
  texts.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)]
      .map(([hit]) => hit)
      .filter((hit) => !isFine(hit, file))
      .map((hit) => `${file}: ${hit.slice(0, 40)}`),
  )

/** Of the patterns here, which would find themselves. */
const HERE = 'test/architecture/secrets.test.ts'
const here = (_hit: string, file: string) => file === HERE

test.each([
  ['private keys', /-----BEGIN [A-Z ]*PRIVATE KEY-----/g],
  ['keys of Tencent Cloud', /\bAKID[A-Za-z0-9]{13,}\b/g],
  [
    'tokens of GitHub, npm, Slack and AWS',
    /\b(gh[pousr]_\w{30,}|npm_\w{30,}|xox[abp]-\w{10,}|AKIA[0-9A-Z]{16})\b/g,
  ],
  ['bearers that are not of the local cloud', /\bBearer (?!dev:)[A-Za-z0-9_.-]{12,}/g],
  ['tokens that say who somebody is', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}/g],
  [
    'secrets given a value',
    /\b(app_?secret|api_?key|access_?token|password)['"]?\s*[:=]\s*['"][^'"\s]{8,}['"]/gi,
  ],
  ['addresses that hold a password', /\b[a-z]+:\/\/[^\s/:@'"`$]+:[^\s/@'"`$]+@/g],
])('no %s', (_what, pattern) => {
  expect(found(pattern, here)).toEqual([])
})

test('no appid of a real mini-program', () => {
  expect(found(/\bwx[0-9a-f]{16}\b/g, here)).toEqual([])
})

test('no openid that WeChat could have given: those are 28 characters and begin with o', () => {
  expect(
    found(
      /(?<![\w+/-])o[A-Za-z0-9_-]{27}(?![\w+/=-])/g,
      (hit, file) => here(hit, file) || !/[0-9]/.test(hit) || !/[A-Z]/.test(hit) || !/[a-z]/.test(hit),
    ),
  ).toEqual([])
})

describe('people', () => {
  /** As no operator sells them without a premium: four figures alike, a row, or the one for examples. */
  const MADE_UP = /(\d)\1{3}|1234567|13800138000/

  test.each([
    ['mobile numbers', /(?<![\d.])1[3-9]\d{9}(?!\d)/g],
    ['telephones of the county', /(?<!\d)0538-?\d{7}(?!\d)/g],
  ])('%s are made up, each by a pattern that says so', (_what, pattern) => {
    expect(found(pattern, (hit, file) => here(hit, file) || MADE_UP.test(hit))).toEqual([])
  })

  test('no number of an identity card: eighteen figures whose last checks the others', () => {
    const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    const checks = (id: string) =>
      '10X98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(id[i]), 0) % 11] ===
      id[17]?.toUpperCase()
    expect(
      found(
        /(?<!\d)[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx](?!\d)/g,
        (hit, file) => here(hit, file) || !checks(hit),
      ),
    ).toEqual([])
  })
})

test('nothing says on whose machine it was written, or by way of which registry', () => {
  const places = /(?<![\w.])\/(home|Users|root|work)\/[\w.-]+|\b[A-Z]:\\Users\\/g
  expect(found(places, here)).toEqual([])
  const registries = /https?:\/\/[^\s"'/]*(registry|npmmirror|artifactory|nexus|verdaccio)[^\s"']*/gi
  expect(found(registries, here)).toEqual([])
  expect(found(/"resolved":/g, here)).toEqual([])
})

test('the lock holds a check sum for everything that comes from outside', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>
  }
  const without = Object.entries(packages).filter(
    ([path, { integrity, link, inBundle }]) => path !== '' && !link && !inBundle && !integrity,
  )
  expect(without.map(([path]) => path)).toEqual([])
})

test('installing runs no scripts of packages', () => {
  expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('ignore-scripts=true')
})
