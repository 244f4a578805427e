import { collectionNames, indexes } from '../../../cloudfunctions/_lib/indexes'
import { county as tiny } from '../../../config/county/tiny/index'
import { fieldTypes } from '../../../domain/template'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/cloud'
import type { Fault } from '../../../localcloud/faults'

/** What whoever forked this process may ask; each is answered under its number. */
export type Ask =
  | { clock: string }
  | { faults: Fault[] }
  | { fire: [functionName: string, trigger: string] }
  | { insert: Record<string, { _id: string }[]> }

/** How a timer's run ended. */
export interface Fired {
  result?: { ok: boolean; code?: string; data?: unknown; requestId: string }
  error?: { message: string; requestId: string | null }
}

/** Told without being asked. */
export type News =
  | { fault: string; requestId: string | null }
  | { log: string; requestId: string; name: string }

// The cloud in a process of its own: `tsx serverMain.ts DATA_DIR FUNCTIONS_DIR`. Its clock stands until it is set.
const [, , dataDir = '', functionsDir = ''] = process.argv
const send = (message: object) => process.send?.(message)

async function answer(cloud: LocalCloud, ask: Ask): Promise<unknown> {
  if ('clock' in ask) return cloud.clock.set(ask.clock)
  if ('fire' in ask) {
    const { result, error } = await cloud.timers.fire(...ask.fire)
    // An error loses what it says on its way to another process.
    return { result, error: error && { message: error.message, requestId: error.requestId ?? null } }
  }
  if ('insert' in ask) {
    for (const [name, rows] of Object.entries(ask.insert)) cloud.database.insert(name, rows)
    return null
  }
  cloud.faults.clear()
  for (const fault of ask.faults) cloud.faults.add(fault)
  return null
}

startLocalCloud({
  dataDir,
  functionsDir,
  port: 0,
  collections: collectionNames,
  indexes,
  timers: false,
  timerDelay: async () => {},
  mediaCheckCallback: { function: 'day' },
  instancesPerFunction: 2,
  idleMs: 600_000,
  riskyWords: ['违禁词'],
  reviewWords: ['可疑词'],
  templates: fieldTypes(tiny.templates),
  log: ({ function: name, requestId, stream, text }) =>
    stream === 'err' && send({ log: text, requestId, name }),
}).then(
  (cloud) => {
    cloud.faults.onHit((kind, { requestId }) => send({ fault: kind, requestId: requestId ?? null }))
    process.on('message', ({ n, ask }: { n: number; ask: Ask }) => {
      answer(cloud, ask).then(
        (result) => send({ n, result: result ?? null }),
        (error) => send({ n, error: String(error) }),
      )
    })
    process.on('disconnect', () => process.exit(0))
    send({ url: cloud.url })
  },
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
