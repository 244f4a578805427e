/**
 * What a resident waits for after scanning a sign.
 * `growth`: p50 of a station page with 1,000,000 activities over that with 1,000, calls alternating in one run.
 * `replyBytes`: the largest reply of all stations of the demo county.
 */
import { readSeed } from '../config/county/seed'
import { countyRecords } from '../demo/base'
import { loadDemo } from '../demo/load'
import { dayOf } from '../domain/day'
import type { LocalCloud } from '../localcloud/cloud'
import { benchCloud } from './_kit/cloud'
import { fillHistory } from './_kit/history'
import { bench, median, round, type Targets, timed } from './_kit/report'
import { weappFigures } from './_kit/weapp'

const FEW = 1_000
const MANY = 1_000_000
/** The county's activities in a day: 33,000 in a year. */
const PER_DAY = 90
const CALLS = 400

const nowAt = new Date().toISOString()
const todayOn = dayOf(nowAt)
const { stations, signs, directory } = countyRecords(readSeed('feicheng'))
const sampled = stations.find(({ level }) => level === 'village')
const sign = signs.find(({ stationId }) => stationId === sampled?._id)

const open = (cloud: LocalCloud, input: object, requestId?: string) =>
  cloud.call('station', { action: 'open', input }, { source: 'wx_client' }, requestId)

async function countyWith(count: number) {
  const { cloud, end } = await benchCloud(1)
  cloud.database.insert('stations', stations)
  cloud.database.insert('signs', signs)
  cloud.database.insert('directory', [directory])
  const nodes = stations.map(({ _id }) => _id)
  fillHistory(cloud.database, { count, perDay: PER_DAY, todayOn, path: sampled?.path ?? [], nodes })
  return { cloud, end }
}

/** Both counties asked in turn, so that whatever else the machine does hits both. */
async function compare() {
  const few = await countyWith(FEW)
  const many = await countyWith(MANY)
  const scan = { code: sign?._id }
  const times = { few: [] as number[], many: [] as number[] }
  for (let i = 0; i < CALLS; i++) {
    times.few.push(await timed(() => open(few.cloud, scan)))
    times.many.push(await timed(() => open(many.cloud, scan)))
  }
  const reply = (await open(many.cloud, scan, 'menu-calls')) as { data: { upcoming: unknown[] } }
  const wireCalls = Object.values(many.cloud.counters.of('menu-calls')).reduce((sum, n) => sum + n, 0)
  await few.end()
  await many.end()
  const warm = { few: median(times.few.slice(50)), many: median(times.many.slice(50)) }
  return {
    wireCalls,
    cards: reply.data.upcoming.length,
    p50: round(warm.few),
    p50Million: round(warm.many),
    growth: round(warm.many / warm.few),
  }
}

async function largestReply(): Promise<number> {
  const { cloud, end } = await benchCloud(2)
  loadDemo(cloud.database, { countyId: 'feicheng', todayOn, nowAt })
  let largest = 0
  for (const { _id } of stations) {
    const reply = await open(cloud, { stationId: _id })
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(reply)))
  }
  await end()
  return largest
}

const TARGETS = {
  cloudCalls: ['=', 1],
  wireCalls: ['<=', 2],
  replyBytes: ['<=', 20_000],
  growth: ['<=', 1.3],
  firstSetDataBytes: ['<=', 65_536],
} satisfies Targets

bench(
  'menu',
  TARGETS,
  async () => ({
    ...(await weappFigures()),
    ...(await compare()),
    replyBytes: await largestReply(),
  }),
  ['functions', 'weapp'],
)
