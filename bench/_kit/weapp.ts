import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
const FIGURES = join(ROOT, '.cache/weapp-figures.json')

/** What the built mini-program does on a scan, as its own test measures it. */
export function weappFigures(): { cloudCalls: number; firstSetDataBytes: number } {
  rmSync(FIGURES, { force: true })
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  execFileSync(process.execPath, [jest, '--selectProjects', 'weapp', '--testPathPatterns', 'scan'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, WEAPP_FIGURES: FIGURES },
  })
  return JSON.parse(readFileSync(FIGURES, 'utf8'))
}
