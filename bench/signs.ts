/**
 * All signs of the county in one job: codes, A4 sheets, plates and lists in one archive, with the whole cloud
 * killed half-way. `seconds` is all of it, the wait for the killed call's lease included. `peakMB` is the most
 * memory that the process held after the kill, packing included, with database, storage and function in it: an
 * upper bound of what the function needs; `idleMB` is the same before it did anything. `finishedAgain` counts codes drawn anew although they were done before the kill; `twice` are
 * those that were just being drawn when it came.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { readSeed } from '../config/county/seed'
import type { Reply } from '../types/contract'
import type { SignJob } from '../types/sign'
import { bench, round, type Targets } from './_kit/report'
import type { Told } from './_kit/signCounty'

const COUNTY = '370983'
const SAMPLE = 20
const PAUSE_MS = 500
const TARGETS = {
  codes: ['=', 649],
  sheets: ['=', 649],
  plates: ['=', 649],
  finishedAgain: ['=', 0],
  twice: ['<=', 6],
  allRight: ['=', 1],
  seconds: ['<=', 180],
  peakMB: ['<=', 512],
} satisfies Targets

const drawn: string[] = []
const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))

interface County {
  child: ChildProcess
  url: string
  /** Codes whose pictures were there when it started. */
  kept: string[]
}

function startCounty(): Promise<County> {
  const child = fork(join(__dirname, '_kit/signCounty.ts'), [dataDir], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('drawn' in told) drawn.push(told.drawn.replace('s=', ''))
      if ('url' in told) resolve({ child, url: told.url, kept: told.kept })
    })
    child.once('exit', (code) => reject(new Error(`the county ended with ${code}`)))
  })
}

const peakOf = ({ child }: County) =>
  new Promise<number>((resolve) => {
    child.on('message', (told: Told) => {
      if ('peakMB' in told) resolve(told.peakMB)
    })
    child.send('peak')
  })

async function ask({ url }: County, action: string, input: object): Promise<SignJob> {
  const answer = await fetch(`${url}/v1/functions/sign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer dev:o-bench' },
    body: JSON.stringify({ action, input, idempotencyKey: 'bench-signs' }),
  })
  const reply = (await answer.json()) as Reply<SignJob>
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

/** As the page does: step after step, until it is no longer running. */
async function drive(county: County, job: SignJob): Promise<SignJob> {
  let now = job
  while (now.status === 'running') {
    const next = await ask(county, 'step', { jobId: job.id })
    if (next.done === now.done && next.status === 'running') {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
    now = next
  }
  return now
}

/** Pulls the plug when half of the codes are drawn, in the middle of a call. */
async function killHalfway(county: County, job: SignJob): Promise<void> {
  const gone = new Promise((resolve) => county.child.once('exit', resolve))
  county.child.on('message', () => {
    if (drawn.length >= job.total / 2) county.child.kill('SIGKILL')
  })
  await drive(county, job).catch(() => null)
  await gone
}

/** What the code of a sheet opens. */
function readCode(svg: string): string {
  const [, base64 = ''] = /data:image\/png;base64,([^"]+)"/.exec(svg) ?? []
  const { data, width, height } = PNG.sync.read(Buffer.from(base64, 'base64'))
  return decodeURIComponent(jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '')
}

async function lookInto(url: string) {
  const files = unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()))
  const names = Object.keys(files)
  const byNumber = new Map(readSeed('feicheng').signs.map(({ number, code }) => [number, code]))
  const count = (part: RegExp) => names.filter((name) => part.test(name)).length
  const sheets = names.filter((name) => /\/(A4|牌子)\//.test(name))
  const step = Math.floor(sheets.length / SAMPLE)
  const sampled = sheets.filter((_, i) => i % step === 0)
  const right = sampled.filter((name) => {
    const number = /\/(\d+) [^/]*$/.exec(name)?.[1] ?? ''
    return readCode(strFromU8(files[name] ?? new Uint8Array())).endsWith(`s=${byNumber.get(number)}`)
  })
  return {
    sheets: count(/\/A4\//),
    plates: count(/\/牌子\//),
    pictures: count(/\/二维码\//),
    towns: count(/清单\.csv$/),
    decoded: `${right.length}/${sampled.length}`,
    allRight: right.length === sampled.length,
  }
}

bench('signs', TARGETS, async () => {
  const first = await startCounty()
  const begun = performance.now()
  const job = await ask(first, 'startJob', { nodeId: COUNTY })
  await killHalfway(first, job)
  const before = drawn.length
  const second = await startCounty()
  const idleMB = await peakOf(second)
  const resumed = await ask(second, 'startJob', { nodeId: COUNTY })
  const done = await drive(second, resumed)
  const seconds = round((performance.now() - begun) / 1000, 1)
  const peakMB = round(await peakOf(second), 0)
  const archive = await lookInto(done.url ?? '')
  second.child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
  const kept = new Set(second.kept)
  const finishedAgain = drawn.slice(before).filter((code) => kept.has(code)).length
  const codes = new Set(drawn).size
  const twice = drawn.length - codes
  return {
    codes,
    codeCalls: drawn.length,
    ...archive,
    seconds,
    peakMB,
    idleMB: round(idleMB, 0),
    archiveMB: round((done.bytes ?? 0) / 1024 / 1024, 1),
    killedAt: before,
    resumedFrom: resumed.done,
    finishedAgain,
    twice,
  }
})
