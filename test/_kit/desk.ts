import { type ChildProcess, fork } from 'node:child_process'
import { request } from 'node:http'
import { join } from 'node:path'
import type { World } from '../e2e/_world'
import type { Crowd } from './crowdMain'

export interface DeskProcess {
  url: string
  /** Calls a function as the app does; `openid` null is a stranger. */
  call(name: string, data: unknown, openid: string | null): Promise<unknown>
  /** As pulling the plug would. */
  kill(): Promise<void>
}

/**
 * The whole product in a process of its own, as `npm start` runs it, at one moment.
 * @param main what that process runs; it may tell more than its address
 */
export async function startDeskProcess<Told extends { url: string }>(
  dataDir: string,
  now: string,
  main = join(__dirname, 'deskMain.ts'),
): Promise<DeskProcess & { told: Told }> {
  const child = fork(main, [dataDir, now], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const told = await new Promise<Told>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Told))
    child.once('exit', (code) => reject(new Error(`the desk ended with ${code}`)))
  })
  const { url } = told
  return {
    url,
    told,
    call: (name, data, openid) => post(`${url}/v1/functions/${name}`, data, openid),
    kill: () => kill(child),
  }
}

/** A desk in whose county there is something on every page, and what is where. */
export const startFurnished = (dataDir: string, now: string) =>
  startDeskProcess<{ url: string; world: World }>(dataDir, now, join(__dirname, 'furnishedMain.ts'))

/** A desk with a great deal of everything in its county, and where that is. */
export const startCrowd = (dataDir: string, now: string) =>
  startDeskProcess<Crowd>(dataDir, now, join(__dirname, 'crowdMain.ts'))

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
