/**
 * Lighthouse with its own mobile profile (a slow 4G line and a processor four times slower than this one, simulated) on
 * five pages, each in a fresh browser. The lowest median of each score; per page the median, [least, most] of
 * performance, the median times in ms and layout shift, and the median speed of the machine as Lighthouse rates it: a
 * machine that does other work makes the pages look slow.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Crowd } from '../test/_kit/crowdMain'
import { startCrowd } from '../test/_kit/desk'
import { type Run, visit } from './_kit/lighthouse'
import { bench, median, round, type Targets } from './_kit/report'

const RUNS = Number(process.env.RUNS ?? 5)
const PAGES: Record<string, (crowd: Crowd) => string> = {
  station: ({ stationId }) => `/pages/station/index?id=${stationId}`,
  activity: ({ activityId }) => `/pages/activity/index?id=${activityId}`,
  clue: () => '/people/pages/clue/index',
  wall: () => '/people/pages/wall/index',
  honour: ({ honourId }) => `/people/pages/honour/index?id=${honourId}`,
}

const TARGETS = {
  performance: ['>=', 95],
  accessibility: ['>=', 95],
  bestPractices: ['>=', 95],
} satisfies Targets

function summary(runs: readonly Run[]) {
  const of = (figure: keyof Run) => runs.map((run) => run[figure])
  const middle = (figure: keyof Run, digits = 0) => round(median(of(figure)), digits)
  return {
    performance: middle('performance'),
    spread: [Math.min(...of('performance')), Math.max(...of('performance'))],
    accessibility: middle('accessibility'),
    bestPractices: middle('bestPractices'),
    fcp: middle('fcp'),
    lcp: middle('lcp'),
    tbt: middle('tbt'),
    cls: middle('cls', 3),
    machine: middle('machine'),
  }
}

async function measure() {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const desk = await startCrowd(dataDir, new Date().toISOString())
  const pages: Record<string, ReturnType<typeof summary>> = {}
  for (const [name, path] of Object.entries(PAGES)) {
    const runs: Run[] = []
    for (let i = 0; i < RUNS; i++) runs.push(await visit(desk.url + path(desk.told)))
    pages[name] = summary(runs)
  }
  await desk.kill()
  rmSync(dataDir, { recursive: true, force: true })
  const lowest = (score: 'performance' | 'accessibility' | 'bestPractices') =>
    Math.min(...Object.values(pages).map((page) => page[score]))
  return {
    performance: lowest('performance'),
    accessibility: lowest('accessibility'),
    bestPractices: lowest('bestPractices'),
    ...pages,
  }
}

bench('lighthouse', TARGETS, measure, ['functions', 'h5'])
