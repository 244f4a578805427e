/**
 * Issues a sign for every division that has none: `npx tsx scripts/issueSigns.ts feicheng`.
 * Codes are drawn at random and numbers counted on, so neither says anything of the place,
 * and a row once written is never changed or removed: it is printed on metal.
 */
import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDivisions, readSigns } from '../config/county/seed'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const draw = () => Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

const county = process.argv[2] ?? 'feicheng'
const signs = readSigns(county)
const used = new Set(signs.map((sign) => sign.code))
const placed = new Set(signs.map((sign) => sign.division))
let last = Math.max(0, ...signs.map((sign) => Number(sign.number)))

for (const division of readDivisions(county).filter(({ code }) => !placed.has(code))) {
  let code = draw()
  while (used.has(code)) code = draw()
  used.add(code)
  last += 1
  signs.push({ code, number: String(last).padStart(3, '0'), division: division.code })
}
const rows = signs.map((sign) => `${sign.code},${sign.number},${sign.division}`)
writeFileSync(
  join(__dirname, '../config/county', county, 'signs.csv'),
  `code,number,division\n${rows.join('\n')}\n`,
)
console.log(`${signs.length} signs, ${signs.length - placed.size} new`)
