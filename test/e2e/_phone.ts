import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Desk, startDesk } from '../../desk/serve'

const ROOT = resolve(__dirname, '../..')
/** A Tuesday, 10:00 in China, for the county and for every phone. */
const NOW = '2026-11-24T02:00:00.000Z'
const SHOTS = join(ROOT, 'shots')
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface County {
  desk: Desk
  /** A phone in somebody's hand: its own storage, and a list of what went wrong on it. */
  phone: (holder: string, width?: number) => Promise<{ page: Page; troubles: string[] }>
  close: () => Promise<void>
}

/** A fresh county on its own port, as `npm start` serves it, and a browser to look at it. */
export async function openCounty(): Promise<County> {
  const dataDir = mkdtempSync(join(tmpdir(), 'county-'))
  const desk = await startDesk({
    dataDir,
    port: 0,
    h5Dir: join(ROOT, 'dist/h5'),
    functionsDir: join(ROOT, 'dist/cloudfunctions'),
    stoppedAt: NOW,
  })
  const browser = await chromium.launch({ executablePath: browserPath(), args: FLAGS })
  mkdirSync(SHOTS, { recursive: true })
  return {
    desk,
    phone: (holder, width = 390) => openPhone(browser, holder, width),
    close: async () => {
      await browser.close()
      await desk.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function openPhone(browser: Browser, holder: string, width: number) {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((name) => {
    window.name = `phone:${name}`
  }, holder)
  const page = await context.newPage()
  await page.clock.setFixedTime(NOW)
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  return { page, troubles }
}

export function browserPath(): string {
  const path = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  if (!existsSync(path)) throw new Error(`No browser at ${path}: install Chromium or set CHROME_PATH.`)
  return path
}

/** A picture for people to look at. */
export const shoot = (page: Page, name: string) => page.screenshot({ path: join(SHOTS, `${name}.png`) })

/** How far a page can be pushed sideways, in pixels; anything above 0 is a fault. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('html, .taro_page')].map((one) => one.scrollWidth - one.clientWidth),
    ),
  )
