import { join } from 'node:path'
import { startDesk } from '../../desk/serve'

// A desk in a process of its own: `tsx deskMain.ts DATA_DIR NOW`. Tells its address to whoever forked it.
const DIST = join(__dirname, '../../dist')
startDesk({
  dataDir: process.argv[2] ?? '',
  port: 0,
  h5Dir: join(DIST, 'h5'),
  functionsDir: join(DIST, 'cloudfunctions'),
  stoppedAt: process.argv[3],
}).then(
  ({ url }) => process.send?.({ url }),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
