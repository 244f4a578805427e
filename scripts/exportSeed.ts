/**
 * Writes what a real county begins with as JSON lines, one file per collection, for CloudBase's console import:
 * `npx tsx scripts/exportSeed.ts feicheng DIR`. Nothing of the demo is in it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSeed } from '../config/county/seed'
import { countyRecords } from '../demo/base'

const [county = 'feicheng', dir = 'dist/seed'] = process.argv.slice(2)
const { stations, signs, directory, projects } = countyRecords(readSeed(county))
mkdirSync(dir, { recursive: true })
for (const [name, rows] of Object.entries({ stations, signs, directory: [directory], projects })) {
  writeFileSync(join(dir, `${name}.json`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  console.log(`${name}: ${rows.length}`)
}
