/** What the commands share. Only Node's own modules: nothing may be installed yet. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const inRoot = (path) => join(root, path)

export const say = (text) => console.log(`\n› ${text}`)

/** Runs a command in the repository; rejects with its name when it fails. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) return resolve()
      if (quiet) process.stderr.write(Buffer.concat(output))
      reject(new Error(`${[command, ...args].join(' ')} failed`))
    })
  })
}

/** A tool of node_modules, run by this very Node. */
export const tool = (path, args, options) =>
  run(process.execPath, [inRoot(`node_modules/${path}`), ...args], options)

/** What a set of files and folders holds, as one short text. */
export function fingerprint(paths) {
  const hash = createHash('sha1')
  const add = (path) => {
    if (!existsSync(inRoot(path))) return
    if (statSync(inRoot(path)).isDirectory()) {
      for (const name of readdirSync(inRoot(path)).sort()) add(`${path}/${name}`)
    } else
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(inRoot(path)))
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

/** Does the work unless it was done for these very inputs and its result is still there. */
export async function upToDate(name, inputs, result, work) {
  const stamp = inRoot(`.cache/stamps/${name}`)
  const print = fingerprint(inputs)
  if (existsSync(inRoot(result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return false
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
  return true
}

/** Installs the locked dependencies when they are missing or the lock has changed. */
export const ensureInstalled = () =>
  upToDate('install', ['package-lock.json'], 'node_modules', async () => {
    say('Installing dependencies (once, a few minutes) …')
    await run('npm', ['ci', '--no-audit', '--no-fund'])
  })

export const isRoot = () => process.getuid?.() === 0
export const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
