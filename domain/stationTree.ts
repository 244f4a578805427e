import type { Division, Sign } from '../types/county'
import type { StationLevel } from '../types/station'
import { levelOf, placeName, stationTitle } from './division'

/** A node of the station tree as the division list gives it. */
export interface StationNode {
  id: string
  level: StationLevel
  name: string
  fullName: string
  townId: string | null
  townName: string | null
  /** Ids from the county to the node itself. */
  path: string[]
  number: string
}

/**
 * The station tree of a division list: a centre for the county, a sub-centre for each town, a station for
 * each village. A division without a sign or with an unknown parent is an error in the county's files.
 */
export function stationTree(divisions: readonly Division[], signs: readonly Sign[]): StationNode[] {
  const byCode = new Map(divisions.map((division) => [division.code, division]))
  const numbers = new Map(signs.map((sign) => [sign.division, sign.number]))
  return divisions.map((division) => {
    const level = levelOf(division)
    const town = level === 'village' ? byCode.get(division.parent) : null
    const number = numbers.get(division.code)
    if (town === undefined) throw new Error(`division ${division.code}: parent ${division.parent} is unknown`)
    if (number === undefined) throw new Error(`division ${division.code} has no sign`)
    const name = placeName(division)
    return {
      id: division.code,
      level,
      name,
      fullName: stationTitle(level, name, town?.name ?? null),
      townId: town?.code ?? null,
      townName: town?.name ?? null,
      path: pathOf(division, byCode),
      number,
    }
  })
}

function pathOf(division: Division, byCode: ReadonlyMap<string, Division>): string[] {
  const parent = byCode.get(division.parent)
  return [...(parent ? pathOf(parent, byCode) : []), division.code]
}
