/**
 * `npm run newcomer`: what somebody waits for who has only a clone. Clones the committed state into an empty folder, runs
 * the README's two commands there, and prints for each step how long it took and what it left on the disk. What the commands
 * said is in .cache/newcomer.log.
 */
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './lib.mjs'

const FOLDERS = ['node_modules', 'dist', '.cache', '.data', '.git']
const PORT = process.env.PORT ?? '8790'

const LOG = join(root, '.cache/newcomer.log')

/** Megabytes of a folder; 0 when it is not there. */
function megabytes(folder) {
  const { stdout } = spawnSync('du', ['-sk', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return Math.round(Number(stdout.split('\t')[0] || 0) / 1024)
}

const say = (step, seconds, more = '') =>
  console.log(`${step.padEnd(58)} ${seconds.toFixed(1).padStart(7)} s  ${more}`)

/**
 * Runs a command and times what it says it is doing: a line that begins with `›` begins a step.
 * @param until ends it as Ctrl-C would when a line of its output fits; otherwise it has to end by itself
 * @returns its last line that is not empty
 */
function timed(name, command, args, cwd, until) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, PORT }, detached: true })
    const began = Date.now()
    let step = { name: `${name}: begins`, at: began }
    let rest = ''
    let last = ''
    let met = false
    const close = () => say(step.name, (Date.now() - step.at) / 1000)
    const hear = (line) => {
      if (line.trim() !== '') last = line.trim()
      if (line.startsWith('›')) {
        close()
        step = { name: `${name}: ${line.slice(1).trim()}`, at: Date.now() }
      }
      if (until?.test(line) && !met) {
        met = true
        process.kill(-child.pid, 'SIGINT')
      }
    }
    child.stdout.on('data', (chunk) => {
      appendFileSync(LOG, chunk)
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
    child.stderr.on('data', (chunk) => appendFileSync(LOG, chunk))
    child.on('exit', (code) => {
      close()
      say(`${name}, in all`, (Date.now() - began) / 1000, last)
      if (code === 0 || met) resolve(last)
      else reject(new Error(`${name} ended with ${code}`))
    })
  })
}

mkdirSync(join(root, '.cache'), { recursive: true })
rmSync(LOG, { force: true })
const folder = mkdtempSync(join(tmpdir(), 'newcomer-'))
const home = join(folder, 'feicheng')
const sizes = () => FOLDERS.map((name) => `${name} ${megabytes(join(home, name))} MB`).join(', ')
try {
  await timed('git clone', 'git', ['clone', '--quiet', root, home], folder)
  await timed('npm start', 'npm', ['start'], home, /http:\/\/127\.0\.0\.1:\d+\/desk/)
  console.log(`  ${sizes()}`)
  await timed('npm start again', 'npm', ['start'], home, /http:\/\/127\.0\.0\.1:\d+\/desk/)
  await timed('npm test', 'npm', ['test'], home)
  console.log(`  ${sizes()}`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
