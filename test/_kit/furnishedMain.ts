import { join } from 'node:path'
import { startDesk } from '../../desk/serve'
import { furnish } from '../e2e/_world'

// A desk in whose county there is something on every page: `tsx furnishedMain.ts DATA_DIR NOW`. Tells its address, and what is where.
const DIST = join(__dirname, '../../dist')
startDesk({
  dataDir: process.argv[2] ?? '',
  port: 0,
  h5Dir: join(DIST, 'h5'),
  functionsDir: join(DIST, 'cloudfunctions'),
  stoppedAt: process.argv[3],
}).then(
  async (desk) => process.send?.({ url: desk.url, world: await furnish(desk) }),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
