/**
 * `npm run bench [-- NAME …]`: each measurement prints one JSON line; the last line says how many met their targets.
 * `npm run bench -- --write` puts the figures into docs/performance.md as well.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeFigures } from './figures.mjs'
import { ensureInstalled, root } from './lib.mjs'

const fileOf = (name) => join(root, 'bench', `${name}.ts`)

/** Runs one and shows its line as it is; what it measured, or why there is nothing. */
function measure(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', fileOf(name)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said = []
    child.stdout.on('data', (chunk) => said.push(chunk))
    child.on('exit', () => {
      const line = Buffer.concat(said)
        .toString()
        .split('\n')
        .findLast((text) => text.startsWith('{"bench"'))
      console.log(line ?? JSON.stringify({ bench: name, pass: false, missed: ['it ended without figures'] }))
      resolve(line ? JSON.parse(line) : { bench: name, pass: false })
    })
  })
}

await ensureInstalled()
const words = process.argv.slice(2)
const asked = words.filter((word) => !word.startsWith('--'))
const all = readdirSync(join(root, 'bench')).flatMap((file) =>
  /^[a-z]+\.ts$/.test(file) ? [file.slice(0, -3)] : [],
)
const names = asked.length > 0 ? asked : all
const unknown = names.filter((name) => !existsSync(fileOf(name)))
if (unknown.length > 0) {
  console.error(`there is no bench ${unknown.join(', ')}; there are ${all.join(', ')}`)
  process.exit(1)
}
const results = []
for (const name of names) results.push(await measure(name))
const met = results.filter(({ pass }) => pass).length
if (words.includes('--write')) writeFigures(results)
console.log(`\n${met} of ${results.length} met every target`)
if (met < results.length) process.exitCode = 1
