import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayCaps } from '../../domain/caps'

/** docs/security.md says what is stopped and which test shows it: neither may drift from the other. */

const ROOT = join(__dirname, '../..')
const words = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
const named = [
  ...words.matchAll(
    /`((?:test|domain|types|cloudfunctions|localcloud|desk|src|config|docs|scripts)\/[\w./-]+)`/g,
  ),
].map(([, path = '']) => path)

test('every file that it names is there', () => {
  expect(named.length).toBeGreaterThan(30)
  expect([...new Set(named)].filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

test('every threat that is stopped has a test', () => {
  const rows = words.split('\n').filter((row) => /^\| T\d+ /.test(row))
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((row) => !/`test\/[\w./-]+\.test\.ts`/.test(row))).toEqual([])
})

test('the caps it tells of are those of the rule', () => {
  const told = Object.fromEntries(
    [...words.matchAll(/^\| `(\w+)` \| (\d+) a day \|/gm)].map(([, kind = '', most]) => [kind, Number(most)]),
  )
  expect(told).toEqual(dayCaps)
})
