import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface ScreenFigures {
  nodes: number
  depth: number
  children: number
  drawn: number
  setDataBytes: number
  totalBytes: number
}

const ROOT = join(__dirname, '../..')
const FIGURES = join(ROOT, '.cache/weapp-figures.json')

/** What a test of the built mini-program measures and writes where this variable says. */
function figuresOf<T>(test: string, variable: string): T {
  rmSync(FIGURES, { force: true })
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  execFileSync(process.execPath, [jest, '--selectProjects', 'weapp', '--testPathPatterns', test], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, [variable]: FIGURES },
  })
  return JSON.parse(readFileSync(FIGURES, 'utf8'))
}

/** What the built mini-program does on a scan. */
export const weappFigures = () =>
  figuresOf<{ cloudCalls: number; firstSetDataBytes: number }>('scan', 'WEAPP_FIGURES')

/** The ten main screens by name. */
export const screenFigures = () => figuresOf<Record<string, ScreenFigures>>('screens', 'WEAPP_SCREENS')
