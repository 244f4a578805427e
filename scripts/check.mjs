/** `npm run check`: format and lint, types, builds, tests; cheapest first. Further words go to jest. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureInstalled, root, say, tool } from './lib.mjs'

const REPORT = join(root, '.cache/jest.json')

export async function check(jestArgs = []) {
  await ensureInstalled()
  const browser = await ensureBrowser()
  say('Format and lint')
  await tool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.'])
  say('Types')
  await tool('typescript/bin/tsc', ['--noEmit', '-p', '.'])
  const { builds } = await import('./builds.mjs')
  for (const build of Object.values(builds)) await build()
  say('Tests')
  const args = ['--maxWorkers=2', '--json', `--outputFile=${REPORT}`, ...jestArgs]
  const failure = await tool('jest/bin/jest.js', args, { env: { TZ: 'UTC', CHROME_PATH: browser } }).catch(
    (e) => e,
  )
  const {
    numPassedTests: passed,
    numFailedTests,
    numRuntimeErrorTestSuites,
  } = JSON.parse(readFileSync(REPORT, 'utf8'))
  console.log(`\n${passed} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`)
  if (failure) process.exitCode = 1
}

if (process.argv[1] === join(root, 'scripts/check.mjs')) {
  await check(process.argv.slice(2)).catch((error) => {
    console.error(`\n${error.message}`)
    process.exitCode = 1
  })
}
