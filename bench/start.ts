/**
 * What a start costs. `ratio`: cold start of an instance of the largest function over that of an empty function
 * with the SDK, in turn. The main package as WeChat's own compiler makes it; `h5GzipBytes`: all that a browser fetches to
 * show a station page, the cloud's answer aside.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import budget from '../config/budget.json'
import { startLocalCloud } from '../localcloud/cloud'
import { buildBare } from './_kit/cloud'
import { compiledSizes, h5GzipBytes } from './_kit/packages'
import { bench, median, round, type Targets, timed } from './_kit/report'

const STARTS = 15
/** The sign of a village: 刘庄. */
const SIGN = 'B9MJMJ'
const BUILT = join(__dirname, '../dist/cloudfunctions')

/** Each name is called once in a cloud's life, so each call is a cold start. */
const names = Array.from({ length: STARTS }, (_, i) => ({ ours: `ours${i}`, empty: `empty${i}` }))

async function coldStarts(dataDir: string, functionsDir: string) {
  const cloud = await startLocalCloud({ dataDir, functionsDir, timers: false, collections: [] })
  const times = { ours: [] as number[], empty: [] as number[] }
  for (const { ours, empty } of names) {
    times.empty.push(await timed(() => cloud.call(empty, {}, { openid: 'o-a' })))
    times.ours.push(await timed(() => cloud.call(ours, { action: 'none' }, { openid: 'o-a' })))
  }
  await cloud.close()
  return { ours: median(times.ours), empty: median(times.empty) }
}

const TARGETS = {
  ratio: ['<=', 1.25],
  mainPackageBytes: ['<=', budget.mainPackageBytes],
  h5GzipBytes: ['<=', budget.h5GzipBytes],
} satisfies Targets

const measure = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  const [functionsDir, dataDir] = [join(dir, 'functions'), join(dir, 'data')]
  for (const { ours, empty } of names) {
    cpSync(join(BUILT, 'booking'), join(functionsDir, ours), { recursive: true })
    buildBare('empty', join(functionsDir, empty))
  }
  // The first round fills V8's code cache for both.
  await coldStarts(dataDir, functionsDir)
  const cold = await coldStarts(dataDir, functionsDir)
  rmSync(dir, { recursive: true, force: true })
  return {
    ratio: round(cold.ours / cold.empty),
    coldMs: round(cold.ours, 1),
    emptyMs: round(cold.empty, 1),
    mainPackageBytes: (await compiledSizes()).main,
    h5GzipBytes: await h5GzipBytes(SIGN),
  }
}

bench('start', TARGETS, measure, ['functions', 'weapp', 'h5'])
