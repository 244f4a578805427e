/** `npm run build:weapp|build:h5|build:functions` */
import { ensureInstalled } from './lib.mjs'

await ensureInstalled()
const { builds } = await import('./builds.mjs')
const name = process.argv[2]
if (!builds[name]) throw new Error(`build what? one of ${Object.keys(builds).join(', ')}`)
await builds[name]()
