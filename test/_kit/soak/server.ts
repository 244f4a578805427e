import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Ask, News } from './serverMain'

/** The cloud that everybody calls; it can die and come back on the same data. */
export interface Server {
  readonly url: string
  readonly isUp: boolean
  /** Throws when the process dies before it answers. */
  ask(ask: Ask): Promise<unknown>
  /** `kill -9`; resolves when the process is gone. */
  kill(): Promise<void>
  start(): Promise<void>
}

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void }
type Message = News | { url: string } | { n: number; result?: unknown; error?: string }

export function serverOn(dataDir: string, functionsDir: string, hear: (news: News) => void): Server {
  let child: ChildProcess | null = null
  let url = ''
  let asked = 0
  const waiting = new Map<number, Waiting>()
  const gone = () => {
    for (const { reject } of waiting.values()) reject(new Error('the server died'))
    waiting.clear()
    child = null
  }
  const settle = ({ n, result, error }: { n: number; result?: unknown; error?: string }) => {
    const one = waiting.get(n)
    waiting.delete(n)
    if (error === undefined) one?.resolve(result)
    else one?.reject(new Error(error))
  }
  return {
    get url() {
      return url
    },
    get isUp() {
      return child !== null
    },
    ask(ask) {
      const n = ++asked
      return new Promise((resolve, reject) => {
        if (!child) return reject(new Error('there is no server'))
        waiting.set(n, { resolve, reject })
        child.send({ n, ask }, (error) => error && reject(error))
      })
    },
    kill: () =>
      new Promise((resolve) => {
        if (!child) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      }),
    start: () =>
      new Promise((resolve, reject) => {
        const process_ = fork(join(__dirname, 'serverMain.ts'), [dataDir, functionsDir], {
          execArgv: ['--import', 'tsx'],
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        })
        child = process_
        process_.once('exit', (code) => {
          if (child === process_) gone()
          reject(new Error(`the server ended with ${code}`))
        })
        process_.on('message', (message: Message) => {
          if ('url' in message) {
            url = message.url
            resolve()
          } else if ('n' in message) settle(message)
          else hear(message)
        })
      }),
  }
}
