import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CountySeed, Division, Sign } from '../../types/county'

/** Rows of a county's CSV file by column name. These files have no quoted fields; a comma in one is an error. */
function rows(county: string, file: string): Record<string, string>[] {
  const path = join(__dirname, county, file)
  if (!existsSync(path)) return []
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const columns = head.split(',')
  return lines.map((text, i) => {
    const cells = text.split(',')
    if (cells.length !== columns.length) throw new Error(`${file}:${i + 2}: ${columns.length} cells expected`)
    return Object.fromEntries(columns.map((column, c) => [column, cells[c] ?? '']))
  })
}

/** The division list 区划 of a county, parents first. */
export const readDivisions = (county: string): Division[] =>
  rows(county, 'divisions.csv') as unknown as Division[]

/** Every sign ever issued. */
export const readSigns = (county: string): Sign[] => rows(county, 'signs.csv') as unknown as Sign[]

/** All that a county's database begins with. */
export const readSeed = (county: string): CountySeed => ({
  divisions: readDivisions(county),
  signs: readSigns(county),
  projects: require(join(__dirname, county, 'projects')).projects,
})
