import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { collectionNames, indexes } from '../../cloudfunctions/_lib/indexes'
import type { ActivityRecord, BookingRecord } from '../../cloudfunctions/_lib/records'
import type { GrantRecord } from '../../cloudfunctions/_lib/records/staff'
import { county as tiny } from '../../config/county/tiny/index'
import { fieldTypes } from '../../domain/template'
import { type LocalCloud, startLocalCloud } from '../../localcloud/cloud'
import type { Reply } from '../../types/contract'
import type { Role } from '../../types/rights'
import { functionsDir } from './functionsDir'
import { aGrant, NOW, tinyCounty } from './records'

export interface Call {
  reply: Reply<never>
  /** Wire calls the action made, by kind. */
  wire: Record<string, number>
  wireTotal: number
}

/** One tiny county on a local cloud, with its clock stopped at `NOW`. */
export interface Stage {
  cloud: LocalCloud
  /** Where it keeps its database and its files. */
  folder: string
  /** Puts activities on; returns the first. */
  add(...activities: ActivityRecord[]): ActivityRecord
  /** The cast by role; each role is one person. `null` is somebody without identity. */
  as(role: string | null): { call(action: string, input?: object, key?: string): Promise<Reply<never>> }
  /** The same with what it cost. */
  measure(role: string | null, action: string, input?: object, key?: string): Promise<Call>
  /** Gives a person of the cast a role for a node, in force; say what is different. Returns the grant's id. */
  grant(person: string, role: Role, node: string, different?: Partial<GrantRecord>): string
  /** Puts a file into cloud storage, for `fileIdOf` of its path. */
  keep(cloudPath: string, bytes: Buffer): void
  activity(id: string): ActivityRecord
  bookings(activityId: string): BookingRecord[]
  /** Empties everything but the county. */
  reset(): void
  close(): Promise<void>
}

let keys = 0
export const aKey = () => `key-${String(++keys).padStart(8, '0')}`

export async function stage(options: { instances?: number; photosChecked?: boolean } = {}): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stage-'))
  const cloud = await startLocalCloud({
    dataDir,
    functionsDir: functionsDir(),
    collections: collectionNames,
    indexes,
    timers: false,
    ...(options.photosChecked ? { mediaCheckCallback: { function: 'day' } } : {}),
    instancesPerFunction: options.instances ?? 2,
    riskyWords: ['违禁词'],
    reviewWords: ['可疑词'],
    templates: fieldTypes(tiny.templates),
  })
  const { database } = cloud
  const clean = () => {
    cloud.clock.set(NOW)
    cloud.faults.clear()
    for (const name of collectionNames) database.empty(name)
    for (const [name, rows] of Object.entries(tinyCounty())) database.insert(name, rows)
  }
  clean()
  let requests = 0
  const measure: Stage['measure'] = async (role, action, input = {}, key) => {
    const [name = '', verb = ''] = action.split('.')
    const requestId = `request-${++requests}`
    const event = { action: verb, input, ...(key ? { idempotencyKey: key } : {}) }
    const caller = role === null ? { source: 'wx_client' } : { openid: `o-${role}`, source: 'wx_client' }
    const reply = (await cloud.call(name, event, caller, requestId)) as Reply<never>
    const wire = cloud.counters.of(requestId)
    return { reply, wire, wireTotal: Object.values(wire).reduce((sum, n) => sum + n, 0) }
  }
  return {
    cloud,
    folder: dataDir,
    add(...activities) {
      database.insert('activities', activities)
      return activities[0] as ActivityRecord
    },
    as: (role) => ({
      call: async (action, input, key) => (await measure(role, action, input, key)).reply,
    }),
    measure,
    grant(person, role, node, different) {
      const given = aGrant(person, role, node, different)
      database.insert('grants', [given])
      return given._id
    },
    keep(cloudPath, bytes) {
      const file = join(dataDir, 'files', cloudPath)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    },
    activity: (id) => database.find('activities', { _id: id })[0] as unknown as ActivityRecord,
    bookings: (activityId) => database.find('bookings', { activityId }) as unknown as BookingRecord[],
    reset: clean,
    async close() {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
