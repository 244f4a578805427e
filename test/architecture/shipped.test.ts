import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What others wrote and goes to the platform or into people's phones. */

const ROOT = join(__dirname, '../..')
const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesIn(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })

/** Packages that a room imports when it runs. */
function packagesOf(...rooms: string[]): string[] {
  const found = rooms.flatMap(filesIn).flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/import type [\s\S]*?from '[^']*'/g, '')
    return [...text.matchAll(/(?:from|import\()\s*'((?:@[\w-]+\/)?[a-z][\w.-]*)[^']*'/g)].map(
      ([, name = '']) => name,
    )
  })
  return [...new Set(found)].filter((name) => name !== 'node').sort()
}

const CLOUD = ['chinese-days', 'csv-parse', 'dayjs', 'exceljs', 'fflate', 'valibot', 'wx-server-sdk']
const PHONE = [
  '@tanstack/react-query',
  '@tarojs/components',
  '@tarojs/taro',
  'chinese-days',
  'dayjs',
  'qrcode',
  'react',
  'valibot',
]

test('cloud functions import these packages and no other', () => {
  expect(packagesOf('cloudfunctions', 'domain', 'types').filter((name) => name !== 'node')).toEqual(CLOUD)
})

test('the phone imports these packages and no other', () => {
  expect(packagesOf('src', 'domain', 'types')).toEqual(PHONE)
})

test('each of them has one exact version and is named in docs/security.md', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>
  const words = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
  for (const name of new Set([...CLOUD, ...PHONE])) {
    expect(`${name} ${dependencies?.[name] ?? devDependencies?.[name]}`).toMatch(/ \d+\.\d+\.\d+$/)
    expect(words).toContain(`\`${name}\``)
  }
})
