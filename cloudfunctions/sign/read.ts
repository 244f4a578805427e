import { county } from '../../config/county/current'
import { signState } from '../../domain/sign'
import type { HouseWords } from '../../domain/signSheet'
import type { SignLine } from '../../types/sign'
import type { StationLine } from '../../types/station'
import { command as _ } from '../_lib/collection'
import { directory, signs, stations } from '../_lib/collections'
import { type Context, type Refusal, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { DirectoryRecord, SignRecord, StationRecord } from '../_lib/records'

type Entry = DirectoryRecord['stations'][number]

/** A query answers no more than this; a county of 649 plates and their replaced ones is well below. */
const SIGNS_MAX = 1000

/** The county's own name, slogan and hotline, as every sheet shows them. */
export const house: HouseWords = county

/** A node with all open stations below it, itself included, or why the caller may not see them. */
export async function stationsBelow(
  context: Context,
  nodeId: string,
): Promise<{ node: Entry; path: string[]; below: Entry[] } | Refusal> {
  const all = (await directory.find('stations'))?.stations ?? []
  const node = all.find(({ id }) => id === nodeId) ?? null
  const path = node ? pathOf(node) : []
  const refusal = whyNotAt(context, node && { path }, 'station_unknown')
  if (refusal || !node) return refusal ?? refuse('station_unknown')
  const below = all.filter(({ id, townId }) => nodeId === county.rootId || id === nodeId || townId === nodeId)
  return { node, path, below }
}

const pathOf = ({ id, townId }: Entry): string[] => [
  ...new Set([county.rootId, ...(townId ? [townId] : []), id]),
]

/** The plates of these stations in the order of their numbers, replaced ones after their successors. */
export async function signsOf(below: readonly Entry[]): Promise<SignRecord[]> {
  const found = await signs.list({ stationId: _.in(below.map(({ id }) => id)) }, { limit: SIGNS_MAX })
  return found.sort(
    (a, b) =>
      Number(a.number) - Number(b.number) || a.status.localeCompare(b.status) || a._id.localeCompare(b._id),
  )
}

/** A plate and its station, or why the caller may not touch them. */
export async function signFor(
  context: Context,
  code: string,
): Promise<{ sign: SignRecord; station: StationRecord } | Refusal> {
  const sign = await signs.find(code)
  const station = sign && (await stations.find(sign.stationId))
  const refusal = whyNotAt(context, station, 'sign_unknown')
  if (refusal || !sign || !station) return refusal ?? refuse('sign_unknown')
  return { sign, station }
}

export const lineOf = (
  sign: SignRecord,
  station: Pick<StationLine, 'name' | 'townName' | 'level'>,
): SignLine => ({
  code: sign._id,
  number: sign.number,
  stationId: sign.stationId,
  stationName: station.name,
  townName: station.townName,
  level: station.level,
  state: signState(sign),
  printedAt: sign.printedAt ?? null,
  installedAt: sign.installedAt ?? null,
  damagedAt: sign.damagedAt ?? null,
  damagedNote: sign.damagedNote ?? null,
  replacedBy: sign.replacedBy ?? null,
  lastScannedOn: sign.lastScannedOn ?? null,
})
