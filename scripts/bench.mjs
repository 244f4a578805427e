/** `npm run bench [-- NAME]`: each measurement prints one JSON line. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root, run } from './lib.mjs'

await ensureInstalled()
const { builds } = await import('./builds.mjs')
await builds.functions()
const names = process.argv[2]
  ? [process.argv[2]]
  : readdirSync(join(root, 'bench')).flatMap((file) => (/^[a-z]+\.ts$/.test(file) ? [file.slice(0, -3)] : []))
for (const name of names) {
  const file = join(root, 'bench', `${name}.ts`)
  if (!existsSync(file)) throw new Error(`there is no bench ${name}`)
  if (!['booking', 'fanout', 'wall', 'rush', 'stats', 'signs'].includes(name)) {
    await builds.weapp()
    await builds.h5()
  }
  await run(process.execPath, ['--import', 'tsx', file])
}
