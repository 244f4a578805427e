import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { startDesk } from '../../desk/serve'
import type { PackageBytes } from './compile'

const ROOT = join(__dirname, '../..')
const COMPILE_MS = 120_000
const BROWSER_ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']

/**
 * Sizes of the built mini-program as WeChat's compiler makes it. In a process of its own: the compiler talks on
 * standard output and does not end by itself. Rejects with what it says when it does not take the build.
 */
export function compiledSizes(): Promise<PackageBytes> {
  // The compiler leaves a folder of its own where it is started.
  const cwd = join(ROOT, '.cache/compile')
  mkdirSync(cwd, { recursive: true })
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'compile.ts'), {
      cwd,
      silent: true,
      execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
      timeout: COMPILE_MS,
    })
    const said: Buffer[] = []
    child.stdout?.on('data', (chunk) => said.push(chunk))
    child.stderr?.on('data', (chunk) => said.push(chunk))
    child.on('message', (sizes) => resolve(sizes as never))
    child.on('exit', () => reject(new Error(Buffer.concat(said).toString())))
  })
}

/**
 * What the web version loads to show a station page, gzipped, in a real browser: every page, script and style,
 * those loaded later by others included.
 */
export async function h5GzipBytes(code: string): Promise<number> {
  const { chromium } = await import('playwright-core')
  const { ensureBrowser } = await import('../../scripts/browser.mjs')
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const desk = await startDesk({
    dataDir,
    port: 0,
    h5Dir: join(ROOT, 'dist/h5'),
    functionsDir: join(ROOT, 'dist/cloudfunctions'),
    timers: false,
  })
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_ARGS })
  const page = await browser.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (/html|javascript|css/.test(response.headers()['content-type'] ?? '')) bodies.push(response.body())
  })
  await page.goto(`${desk.url}/pages/station/index?scene=${encodeURIComponent(`s=${code}`)}`)
  await page.getByText('新时代文明实践站').first().waitFor()
  const total = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
  await browser.close()
  await desk.close()
  rmSync(dataDir, { recursive: true, force: true })
  return total
}
