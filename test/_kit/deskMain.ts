import { join } from 'node:path'
import { startDesk } from '../../desk/serve'
import { furnish } from '../e2e/_world'

// A desk in a process of its own: `tsx deskMain.ts DATA_DIR NOW [furnished]`. Tells its address to whoever forked it.
const furnished = process.argv[4] === 'furnished'
const DIST = join(__dirname, '../../dist')
startDesk({
  dataDir: process.argv[2] ?? '',
  port: 0,
  h5Dir: join(DIST, 'h5'),
  functionsDir: join(DIST, 'cloudfunctions'),
  stoppedAt: process.argv[3],
}).then(
  async (desk) => process.send?.({ url: desk.url, world: furnished ? await furnish(desk) : null }),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
