import type { StationLine } from '../../types/station'
import { stationTitle } from '../division'
import { halfWidth } from './cell'
import type { Read } from './when'

/** Every way in which a file may name a node, and which nodes it may mean. */
export type Places = ReadonlyMap<string, readonly string[]>

const plain = (text: string) => halfWidth(text).replace(/\s/g, '')

/** A number, the full name on the plate, town and village together, or a name alone where only one bears it. */
export function placesIn(stations: readonly StationLine[]): Places {
  const places = new Map<string, string[]>()
  for (const { id, name, level, townName, number } of stations) {
    const ways = [number, stationTitle(level, name, townName), `${townName ?? ''}${name}`, name]
    for (const way of new Set(ways.map(plain))) places.set(way, [...(places.get(way) ?? []), id])
  }
  return places
}

/** The node that a file names; null when none of these is called that. */
export function findPlace(places: Places, written: string): Read<string> | null {
  const text = plain(written)
  // A spreadsheet drops the zeros at the front of a number: 7 is 007.
  const found = places.get(text) ?? (/^\d{1,2}$/.test(text) ? places.get(text.padStart(3, '0')) : undefined)
  const [only] = found ?? []
  if (!found || only === undefined) return null
  return found.length === 1
    ? { value: only }
    : { says: `有 ${found.length} 个都叫“${written}”，请写站牌编号，或在前面加上镇街名` }
}

export const unknownPlace = (written: string): Read<string> => ({
  says: `写的“${written}”没有找到，请写站牌编号，或“镇街+村名”`,
})
