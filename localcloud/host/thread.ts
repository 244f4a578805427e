import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FunctionDefinition } from './definition'

export interface Failure {
  name: string
  message: string
  stack?: string
}

/** What a function instance says: it has loaded, or cannot; a line of its console; the end of an invocation. */
type Message =
  | { ready: true }
  | { unloadable: Failure }
  | { log: 'out' | 'err'; id: string | null; text: string }
  | { id: string; result: string }
  | { id: string; error: Failure }

export interface ThreadEvents {
  ready(): void
  /** The instance is gone, or never was: it could not load, exited, ran out of memory. */
  gone(failure: Failure): void
  log(requestId: string | null, stream: 'out' | 'err', text: string): void
  /** `result` is JSON text. */
  done(requestId: string, result: string | undefined, failure: Failure | undefined): void
}

export interface Run {
  /** Request id of the invocation. */
  id: string
  /** JSON text. */
  event: string
  env: Record<string, string>
  context: Record<string, unknown>
  /** The instant that `Date` shows, or null for the machine's own time. */
  frozenAt: number | null
}

export interface ThreadOptions {
  env: Record<string, string>
  cacheFile: string
  frozenAt: number | null
}

/**
 * A function instance in a worker thread. `execArgv` is empty so that loaders of the parent (tsx) are not
 * inherited: the function sees plain Node, as on the platform.
 */
export class FunctionThread {
  private readonly worker: Worker
  private over = false

  constructor(definition: FunctionDefinition, options: ThreadOptions, events: ThreadEvents) {
    this.worker = new Worker(path.join(__dirname, 'instance.cjs'), {
      execArgv: [],
      env: options.env,
      workerData: { file: definition.file, cacheFile: options.cacheFile, frozenAt: options.frozenAt },
      resourceLimits: { maxOldGenerationSizeMb: definition.memoryMb },
    })
    const gone = (failure: Failure) => {
      if (this.over) return
      void this.end()
      events.gone(failure)
    }
    this.worker.on('message', (message: Message) => {
      if (this.over) return
      if ('log' in message) events.log(message.id, message.log, message.text)
      else if ('ready' in message) events.ready()
      else if ('unloadable' in message) gone(message.unloadable)
      else if ('error' in message) events.done(message.id, undefined, message.error)
      else events.done(message.id, message.result, undefined)
    })
    this.worker.on('error', (error: Error) => gone(error))
    this.worker.on('exit', (status) =>
      gone({ name: 'Error', message: `instance exited with status ${status}` }),
    )
  }

  run(run: Run): void {
    this.worker.postMessage(run)
  }

  async end(): Promise<void> {
    this.over = true
    await this.worker.terminate()
  }
}
