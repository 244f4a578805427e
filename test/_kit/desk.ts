import { type ChildProcess, fork } from 'node:child_process'
import { request } from 'node:http'
import { join } from 'node:path'
import type { World } from '../e2e/_world'

export interface DeskProcess {
  url: string
  /** Null unless it was furnished. */
  world: World | null
  /** Calls a function as the app does; `openid` null is a stranger. */
  call(name: string, data: unknown, openid: string | null): Promise<unknown>
  /** As pulling the plug would. */
  kill(): Promise<void>
}

/** The whole product in a process of its own, as `npm start` runs it, at one moment; furnished for visits to every page. */
export async function startDeskProcess(
  dataDir: string,
  now: string,
  options: { furnished?: boolean } = {},
): Promise<DeskProcess> {
  const more = options.furnished ? ['furnished'] : []
  const child = fork(join(__dirname, 'deskMain.ts'), [dataDir, now, ...more], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { url, world } = await new Promise<{ url: string; world: World | null }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { url: string; world: World | null }))
    child.once('exit', (code) => reject(new Error(`the desk ended with ${code}`)))
  })
  return {
    url,
    world,
    call: (name, data, openid) => post(`${url}/v1/functions/${name}`, data, openid),
    kill: () => kill(child),
  }
}

const kill = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

/** Not fetch: the tests of the mini-program hide it, as WeChat has none. */
function post(url: string, data: unknown, openid: string | null): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(openid ? { authorization: `Bearer dev:${openid}` } : {}),
    }
    const sent = request(url, { method: 'POST', headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())))
    })
    sent.on('error', reject)
    sent.end(JSON.stringify(data))
  })
}
