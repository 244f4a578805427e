import { join } from 'node:path'
import { startDesk } from '../desk/serve'

const ROOT = join(__dirname, '..')

async function serve() {
  const { url, close } = await startDesk({
    dataDir: join(ROOT, '.data'),
    port: Number(process.env.PORT ?? 8787),
    h5Dir: join(ROOT, 'dist/h5'),
    functionsDir: join(ROOT, 'dist/cloudfunctions'),
    countyId: process.env.COUNTY || 'feicheng',
    log: console.log,
  })
  console.log(`\n  ${url}/desk\n\n  Ctrl-C stops it; what was booked is kept in .data/`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => close().then(() => process.exit(0)))
  }
}

serve().catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${process.env.PORT ?? 8787} is taken: another npm start may be running, or set PORT.`
      : error,
  )
  process.exit(1)
})
