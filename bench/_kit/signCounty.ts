import { join } from 'node:path'
import { collectionNames, indexes } from '../../cloudfunctions/_lib/indexes'
import type { SignRecord } from '../../cloudfunctions/_lib/records'
import { readSeed } from '../../config/county/seed'
import { countyRecords } from '../../demo/base'
import { startLocalCloud } from '../../localcloud/cloud'
import { aGrant } from '../../test/_kit/records'

// A county's cloud in a process of its own: `tsx signCounty.ts DATA_DIR`. Tells of every code it draws.

/** What this process tells whoever forked it. */
export type Told = { url: string; kept: string[] } | { drawn: string } | { peakMB: number }

const tell = (told: Told) => process.send?.(told)

async function main(dataDir: string): Promise<void> {
  const cloud = await startLocalCloud({
    dataDir,
    functionsDir: join(__dirname, '../../dist/cloudfunctions'),
    collections: collectionNames,
    indexes,
    timers: false,
    landing(page, scene) {
      tell({ drawn: scene })
      return `https://bench.invalid/${page}?scene=${encodeURIComponent(scene)}`
    },
  })
  const { database } = cloud
  if (database.find('stations').length === 0) {
    const { stations, signs, directory } = countyRecords(readSeed('feicheng'))
    database.insert('signs', signs)
    database.insert('directory', [directory])
    database.insert('grants', [aGrant('bench', 'county', '370983', { level: 'county' })])
    database.insert('stations', stations)
  }
  const signs = database.find('signs') as unknown as SignRecord[]
  process.on('message', () => tell({ peakMB: process.resourceUsage().maxRSS / 1024 }))
  tell({ url: cloud.url, kept: signs.filter(({ picture }) => picture).map(({ _id }) => _id) })
}

main(process.argv[2] ?? '').catch((error) => {
  console.error(error)
  process.exit(1)
})
