import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Clock } from '../clock'
import { noFunction, payloadTooLarge, resultTooLarge } from '../errors'
import type { Caller, Identities, Invocation } from '../identity'
import { contextOf } from '../identity'
import type { Logs } from '../logs'
import type { FunctionDefinition } from './definition'
import { FunctionPool } from './pool'

export interface HostOptions {
  functions: ReadonlyMap<string, FunctionDefinition>
  identities: Identities
  clock: Clock
  logs: Logs
  envId: string
  /** Where compiled code is kept between starts. */
  cacheDir: string
  instancesPerFunction: number
  idleMs: number
  /** What every instance finds in `process.env`. */
  environment: () => Record<string, string>
}

/** 100 KB of data in, 1 MB of result out: the limits of `wx.cloud.callFunction`. */
const LARGEST_EVENT_BYTES = 100 * 1024
const LARGEST_RESULT_BYTES = 1024 * 1024

const RETIRE_EVERY_MS = 5000

/** Runs cloud functions, each in instances of its own. */
export class FunctionHost {
  private readonly pools = new Map<string, FunctionPool>()
  private readonly retiring: NodeJS.Timeout

  constructor(private readonly options: HostOptions) {
    fs.mkdirSync(options.cacheDir, { recursive: true })
    this.retiring = setInterval(
      () => {
        for (const pool of this.pools.values()) pool.retire(Date.now())
      },
      Math.min(RETIRE_EVERY_MS, options.idleMs),
    )
    this.retiring.unref()
  }

  /** @throws FunctionError when there is no such function */
  definition(name: string): FunctionDefinition {
    const definition = this.options.functions.get(name)
    if (!definition) throw noFunction(name)
    return definition
  }

  begin(name: string, caller: Caller, requestIds: Invocation['requestIds']): Invocation {
    const definition = this.definition(name)
    return this.options.identities.begin({
      definition,
      caller,
      requestIds,
      kill: () => this.pools.get(name)?.kill(requestIds[0]),
    })
  }

  /**
   * @param event JSON text
   * @returns JSON text
   */
  async run(invocation: Invocation, event: string): Promise<string> {
    try {
      if (Buffer.byteLength(event) > LARGEST_EVENT_BYTES) throw payloadTooLarge()
      const result = await this.pool(invocation.definition).run({
        id: invocation.requestIds[0],
        event,
        env: contextOf(invocation.caller, invocation.token),
        context: this.context(invocation),
        frozenAt: this.options.clock.frozenAt,
      })
      if (result.length > LARGEST_RESULT_BYTES / 4 && Buffer.byteLength(result) > LARGEST_RESULT_BYTES) {
        throw resultTooLarge()
      }
      return result
    } finally {
      this.options.identities.end(invocation.token)
    }
  }

  /** Instances alive at the moment, by function. */
  instances(): Record<string, number> {
    return Object.fromEntries([...this.pools].map(([name, pool]) => [name, pool.size]))
  }

  async close(): Promise<void> {
    clearInterval(this.retiring)
    await Promise.all([...this.pools.values()].map((pool) => pool.close()))
  }

  private pool(definition: FunctionDefinition): FunctionPool {
    const { name, file } = definition
    const existing = this.pools.get(name)
    if (existing) return existing
    const { options } = this
    const cacheName = createHash('sha1').update(`${process.version} ${file}`).digest('hex')
    const pool = new FunctionPool(definition, {
      instances: options.instancesPerFunction,
      idleMs: options.idleMs,
      thread: () => ({
        env: options.environment(),
        cacheFile: path.join(options.cacheDir, cacheName),
        frozenAt: options.clock.frozenAt,
      }),
      log: (requestId, stream, text) =>
        options.logs.add({ requestId, function: name, stream, at: options.clock.now(), text }),
    })
    this.pools.set(name, pool)
    return pool
  }

  /** The second argument of `main`. */
  private context({ definition, requestIds }: Invocation): Record<string, unknown> {
    return {
      request_id: requestIds[0],
      function_name: definition.name,
      function_version: '$LATEST',
      namespace: this.options.envId,
      memory_limit_in_mb: definition.memoryMb,
      time_limit_in_ms: definition.timeoutMs,
      tencentcloud_region: 'ap-shanghai',
    }
  }
}
