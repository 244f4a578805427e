import type { SignNote } from '../../types/station'
import { db } from '../_lib/collection'
import { stations } from '../_lib/collections'
import type { SignRecord, StationRecord } from '../_lib/records'

/** The station to show, and what to tell someone whose sign is not the current one. */
export interface Resolved {
  station: StationRecord
  signNote: { note: SignNote; formerName: string | null } | null
}

/** The sign and its station in one database call. */
async function bySign(code: string): Promise<{ sign: SignRecord; station: StationRecord } | null> {
  const { list } = (await db
    .collection('signs')
    .aggregate()
    .match({ _id: code })
    .lookup({ from: 'stations', localField: 'stationId', foreignField: '_id', as: 'stations' })
    .end()) as unknown as { list: (SignRecord & { stations: StationRecord[] })[] }
  const sign = list[0]
  const station = sign?.stations[0]
  return sign && station ? { sign, station } : null
}

/** Codes are never reused, so a replaced, merged or closed sign still leads somewhere. */
export async function resolve(input: { code: string } | { stationId: string }): Promise<Resolved | null> {
  if ('stationId' in input) return follow(await stations.find(input.stationId))
  const found = await bySign(input.code)
  const resolved = await follow(found?.station ?? null)
  if (resolved && !resolved.signNote && found?.sign.status === 'replaced') {
    return { ...resolved, signNote: { note: 'replaced', formerName: null } }
  }
  return resolved
}

/** A merged station leads to its successor, a closed one to its town. */
async function follow(station: StationRecord | null): Promise<Resolved | null> {
  if (!station || station.status === 'open') return station && { station, signNote: null }
  const nextId = station.status === 'merged' ? station.successorId : station.townId
  const there = nextId === null ? null : await follow(await stations.find(nextId))
  return there && { ...there, signNote: { note: station.status, formerName: station.fullName } }
}
