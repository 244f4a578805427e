import { existsSync } from 'node:fs'
import { has, isRoot, run, say, tool } from './lib.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const HELP = `No browser was found, and none could be installed.
Install Chrome or Chromium (Debian/Ubuntu: sudo apt-get install chromium fonts-noto-cjk),
or set CHROME_PATH to the browser you have, then run this again.`

/** A browser that is there already, or undefined. */
function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH is ${named}, which does not exist.`)
  return named || PLACES.find((place) => existsSync(place))
}

async function byApt() {
  if (!isRoot() || !has('apt-get')) return undefined
  say('Installing Chromium (once) …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, quiet: true })
  await run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { env, quiet: true })
  return findBrowser()
}

async function byPlaywright() {
  say('Downloading a browser (once) …')
  await tool('playwright-core/cli.js', ['install', 'chromium'], { quiet: true })
  const { chromium } = await import('playwright-core')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

/** Path of a Chrome or Chromium, installed if need be. Throws a sentence that says what to do. */
export async function ensureBrowser() {
  for (const way of [async () => findBrowser(), byApt, byPlaywright]) {
    try {
      const path = await way()
      if (path) return path
    } catch (error) {
      if (process.env.CHROME_PATH) throw error
      console.error(`  ${error.message}`)
    }
  }
  throw new Error(HELP)
}
