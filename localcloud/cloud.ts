import path from 'node:path'
import { adminRoute } from './admin'
import { clientRoute } from './clients'
import { type Clock, createClock } from './clock'
import { CallCounters, type Counters } from './counters'
import { type Database, openDatabase } from './db/database'
import { type FaultControl, Faults } from './faults'
import { readFunctions } from './host/definition'
import { FunctionHost, type HostOptions } from './host/host'
import { type HttpServer, listen, type Route } from './http'
import { type Caller, Identities, programEnvironment } from './identity'
import { Invocations } from './invocations'
import { type LogLine, Logs } from './logs'
import type { Api } from './openapi/api'
import { OpenApiDesk } from './openapi/desk'
import { PhoneCodes } from './openapi/phone'
import { createSecurity } from './openapi/security'
import { Subscriptions } from './openapi/subscribe'
import { getUnlimited } from './openapi/wxacode'
import type { LocalCloudOptions } from './options'
import { Storage } from './storage'
import { Timers } from './timers'

export interface LocalCloud {
  port: number
  url: string
  database: Database
  /** Variables with which a program outside talks to this cloud through wx-server-sdk. */
  environment(): Record<string, string>
  /**
   * Runs a function as the platform would for this caller.
   * @param requestId to find logs and counts by; made up when absent
   * @throws FunctionError {code, message, requestId}
   */
  call(name: string, data: unknown, caller: Caller, requestId?: string): Promise<unknown>
  clock: Clock
  faults: FaultControl
  subscriptions: Pick<Subscriptions, 'grant' | 'grants' | 'deliveries' | 'onDelivered'>
  phoneCodes: Pick<PhoneCodes, 'issue'>
  timers: Pick<Timers, 'fire'>
  /** What the function wrote to its console for this request. */
  logs(requestId: string): LogLine[]
  counters: Counters
  /** Function instances alive at the moment. */
  instances(): Record<string, number>
  close(): Promise<void>
}

const DEFAULT_ENV_ID = 'local-env'
const DEFAULT_INSTANCES = 8
const DEFAULT_IDLE_MS = 60_000

/** Starts a CloudBase environment of one process: database, functions, storage, openapi, timers. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  // Worker threads have the time zone of their process, and cloud functions run in UTC.
  process.env.TZ = 'UTC'
  const parts = assemble(options)
  const { port, close } = await listen(parts.routes, options.port ?? 0)
  parts.place.url = `http://127.0.0.1:${port}`
  if (options.timers !== false) parts.timers.start()
  return offer(parts, port, close)
}

const warn = (problem: string) => console.warn(`[localcloud] ${problem}`)

type Parts = ReturnType<typeof assemble>

function assemble(options: LocalCloudOptions) {
  const { dataDir, envId = DEFAULT_ENV_ID } = options
  const place = { url: '' }
  const clock: Clock = createClock(() => options.timers !== false && timers.start())
  const functions = readFunctions(options.functionsDir, warn)
  const identities = new Identities()
  const counters = new CallCounters()
  const faults = new Faults()
  const logs = new Logs(options.log)
  const environment = () => programEnvironment(place.url, envId, identities.secretId)
  const host = createHost(options, { functions, identities, clock, logs, envId, environment })
  const invocations = new Invocations(host, faults, clock)
  const timers = new Timers({ functions, invocations, clock, delay: options.timerDelay, warn })
  const subscriptions = new Subscriptions({
    ...options,
    file: path.join(dataDir, 'subscriptions.jsonl'),
    clock,
  })
  const phoneCodes = new PhoneCodes(clock)
  const storage = new Storage({ dir: path.join(dataDir, 'files'), envId, clock, base: () => place.url })
  const apis = openApis(options, { place, clock, invocations, subscriptions, phoneCodes })
  const openapi = new OpenApiDesk(apis, identities, counters, faults)
  const database = prepareDatabase(options, envId, clock)
  const routes = [
    adminRoute({ database, identities, invocations, storage, openapi, counters, faults }),
    clientRoute(invocations, subscriptions),
    storage.route,
    furtherRoute(options, place),
  ]
  return {
    place,
    clock,
    counters,
    faults,
    logs,
    environment,
    host,
    invocations,
    timers,
    subscriptions,
    phoneCodes,
    database,
    routes,
  }
}

type HostParts = Pick<HostOptions, 'functions' | 'identities' | 'clock' | 'logs' | 'envId' | 'environment'>

function createHost(options: LocalCloudOptions, parts: HostParts): FunctionHost {
  return new FunctionHost({
    ...parts,
    cacheDir: path.join(options.dataDir, 'compiled'),
    instancesPerFunction: options.instancesPerFunction ?? DEFAULT_INSTANCES,
    idleMs: options.idleMs ?? DEFAULT_IDLE_MS,
  })
}

function prepareDatabase(options: LocalCloudOptions, envId: string, clock: Clock): Database {
  const { dataDir, createCollections, collections = [], indexes = [] } = options
  const file = path.join(dataDir, 'database.sqlite')
  const database = openDatabase({ file, envId, now: clock.now, createCollections })
  const existing = new Set(database.collections())
  for (const name of new Set([...collections, ...indexes.map((index) => index.collection)])) {
    if (!existing.has(name)) database.createCollection(name)
  }
  for (const index of indexes) database.ensureIndex(index)
  return database
}

function openApis(
  options: LocalCloudOptions,
  {
    place,
    clock,
    invocations,
    subscriptions,
    phoneCodes,
  }: {
    place: { url: string }
    clock: Clock
    invocations: Invocations
    subscriptions: Subscriptions
    phoneCodes: PhoneCodes
  },
): Record<string, Api> {
  const landing =
    options.landing ?? ((page, scene) => `${place.url}/${page}?scene=${encodeURIComponent(scene)}`)
  const security = createSecurity({ ...options, invocations, clock })
  return {
    'wxacode.getUnlimited': getUnlimited({ landing, pages: options.pages }),
    'subscribeMessage.send': (parameters) => subscriptions.send(parameters),
    'security.msgSecCheck': security.msgSecCheck,
    'security.mediaCheckAsync': security.mediaCheckAsync,
    'phonenumber.getPhoneNumber': phoneCodes.getPhoneNumber,
  }
}

function furtherRoute({ onRequest }: LocalCloudOptions, place: { url: string }): Route {
  return ({ req, res, target, body }) =>
    onRequest?.(req, res, new URL(`${place.url}${target.startsWith('/') ? target : '/'}`), body) ?? false
}

function offer(parts: Parts, port: number, stopListening: HttpServer['close']): LocalCloud {
  const { place, logs, host, invocations, timers, subscriptions, database } = parts
  let closed: Promise<void> | undefined
  const close = async () => {
    timers.close()
    await host.close()
    await stopListening()
    subscriptions.close()
    database.close()
  }
  return {
    port,
    url: place.url,
    database,
    environment: parts.environment,
    clock: parts.clock,
    faults: parts.faults,
    subscriptions,
    phoneCodes: parts.phoneCodes,
    timers,
    counters: parts.counters,
    logs: (requestId) => logs.of(requestId),
    instances: () => host.instances(),
    async call(name, data, caller, requestId) {
      const event = JSON.stringify(data ?? {})
      return JSON.parse(await invocations.invoke({ name, event, caller, requestId }))
    },
    close() {
      closed ??= close()
      return closed
    },
  }
}
