import fs from 'node:fs'
import path from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../localcloud/cloud'
import type { LocalCloudOptions } from '../../localcloud/options'

/** Inside the repository, so that functions find wx-server-sdk as they would after an install. */
const ROOM = path.join(__dirname, '../../.cache/localcloud-test')

/** Runs `event.js` as the body of an async function: a test shows the code that a cloud function would have. */
const RUN = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const AsyncFunction = (async () => {}).constructor
exports.main = (event, context) =>
  new AsyncFunction('cloud', 'db', '_', 'event', 'context', 'require', event.js)(
    cloud, db, db.command, event, context, require)
`

/** The folders of functions: file name to content, by function. */
export type Sources = Record<string, Record<string, string>>

/** A function `run` that does what the test says, with the config.json given. */
export const runner = (config: object = {}): Sources => ({
  run: { 'index.js': RUN, 'config.json': JSON.stringify(config) },
})

const folders: string[] = []

export function emptyFolder(): string {
  fs.mkdirSync(ROOM, { recursive: true })
  const folder = fs.mkdtempSync(path.join(ROOM, 'f-'))
  folders.push(folder)
  return folder
}

export function writeFunctions(sources: Sources): string {
  const folder = emptyFolder()
  for (const [name, files] of Object.entries(sources)) {
    for (const [file, text] of Object.entries(files)) {
      const target = path.join(folder, name, file)
      fs.mkdirSync(path.dirname(target), { recursive: true })
      fs.writeFileSync(target, text)
    }
  }
  return folder
}

const opened: LocalCloud[] = []

/** Whatever a piece of a cloud function returns. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows what its own piece returns
type Returned = any

export async function openCloud(
  sources: Sources,
  options: Partial<LocalCloudOptions> = {},
): Promise<LocalCloud> {
  const cloud = await startLocalCloud({
    dataDir: emptyFolder(),
    functionsDir: writeFunctions(sources),
    timers: false,
    ...options,
  })
  opened.push(cloud)
  return cloud
}

export async function closeClouds(): Promise<void> {
  for (const cloud of opened.splice(0)) await cloud.close()
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
}

export const resident = { openid: 'o-resident' }

/** Runs a piece of a cloud function as the resident. */
export const doing = (
  cloud: LocalCloud,
  js: string,
  event: object = {},
  caller: object = resident,
): Promise<Returned> => cloud.call('run', { ...event, js }, caller)

/** What a browser or phone sends. */
export const post = (
  cloud: LocalCloud,
  target: string,
  body: unknown,
  headers: Record<string, string> = {},
) =>
  fetch(cloud.url + target, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers,
  })
