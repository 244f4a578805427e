import type { ErrorCode } from '../../types/errors'
import type { Upkeep } from '../../types/upkeep'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { stations } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import type { StationRecord } from '../_lib/records'
import { upkeepOf } from './card'

export interface Change {
  nodeId: string
  rev: number
  /** What residents will read of it. */
  said: readonly (string | null)[]
  whyNot?: (station: StationRecord) => ErrorCode | null
  fields: (station: StationRecord) => Record<string, unknown>
}

const KEYS_KEPT = 20

export const savedKey = ({ key }: Context) => _.push({ each: [key], slice: -KEYS_KEPT })

export const wasSaved = ({ savedKeys }: StationRecord, { key }: Context): boolean =>
  savedKeys?.includes(key) ?? false

/**
 * Changes a station if it is still as the writer saw it. The keys of the last changes are kept, so that the same
 * request sent again hears what it did instead of that somebody else changed it.
 */
export async function write(change: Change, context: Context): Promise<Upkeep | Refusal> {
  const station = await nodeFor(context, change.nodeId)
  if (station instanceof Refusal) return station
  if (wasSaved(station, context)) return upkeepOf(station, context.now)
  if (station.status !== 'open') return refuse('station_not_open')
  if ((station.rev ?? 0) !== change.rev) return refuse('station_changed')
  const refusal = change.whyNot?.(station)
  if (refusal) return refuse(refusal)
  const said = change.said.filter((words) => words !== null)
  if (said.length > 0) {
    const verdict = await checkWords(openidOf(context), said)
    if (verdict === 'risky') return refuse('content_risky')
    if (verdict === 'failed') return refuse('content_check_failed')
  }
  const fields = change.fields(station)
  await tell(context, {
    act: 'edit',
    thing: { kind: 'station', id: station._id, title: station.fullName },
    path: station.path,
    after: { changed: Object.keys(fields) },
  })
  const still = {
    _id: station._id,
    status: 'open',
    rev: station.rev === undefined ? _.exists(false) : change.rev,
  }
  const done = await stations.takeIf(still, { ...fields, savedKeys: savedKey(context), rev: change.rev + 1 })
  const after = (await stations.find(station._id)) ?? station
  return done || wasSaved(after, context) ? upkeepOf(after, context.now) : refuse('station_changed')
}
