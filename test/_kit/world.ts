import { indexes } from '../../cloudfunctions/_lib/indexes'
import type { Reply } from '../../types/contract'
import { type Ask, type Asks, openidOf, ownerOf } from './asks'
import { COUNTY, OTHER_TOWN, SECRETS, TOWN, VILLAGE } from './records'
import { aKey, type Stage } from './stage'

/** Where the things of a world are: the village's own, its parents', a sibling's, and those of another town. */
export const THINGS = [VILLAGE, TOWN, COUNTY, '990001002', OTHER_TOWN, '990002001']

/** A timer, and WeChat telling something; everybody else is a person of the cast, or null without identity. */
export const CLOCK = Symbol('clock')
export const WECHAT = Symbol('wechat')
export type Asker = string | null | typeof CLOCK | typeof WECHAT

export interface Answer {
  action: string
  reply: Reply<never>
  /** `ok`, the refusal's code, or what became of a function that did not answer. */
  code: string
  /** Documents written. */
  written: number
  /** To which collections. */
  touched: string[]
  wire: Record<string, number>
  requestId: string
}

/** A staged county in which every question is put to the same world. */
export interface World {
  /** Puts a function's things at the nodes of the world, after what `cast` adds. */
  build(asks: Pick<Asks, 'world' | 'files'>, cast?: () => void): void
  /** Puts one question; what it wrote is undone before the next one. */
  ask(asker: Asker, action: string, input: unknown, key?: string): Promise<Answer>
  /** Puts another one to what the questions before it left behind. */
  askNext(asker: Asker, action: string, input: unknown, key?: string): Promise<Answer>
  /** Everything that is stored, by collection. */
  stored(): Record<string, object[]>
  /** Undoes what was written. */
  restore(): void
  /** The same with the whole event as it is sent. */
  send(asker: Asker, name: string, event: unknown): Promise<Answer>
}

/** Somebody who may do everything everywhere. */
export const BOSS = `county-${COUNTY}`
export function bossOn(on: Stage): void {
  for (const role of ['county', 'auditor'] as const) on.grant(BOSS, role, COUNTY)
}

/** Who may ask it about the thing at the node where it is answered ok. */
export const rightfulAsker = ({ caller, okAt }: Pick<Ask, 'caller' | 'okAt'>): Asker =>
  caller === 'clock'
    ? CLOCK
    : caller === 'wechat'
      ? WECHAT
      : caller === 'anyone'
        ? null
        : caller === 'staff'
          ? BOSS
          : ownerOf(okAt)

/** How a question is wrapped for who puts it: timers and WeChat have events of their own. */
const eventOf = (asker: Asker, verb: string, input: unknown, key: string): unknown =>
  asker === CLOCK
    ? { Type: 'Timer', TriggerName: verb, Time: 'now' }
    : asker === WECHAT
      ? { ...(input as object), Event: verb, MsgType: 'event' }
      : { action: verb, input, idempotencyKey: key }

const callerOf = (asker: Asker) =>
  asker === CLOCK
    ? { source: 'wx_trigger' }
    : asker === WECHAT
      ? { source: 'wx_unknown' }
      : asker === null
        ? { source: 'wx_client' }
        : { openid: openidOf(asker as string), source: 'wx_client' }

let requests = 0

export function worldOn(on: Stage): World {
  const { database } = on.cloud
  let base: Record<string, object[]> = {}
  let written = 0
  const touched = new Set<string>()
  database.onQuery((report) => {
    written += report.written
    if (report.written > 0) touched.add(report.collection)
  })

  const replace = (name: string, rows: readonly object[]) => {
    database.empty(name)
    for (const index of indexes) if (index.collection === name) database.ensureIndex(index)
    database.insert(name, rows)
  }
  /** Only what a call has written is put back; an instance may remember a secret. */
  const restore = () => {
    for (const name of touched) if (name !== 'secrets') replace(name, base[name] ?? [])
    touched.clear()
    written = 0
  }

  const put: World['send'] = async (asker, name, event) => {
    written = 0
    const requestId = `world-${++requests}`
    const reply = (await on.cloud.call(name, event, callerOf(asker), requestId).catch((error: Error) => ({
      ok: false,
      code: `no answer: ${error.message}`,
    }))) as Reply<never>
    return {
      action: `${name}.${(event as { action?: unknown } | null)?.action}`,
      reply,
      code: reply.ok ? 'ok' : (reply as { code: string }).code,
      written,
      touched: [...touched],
      wire: on.cloud.counters.of(requestId),
      requestId,
    }
  }

  const send: World['send'] = (asker, name, event) => {
    if (touched.size > 0) restore()
    return put(asker, name, event)
  }
  const stored = () => Object.fromEntries(database.collections().map((name) => [name, database.find(name)]))
  const asked = (action: string, asker: Asker, input: unknown, key: string) => {
    const [name = '', verb = ''] = action.split('.')
    return [asker, name, eventOf(asker, verb, input, key)] as const
  }

  return {
    build({ world, files }, cast) {
      on.reset()
      cast?.()
      database.insert('secrets', SECRETS)
      for (const node of THINGS) {
        for (const [path, bytes] of Object.entries(files?.(node) ?? {})) on.keep(path, bytes)
        for (const [name, rows] of Object.entries(world(node))) {
          // A world may say more of what the county has anyway.
          const ids = new Set(rows.map(({ _id }) => _id))
          const kept = database.find(name).filter(({ _id }) => !ids.has(String(_id)))
          if (kept.length < database.find(name).length) replace(name, kept)
          database.insert(name, rows)
        }
      }
      base = stored()
      touched.clear()
      written = 0
    },
    send,
    stored,
    restore,
    ask: (asker, action, input, key = aKey()) => send(...asked(action, asker, input, key)),
    askNext: (asker, action, input, key = aKey()) => put(...asked(action, asker, input, key)),
  }
}
