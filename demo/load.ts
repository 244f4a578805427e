import { collectionNames, indexes } from '../cloudfunctions/_lib/indexes'
import type { ActivityRecord, ProjectRecord, StationRecord } from '../cloudfunctions/_lib/records'
import { readSeed } from '../config/county/seed'
import { addDays, dayOf } from '../domain/day'
import type { Database } from '../localcloud/db/database'
import type { Day, Instant } from '../types/time'
import { DAYS_AHEAD, demoActivities } from './activities'
import { countyRecords } from './base'
import { withMoments } from './bookings'
import { readCounty } from './county'
import { demoDrafts } from './drafts'
import { demoFeedback } from './feedback'
import { bookingsOf } from './guests'
import { demoHours, demoStars } from './hours'
import { withOutcome } from './outcomes'
import { withDemoProfile } from './profiles'
import { demoSigns } from './signs'
import { demoGrants } from './staff'
import { countDemo } from './stats'
import { demoTeams } from './teams'
import { withSixOnes } from './upkeep'

export interface DemoOptions {
  /** A folder of config/county. */
  countyId: string
  /** The day around which activities take place. */
  todayOn: Day
  nowAt: Instant
}

/**
 * Only the local cloud's own database has a way to put documents in from outside, and a program that runs
 * with the platform's credentials is refused, so made-up data cannot reach a real county.
 */
function assertLocal(database: Database): void {
  const local = typeof database?.insert === 'function' && typeof database?.ensureIndex === 'function'
  if (!local || process.env.TENCENTCLOUD_SECRETID !== undefined) {
    throw new Error('demo data goes into a local cloud and nowhere else')
  }
}

/** Empties what a start that was killed half-way has left behind. */
function clear(database: Database): void {
  for (const name of collectionNames) {
    database.empty(name)
  }
  for (const index of indexes) database.ensureIndex(index)
}

/**
 * Fills an empty database, whose collections exist, with the county's real tree and a made-up programme.
 * @returns how many documents of each kind; null when there are stations already, and then nothing is written
 */
export function loadDemo(
  database: Database,
  { countyId, todayOn, nowAt }: DemoOptions,
): { stations: number; activities: number; bookings: number } | null {
  assertLocal(database)
  if (database.find('stations').length > 0) return null
  clear(database)
  const base = countyRecords(readSeed(countyId))
  const stations = base.stations.map(withDemoProfile).map((station) => withSixOnes(station, nowAt))
  database.insert('signs', [...base.signs, ...demoSigns(stations)])
  database.insert('directory', [base.directory])
  database.insert('projects', base.projects)
  database.insert('grants', demoGrants(stations, nowAt))
  database.insert('drafts', demoDrafts(stations, nowAt))
  database.insert('teams', demoTeams(stations))
  database.insert('feedback', demoFeedback(stations, nowAt))
  const county = readCounty(countyId)
  const programme = demoActivities(stations, base.projects, county, todayOn)
  const activities = withMoments(programme, county.booking, nowAt).map((one) => withOutcome(one, nowAt))
  const bookings = insertProgramme(database, activities)
  database.insert('hours', demoHours(activities, stations, nowAt))
  database.insert('stars', demoStars(nowAt))
  // What is loaded is whole: the clock need not look through six weeks of holds that stand on their bookings.
  database.insert('clock_marks', [
    { _id: 'releaseUnbooked', through: nowAt },
    { _id: 'releaseCancelled', through: nowAt },
  ])
  countDemo(database, county.rootId, nowAt)
  // Last, because stations say that the rest is there.
  database.insert('stations', stations)
  return { stations: stations.length, activities: activities.length, bookings }
}

/**
 * Adds the days that a demo database from an earlier day does not reach yet, and nothing else: bookings and
 * activities that are there stay as they are. @returns how many activities were added
 */
export function refreshDemo(database: Database, { countyId, todayOn, nowAt }: DemoOptions): number {
  assertLocal(database)
  if (database.find('grants').length === 0) {
    database.insert('grants', demoGrants(database.find('stations') as unknown as StationRecord[], nowAt))
  }
  const last = database
    .find('activities', { demo: true })
    .map(({ startsAt }) => dayOf(startsAt as Instant))
    .reduce((a, b) => (a > b ? a : b), '')
  const span = { fromOn: addDays(last, 1), toOn: addDays(todayOn, DAYS_AHEAD) }
  if (!last || span.fromOn > span.toOn) return 0
  const stations = database.find('stations') as unknown as StationRecord[]
  const projects = database.find('projects') as unknown as ProjectRecord[]
  const activities = demoActivities(stations, projects, readCounty(countyId), todayOn, span)
  insertProgramme(database, activities)
  countDemo(database, readCounty(countyId).rootId, nowAt)
  return activities.length
}

function insertProgramme(database: Database, activities: readonly ActivityRecord[]): number {
  const bookings = activities.flatMap(bookingsOf)
  database.insert('bookings', bookings)
  database.insert('activities', activities)
  return bookings.length
}
