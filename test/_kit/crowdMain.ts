import { join } from 'node:path'
import type { ActivityRecord } from '../../cloudfunctions/_lib/records'
import type { HonourRecord } from '../../cloudfunctions/_lib/records/honour'
import type { MessageRecord } from '../../cloudfunctions/_lib/records/message'
import { startDesk } from '../../desk/serve'
import type { Database } from '../../localcloud/db/database'
import { anHonour } from '../cloudfunctions/_asks/honour'
import { aBooking } from './records'

// A desk whose county has a great deal of everything: `tsx crowdMain.ts DATA_DIR NOW`. Tells its address, and where the crowd is.
const DIST = join(__dirname, '../../dist')
const [, , dataDir = '', now = ''] = process.argv
/** One person who sees every screen: resident, and of the county's staff. */
const ME = 'o-demo-countyStaff'
const PEOPLE = 150
const HONOURS = 300
const MESSAGES = 200
const BOOKINGS = 60

/** Where the crowd is: whom a test opens. */
export interface Crowd {
  url: string
  activityId: string
  stationId: string
  honourId: string
}

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

/** The station with the longest board. */
function largestStation(database: Database, coming: readonly ActivityRecord[]): string {
  const seen = (path: readonly string[]) => coming.filter(({ openTo }) => path.includes(openTo)).length
  const stations = database.find('stations') as unknown as { _id: string; path: string[] }[]
  const sizes = stations.map(({ _id, path }) => ({ _id, size: seen(path) }))
  return sizes.reduce((most, one) => (one.size > most.size ? one : most))._id
}

const aMessage = (i: number): MessageRecord => ({
  _id: `crowd-${i}`,
  kind: 'reminder',
  object: `activity-${i}`,
  template: 'remind',
  rank: 1,
  person: ME,
  shard: 1,
  words: {
    title: `健康大讲堂第 ${i} 讲`,
    when: now,
    place: '新城街道井楼村新时代文明实践站文化大院一楼',
    note: '请带上预约码，早到十分钟。',
  },
  page: 'pages/mine/index',
  at: new Date(Date.parse(now) - i * 3_600_000).toISOString(),
  status: 'sent',
  dueAt: now,
  loud: false,
  until: null,
  weeklyCap: null,
  tries: 1,
  doneAt: now,
  code: null,
  readAt: null,
  urgent: false,
  path: [],
  bookingId: null,
  call: null,
  callTries: 0,
  calledAt: null,
})

function aPerson(i: number): HonourRecord {
  const record = anHonour('990001001', { _id: `crowd-${i}`, personKey: `p${i}`, year: 2003 + (i % 24) })
  const shown = record.shown as NonNullable<HonourRecord['shown']>
  return {
    ...record,
    shown: { ...shown, name: `王秀英${i}`, deed: '照顾邻居老人二十年。'.repeat(12) },
  }
}

function fill(database: Database): Omit<Crowd, 'url'> {
  const all = database.find('activities') as unknown as ActivityRecord[]
  const coming = all.filter(({ status, startsAt }) => status === 'published' && startsAt > now)
  const bookable = coming.filter(({ mode, opensAt, closesAt, seatsLeft }) => {
    return mode === 'bookable' && (opensAt ?? '') < now && (closesAt ?? '') > now && (seatsLeft ?? 0) > 2
  })
  const [mine, ...others] = bookable
  if (!mine || others.length < BOOKINGS) throw new Error('the demo county has too little to book')
  const roster = many(PEOPLE, (i) =>
    aBooking(mine, `o-crowd-${i}`, {
      name: `王秀英${i}`,
      phone: `139053${String(10000 + i)}`,
      partySize: 1 + (i % 3),
    }),
  )
  const own = others.slice(0, BOOKINGS).map((activity) => aBooking(activity, ME))
  database.insert('bookings', [...roster, ...own])
  database.insert('messages', many(MESSAGES, aMessage))
  database.insert('honours', many(HONOURS, aPerson))
  return { activityId: mine._id, stationId: largestStation(database, coming), honourId: 'crowd-0' }
}

startDesk({
  dataDir,
  port: 0,
  h5Dir: join(DIST, 'h5'),
  functionsDir: join(DIST, 'cloudfunctions'),
  stoppedAt: now,
}).then(
  ({ url, cloud }) => process.send?.({ url, ...fill(cloud.database) } satisfies Crowd),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
