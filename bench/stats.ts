/**
 * What a county's dashboard costs over a year.
 * `wireCalls`, `docsRead`: of one dashboard with 634 stations and 33,000 activities, the caller's grants included.
 * `growth`: its p50 with 33,000 activities over that with 3,300, calls alternating in one run.
 * `clockAgrees`: the clock, counting 3,300 activities from nothing, comes to the numbers of counting them at once.
 * The other figures are the week-by-week coverage of all stations and a page of the list behind a number.
 */
import { indexes } from '../cloudfunctions/_lib/indexes'
import type { ActivityRecord, StationRecord } from '../cloudfunctions/_lib/records'
import { readSeed } from '../config/county/seed'
import { countyRecords } from '../demo/base'
import { readCounty } from '../demo/county'
import { countDemo } from '../demo/stats'
import { addDays, dayOf, instantOn } from '../domain/day'
import type { LocalCloud } from '../localcloud/cloud'
import { aGrant, anActivity } from '../test/_kit/records'
import { benchCloud } from './_kit/cloud'
import { bench, median, round, type Targets, timed } from './_kit/report'

const FEW = 3_300
const MANY = 33_000
const CALLS = 300
const WARM_UP = 50
const YEAR_DAYS = 365
const TICKS_MOST = 200
const BATCH = 5_000
const TARGETS = {
  wireCalls: ['<=', 4],
  docsRead: ['<=', 1_500],
  growth: ['<=', 1.5],
  clockAgrees: ['=', 1],
} satisfies Targets

const nowAt = new Date().toISOString()
const todayOn = dayOf(nowAt)
const county = readCounty('feicheng')
const { stations, signs, directory, projects } = countyRecords(readSeed('feicheng'))
const period = { fromMonth: addDays(todayOn, -334).slice(0, 7), toMonth: todayOn.slice(0, 7) }
const nodeId = county.rootId

/** One of so many activities of the past year, at each station in turn, with an outcome. */
function activityAt(n: number, count: number): ActivityRecord {
  const station = stations[n % stations.length] as StationRecord
  const day = addDays(todayOn, -1 - Math.floor((n * YEAR_DAYS) / count))
  const project = projects[n % projects.length]
  const at = instantOn(day, '11:00')
  return anActivity({
    _id: `counted-${n}`,
    organiserId: station._id,
    organiserName: station.name,
    openTo: station._id,
    path: station.path,
    category: county.categories[n % county.categories.length]?.id ?? '',
    projectId: n % 3 ? null : (project?._id ?? null),
    projectName: n % 3 ? null : (project?.name ?? null),
    startsAt: instantOn(day, '09:00'),
    endsAt: instantOn(day, '10:30'),
    seatsLeft: n % 10,
    settledAt: n % 4 ? at : null,
    changedAt: at,
    outcome: {
      headcount: { value: n % 60, unit: n % 2 ? '人' : '人次', method: '清点' },
      results: n % 9 ? [] : [{ unit: '株', value: n % 40, method: '估算', note: null }],
      note: null,
      byName: '值班员',
      at,
      by: 'o-bench',
      key: 'bench-outcome',
    },
  })
}

async function countyWith(count: number) {
  const { cloud, end } = await benchCloud(1)
  cloud.database.insert('stations', stations)
  cloud.database.insert('signs', signs)
  cloud.database.insert('directory', [directory])
  cloud.database.insert('projects', projects)
  cloud.database.insert('grants', [{ ...aGrant('bench', 'county', nodeId), nodeId, path: [nodeId] }])
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => activityAt(from + i, count))
    cloud.database.insert('activities', rows)
  }
  return { cloud, end }
}

const ask = async (cloud: LocalCloud, action: string, input: object, requestId?: string) => {
  const caller = { openid: 'o-bench', source: 'wx_client' }
  const reply = (await cloud.call('stats', { action, input }, caller, requestId)) as {
    ok: boolean
    data: object
  }
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data
}
const board = (cloud: LocalCloud, requestId?: string) => ask(cloud, 'board', { nodeId, ...period }, requestId)

/** What one question costs: calls on the wire and documents read. */
async function costOf(cloud: LocalCloud, action: string, input: object) {
  let docsRead = 0
  const stop = cloud.database.onQuery(({ examined }) => {
    docsRead += examined
  })
  const requestId = `cost-${action}`
  const reply = await ask(cloud, action, input, requestId)
  stop()
  const wireCalls = Object.values(cloud.counters.of(requestId)).reduce((sum, n) => sum + n, 0)
  return { wireCalls, docsRead, replyBytes: Buffer.byteLength(JSON.stringify(reply)) }
}

/** Whether the clock, from nothing and in as many runs as it needs, comes to the numbers that are there. */
async function clockAgrees(cloud: LocalCloud): Promise<boolean> {
  const numbers = async () => JSON.stringify({ ...(await board(cloud)), asOf: null })
  const before = await numbers()
  for (const name of ['stats', 'clock_marks']) {
    cloud.database.empty(name)
    for (const index of indexes) if (index.collection === name) cloud.database.ensureIndex(index)
  }
  for (let run = 0; run < TICKS_MOST; run++) {
    await cloud.timers.fire('clock', 'tick')
    if (cloud.database.find('clock_marks', { _id: 'counted' }).length > 0) break
  }
  return before === (await numbers())
}

bench('stats', TARGETS, async () => {
  const few = await countyWith(FEW)
  const many = await countyWith(MANY)
  countDemo(few.cloud.database, nodeId, nowAt)
  countDemo(many.cloud.database, nodeId, nowAt)
  const times = { few: [] as number[], many: [] as number[] }
  for (let i = 0; i < CALLS; i++) {
    times.few.push(await timed(() => board(few.cloud)))
    times.many.push(await timed(() => board(many.cloud)))
  }
  const warm = { few: median(times.few.slice(WARM_UP)), many: median(times.many.slice(WARM_UP)) }
  const one = await costOf(many.cloud, 'board', { nodeId, ...period })
  const coverage = await costOf(many.cloud, 'coverage', {
    nodeId,
    fromOn: addDays(todayOn, -7 * 51),
    weeks: 52,
  })
  const list = await costOf(many.cloud, 'activities', {
    nodeId,
    fromOn: `${period.fromMonth}-01`,
    toOn: todayOn,
    what: 'held',
  })
  const agrees = await clockAgrees(few.cloud)
  await few.end()
  await many.end()
  return {
    stations: stations.filter(({ level }) => level === 'village').length,
    activities: MANY,
    ...one,
    p50Few: round(warm.few),
    p50Many: round(warm.many),
    growth: round(warm.many / warm.few),
    coverage,
    list,
    clockAgrees: agrees,
  }
})
