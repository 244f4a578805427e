import { FunctionError } from '../errors'
import type { FunctionDefinition } from './definition'
import { type Failure, FunctionThread, type Run, type ThreadOptions } from './thread'

export interface PoolOptions {
  /** Most instances at a time; further invocations wait for a free one. */
  instances: number
  /** An instance that did nothing for so long is ended. */
  idleMs: number
  thread: () => ThreadOptions
  log: (requestId: string, stream: 'out' | 'err', text: string) => void
}

interface Job extends Run {
  resolve: (result: string) => void
  reject: (error: FunctionError) => void
  /** To be ended with its instance as soon as it has one. */
  doomed?: boolean
}

interface Instance {
  thread: FunctionThread
  state: 'starting' | 'idle' | 'busy'
  job?: Job
  idleSince: number
  limit?: NodeJS.Timeout
}

/** Loading the code has its own limit on the platform, apart from the function's; it is shorter here. */
const START_LIMIT_MS = 20_000

const crashed = (failure: Failure) =>
  Object.assign(new FunctionError('FUNCTIONS_EXECUTE_FAIL', `${failure.name}: ${failure.message}`), {
    cause: failure,
  })

const timedOut = (ms: number) =>
  new FunctionError(
    'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    `Invoking task timed out after ${ms / 1000} seconds`,
    433,
    -1,
  )

/** The instances of one function: one invocation at a time each, reused while warm. */
export class FunctionPool {
  private readonly instances = new Set<Instance>()
  private readonly waiting: Job[] = []

  constructor(
    private readonly definition: FunctionDefinition,
    private readonly options: PoolOptions,
  ) {}

  /** @returns JSON text of what `main` returned */
  run(run: Run): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...run, resolve, reject })
      this.assign()
    })
  }

  /** Ends the instance that serves this request, now or as soon as one does. */
  kill(requestId: string): void {
    for (const job of this.waiting) if (job.id === requestId) job.doomed = true
    for (const instance of this.instances) {
      if (instance.job?.id === requestId)
        this.end(instance, { name: 'Error', message: 'instance was killed' })
    }
  }

  /** Ends instances that have been idle for too long. */
  retire(now: number): void {
    for (const instance of this.instances) {
      if (instance.state === 'idle' && now - instance.idleSince > this.options.idleMs) this.remove(instance)
    }
  }

  get size(): number {
    return this.instances.size
  }

  async close(): Promise<void> {
    for (const job of this.waiting.splice(0))
      job.reject(new FunctionError('SYS_ERR', 'the cloud is closing', 500, -1))
    await Promise.all([...this.instances].map((instance) => this.remove(instance)))
  }

  private assign(): void {
    let starting = 0
    for (const instance of this.instances) {
      if (this.waiting.length === 0) return
      if (instance.state === 'idle') this.give(instance, this.waiting.shift() as Job)
      else if (instance.state === 'starting') starting += 1
    }
    for (; starting < this.waiting.length && this.instances.size < this.options.instances; starting += 1)
      this.start()
  }

  private start(): void {
    const thread = new FunctionThread(this.definition, this.options.thread(), {
      ready: () => this.free(instance),
      gone: (failure) => this.end(instance, failure),
      log: (id, stream, text) => this.options.log(id ?? '', stream, text),
      done: (id, result, failure) => this.done(instance, id, result, failure),
    })
    const instance: Instance = { thread, state: 'starting', idleSince: 0 }
    instance.limit = setTimeout(
      () => this.end(instance, { name: 'Error', message: 'loading the function took too long' }),
      START_LIMIT_MS,
    )
    this.instances.add(instance)
  }

  private give(instance: Instance, job: Job): void {
    instance.state = 'busy'
    instance.job = job
    const { timeoutMs } = this.definition
    instance.limit = setTimeout(() => this.expire(instance, timedOut(timeoutMs)), timeoutMs)
    const { resolve, reject, doomed, ...run } = job
    instance.thread.run(run)
    if (doomed) this.end(instance, { name: 'Error', message: 'instance was killed' })
  }

  private done(
    instance: Instance,
    id: string,
    result: string | undefined,
    failure: Failure | undefined,
  ): void {
    const job = instance.job
    if (job?.id !== id) return
    this.free(instance)
    if (result === undefined) job.reject(crashed(failure as Failure))
    else job.resolve(result)
  }

  private free(instance: Instance): void {
    clearTimeout(instance.limit)
    instance.state = 'idle'
    instance.job = undefined
    instance.idleSince = Date.now()
    this.assign()
  }

  /** A start that fails takes the longest waiting invocation with it, or a broken function would be started for ever. */
  private end(instance: Instance, failure: Failure): void {
    if (!this.instances.has(instance)) return
    this.expire(instance, crashed(failure))
  }

  private expire(instance: Instance, error: FunctionError): void {
    const job = instance.state === 'starting' ? this.waiting.shift() : instance.job
    void this.remove(instance)
    job?.reject(error)
    this.assign()
  }

  private remove(instance: Instance): Promise<void> {
    clearTimeout(instance.limit)
    this.instances.delete(instance)
    return instance.thread.end()
  }
}
