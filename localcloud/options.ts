import type http from 'node:http'
import type { IndexDeclaration } from './db/database'
import type { LogLine } from './logs'
import type { Templates } from './openapi/fields'
import type { TimerOptions } from './timers'

export interface LocalCloudOptions {
  /** Database file, stored files, subscriptions, compiled code. */
  dataDir: string
  /** Folder of cloud functions as deployed: `<name>/index.js`, or package.json's main, and config.json. */
  functionsDir: string
  /** 0 = any. Always on 127.0.0.1. */
  port?: number
  envId?: string
  /** A write to a collection that does not exist makes it instead of failing. */
  createCollections?: boolean
  /** Ensured at the start. */
  collections?: readonly string[]
  indexes?: readonly IndexDeclaration[]
  /** 8 unless told. The platform's 1000 are out of a machine's reach: callers wait instead. */
  instancesPerFunction?: number
  /** An instance that did nothing for so long is ended; a minute unless told. */
  idleMs?: number
  /** Runs the triggers of every config.json; true unless told. `timers.fire` works either way. */
  timers?: boolean
  /** The wait between attempts of a failed timer run, in place of a real minute. */
  timerDelay?: TimerOptions['delay']
  /** URL that a getUnlimited code opens; `<url>/<page>?scene=<encoded>` unless told. */
  landing?: (page: string, scene: string) => string
  /** Pages of the mini-program, for checks of page paths; without it any page is taken. */
  pages?: readonly string[]
  /** Templates of subscribe messages by id; without it any id is taken, and field names tell their types. */
  templates?: Templates
  /** How long a message takes to send; a second one to the same person is refused meanwhile. */
  sending?: () => Promise<void>
  /** Words that msgSecCheck finds risky, or wants reviewed. */
  riskyWords?: readonly string[]
  reviewWords?: readonly string[]
  mediaCheckCallback?: { function: string; delayMs?: number }
  /** Routes of whoever composes this cloud, tried after its own; true says that it answered. */
  onRequest?: (
    req: http.IncomingMessage,
    res: http.ServerResponse,
    url: URL,
    body: Buffer,
  ) => Promise<boolean> | boolean
  log?: (line: LogLine) => void
}
