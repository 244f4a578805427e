/** `npm run cloud -- --port N --data DIR --functions DIR`: the local cloud alone. */
import { join } from 'node:path'
import { ensureInstalled, root, run } from './lib.mjs'

await ensureInstalled()
await run(process.execPath, [
  '--import',
  'tsx',
  join(root, 'localcloud/cli.ts'),
  ...process.argv.slice(2),
]).catch(() => {
  process.exitCode = 1
})
