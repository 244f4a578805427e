import { createServer } from 'node:net'
import { ensureBrowser } from '../../scripts/browser.mjs'

/** What of a run is looked at: scores of 0 to 100, times in ms, the layout shift, and how fast the machine was. */
export interface Run {
  performance: number
  accessibility: number
  bestPractices: number
  fcp: number
  lcp: number
  tbt: number
  cls: number
  machine: number
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** One visit to a page by Lighthouse with its own mobile profile, in a browser that has never been there. */
export async function visit(url: string): Promise<Run> {
  const { chromium } = await import('playwright-core')
  const { default: lighthouse } = await import('lighthouse')
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--headless', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  })
  try {
    const onlyCategories = ['performance', 'accessibility', 'best-practices']
    const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories })
    if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? url)
    const { categories, audits, environment } = result.lhr
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
    const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      fcp: value('first-contentful-paint'),
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
      machine: environment.benchmarkIndex,
    }
  } finally {
    await browser.close()
  }
}
