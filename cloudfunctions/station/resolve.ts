import { county } from '../../config/county/current'
import type { SignNote } from '../../types/station'
import { db } from '../_lib/collection'
import { stations } from '../_lib/collections'
import type { SignRecord, StationRecord } from '../_lib/records'

/** The station to show, and what to tell someone whose sign is not the current one. */
export interface Resolved {
  station: StationRecord
  /** The sign that was scanned; null for who came without one. */
  sign: SignRecord | null
  /** The county's own node, for what holds everywhere. */
  root: StationRecord | null
  signNote: { note: SignNote; formerName: string | null } | null
}

type Found = { sign: SignRecord | null; station: StationRecord | null; root: StationRecord | null }

/** The sign, its station and the county's node in one database call. */
async function bySign(code: string): Promise<Found> {
  const { list } = (await db
    .collection('signs')
    .aggregate()
    .match({ _id: code })
    .addFields({ rootId: county.rootId })
    .lookup({ from: 'stations', localField: 'stationId', foreignField: '_id', as: 'stations' })
    .lookup({ from: 'stations', localField: 'rootId', foreignField: '_id', as: 'roots' })
    .end()) as unknown as { list: (SignRecord & { stations: StationRecord[]; roots: StationRecord[] })[] }
  const sign = list[0]
  return { sign: sign ?? null, station: sign?.stations[0] ?? null, root: sign?.roots[0] ?? null }
}

async function byId(id: string): Promise<Found> {
  const found = await stations.byIds([...new Set([id, county.rootId])])
  const of = (wanted: string) => found.find(({ _id }) => _id === wanted) ?? null
  return { sign: null, station: of(id), root: of(county.rootId) }
}

/** Codes are never reused, so a replaced, merged or closed sign still leads somewhere. */
export async function resolve(input: { code: string } | { stationId: string }): Promise<Resolved | null> {
  const { sign, station, root } = 'code' in input ? await bySign(input.code) : await byId(input.stationId)
  if (!station) return null
  if (station.status === 'open') {
    return {
      station,
      sign,
      root,
      signNote: sign?.status === 'replaced' ? { note: 'replaced', formerName: null } : null,
    }
  }
  const there = await standsFor(station)
  return (
    there && { station: there, sign, root, signNote: { note: station.status, formerName: station.fullName } }
  )
}

/**
 * The open node that stands for one that was merged (its successor) or closed (the node above it); null when
 * there is none. A way that leads back to where it has been goes on at the node above the first one.
 */
export async function standsFor(station: StationRecord): Promise<StationRecord | null> {
  const seen = new Set<string>()
  let at: StationRecord | null = station
  while (at && at.status !== 'open') {
    seen.add(at._id)
    const next: string | null = at.status === 'merged' ? at.successorId : aboveOf(at)
    const way = next === null || seen.has(next) ? aboveOf(station) : next
    if (way === null || seen.has(way)) return null
    at = await stations.find(way)
  }
  return at
}

const aboveOf = ({ path }: StationRecord): string | null => path.at(-2) ?? null
