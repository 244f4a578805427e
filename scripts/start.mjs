/** `npm start [-- --fresh]`: the whole county on one port, with the demo desk. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root, run } from './lib.mjs'

const [major] = process.versions.node.split('.')
if (Number(major) < 20) throw new Error(`Node 20 or newer is needed; this is ${process.version}.`)

await ensureInstalled()
const { builds } = await import('./builds.mjs')
await builds.functions()
await builds.h5()
if (process.argv.includes('--fresh')) rmSync(join(root, '.data'), { recursive: true, force: true })
await run(process.execPath, ['--import', 'tsx', join(root, 'scripts/serve.ts')]).catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
