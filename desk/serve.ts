import { rmSync } from 'node:fs'
import { collectionNames, indexes } from '../cloudfunctions/_lib/indexes'
import { readCounty } from '../demo/county'
import { loadDemo, refreshDemo } from '../demo/load'
import { dayOf } from '../domain/day'
import { fieldTypes } from '../domain/template'
import { type LocalCloud, startLocalCloud } from '../localcloud/cloud'
import { buildPage } from './pageFiles'
import { deskRoute } from './routes'
import { webRoute } from './web'

export interface DeskOptions {
  /** Where the county's database is kept between starts. */
  dataDir: string
  /** On 127.0.0.1; 0 for any free one. */
  port: number
  /** The web build of the app, and the built cloud functions. */
  h5Dir: string
  functionsDir: string
  /** A folder of config/county; COUNTY or feicheng unless told. */
  countyId?: string
  /** Forgets what is in `dataDir` and begins anew. */
  fresh?: boolean
  /** Runs the timers of the functions; true unless told. */
  timers?: boolean
  /** Stops the county's clock at this instant, so that a test sees the same day whenever it runs. */
  stoppedAt?: string
  /** Progress, a line at a time. */
  log?: (line: string) => void
}

export interface Desk {
  url: string
  cloud: LocalCloud
  close(): Promise<void>
}

/** Long enough to see that a photo is being checked. */
const PHOTO_CHECK_MS = 3000

/** Starts a whole county on one port: its cloud with demo data, the app for browsers, and the desk at /desk. */
export async function startDesk(options: DeskOptions): Promise<Desk> {
  const { dataDir, port, h5Dir, functionsDir, timers = true, log = () => {} } = options
  const { countyId = process.env.COUNTY || 'feicheng' } = options
  if (options.fresh) rmSync(dataDir, { recursive: true, force: true })
  const page = await buildPage()
  const web = webRoute(h5Dir)
  const landing = (path: string, scene: string) => `${cloud.url}/${path}?scene=${encodeURIComponent(scene)}`
  const cloud: LocalCloud = await startLocalCloud({
    dataDir,
    functionsDir,
    port,
    timers,
    landing,
    collections: collectionNames,
    indexes,
    // So that the demo shows what a text that WeChat stops, or wants looked at, leads to.
    riskyWords: ['违规词'],
    reviewWords: ['待核词'],
    templates: fieldTypes(readCounty(countyId).templates),
    mediaCheckCallback: { function: 'day', delayMs: PHOTO_CHECK_MS },
    log: ({ function: name, text }) => log(`[${name}] ${text.trimEnd()}`),
    onRequest: async (req, res, url) =>
      (await deskRoute({ cloud, page, landing, templates: readCounty(countyId).templates }, req, res, url)) ||
      web(req, res, url),
  })
  if (options.stoppedAt) cloud.clock.set(options.stoppedAt)
  prepareCounty(cloud, countyId, log)
  return { url: cloud.url, cloud, close: () => cloud.close() }
}

function prepareCounty(cloud: LocalCloud, countyId: string, log: (line: string) => void): void {
  const nowAt = new Date(cloud.clock.now()).toISOString()
  const options = { countyId, nowAt, todayOn: dayOf(nowAt) }
  const loaded = loadDemo(cloud.database, options)
  if (loaded) {
    const { stations, activities, bookings } = loaded
    log(`演示数据已装好：${stations} 个实践站，${activities} 场活动，${bookings} 个预约`)
    return
  }
  const added = refreshDemo(cloud.database, options)
  if (added > 0) log(`演示数据补到今天以后五周：新增 ${added} 场活动`)
}
