import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { collectionNames, indexes } from '../../cloudfunctions/_lib/indexes'
import { type LocalCloud, startLocalCloud } from '../../localcloud/cloud'

const ROOT = join(__dirname, '../..')

/** Bundles a bare function of bench/_kit/bare as it would be deployed. */
export function buildBare(name: 'bare' | 'empty' | 'sender', out: string): void {
  buildSync({
    entryPoints: [join(ROOT, `bench/_kit/bare/${name}.ts`)],
    outfile: join(out, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16',
    minify: true,
    keepNames: true,
    logLevel: 'error',
  })
}

/** The built functions beside the bare one, on an empty cloud. */
export async function benchCloud(
  instancesPerFunction = 8,
  sending?: () => Promise<void>,
): Promise<{ cloud: LocalCloud; end(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  const functionsDir = join(dir, 'functions')
  cpSync(join(ROOT, 'dist/cloudfunctions'), functionsDir, { recursive: true })
  buildBare('bare', join(functionsDir, 'bare'))
  buildBare('sender', join(functionsDir, 'sender'))
  writeFileSync(
    join(functionsDir, 'sender/config.json'),
    JSON.stringify({ timeout: 60, permissions: { openapi: ['subscribeMessage.send'] } }),
  )
  const cloud = await startLocalCloud({
    dataDir: join(dir, 'data'),
    functionsDir,
    collections: [...collectionNames, 'bare_seats', 'bare_bookings'],
    indexes,
    timers: false,
    instancesPerFunction,
    ...(sending ? { sending } : {}),
  })
  return {
    cloud,
    async end() {
      await cloud.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
