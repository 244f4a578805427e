import { addMinutes, dayOf, startOfDay } from '../../domain/day'
import { changed, type Surroundings, whyNotChange } from '../../domain/tree'
import type { ErrorCode } from '../../types/errors'
import type { Instant } from '../../types/time'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities, directory, stations, treeChanges } from '../_lib/collections'
import { rebuildDirectory } from '../_lib/directory'
import type { StationRecord } from '../_lib/records'
import type { TreeChangeRecord } from '../_lib/records/tree'
import { nodeOf } from './card'
import { takeAlong } from './takeAlong'

/** What was being published while the tree changed is taken along once more after this. */
const SWEEP_MINUTES = 10
const COMING_READ = 200

/** What the rules ask about a node for a change on a day. */
export async function surroundings(
  { _id }: StationRecord,
  otherId: string | null,
  from: Instant,
): Promise<Surroundings> {
  const [other, names, coming] = await Promise.all([
    otherId === null ? null : stations.find(otherId),
    directory.find('stations'),
    activities.list(
      { organiserId: _id, startsAt: _.gte(from) },
      { order: [['startsAt', 'asc']], limit: COMING_READ, without: { holders: false, content: false } },
    ),
  ])
  return {
    other: other && nodeOf(other),
    open: names?.stations ?? [],
    hasComing: coming.some(({ status }) => status === 'published'),
  }
}

/**
 * Does a change whose day has come, or brings one that was cut off to its end: every step may be done twice.
 * What takes place from its day on goes along; what has begun before stays where it was, and so do its numbers.
 */
export async function carryOut(change: TreeChangeRecord, now: Instant): Promise<void> {
  const begun = change.status === 'planned' ? await begin(change, now) : change
  if (!begun) return
  if (begun.status === 'running') await changeNode(begun)
  await takeAlong(begun, now)
  if (begun.status === 'done') {
    await treeChanges.takeIf({ _id: begun._id, status: 'done', dueAt: begun.dueAt }, { dueAt: null })
    return
  }
  await rebuildDirectory()
  await treeChanges.takeIf(
    { _id: begun._id, status: 'running' },
    { status: 'done', doneAt: now, dueAt: addMinutes(now, SWEEP_MINUTES) },
  )
}

async function begin(change: TreeChangeRecord, now: Instant): Promise<TreeChangeRecord | null> {
  const station = await stations.find(change.nodeId)
  const fromAt = [startOfDay(change.onDay), now].sort().at(-1) ?? now
  const refusal = station ? await whyNot(change, station, fromAt) : 'station_unknown'
  const still = { _id: change._id, status: 'planned' }
  if (!station || refusal) {
    await treeChanges.takeIf(still, { status: 'blocked', blockedBy: refusal, dueAt: null })
    return null
  }
  if (change.onDay !== dayOf(change.plannedAt)) await tellOf(change, station, now)
  const { name, fullName, townId, townName, path } = station
  const before = { name, fullName, townId, townName, path }
  const begun = await treeChanges.takeIf(still, { status: 'running', fromAt, before: _.set(before) })
  return begun ? { ...change, status: 'running', fromAt, before } : null
}

async function whyNot(
  change: TreeChangeRecord,
  station: StationRecord,
  from: Instant,
): Promise<ErrorCode | null> {
  return whyNotChange(change.wish, nodeOf(station), await surroundings(station, change.otherId, from))
}

async function changeNode({ _id, nodeId, wish, otherId }: TreeChangeRecord): Promise<void> {
  const [station, other] = await Promise.all([
    stations.find(nodeId),
    otherId === null ? null : stations.find(otherId),
  ])
  if (!station) return
  const { path, ...rest } = { path: undefined, ...changed(wish, nodeOf(station), other && nodeOf(other)) }
  await stations.takeIf(
    { _id: nodeId, treeChangeId: _.neq(_id) },
    { ...rest, ...(path ? { path: _.set(path) } : {}), treeChangeId: _id, rev: _.inc(1) },
  )
}

/** The log already has who planned it; this line says when it came true. */
const tellOf = (change: TreeChangeRecord, station: StationRecord, now: Instant) =>
  tell(
    { who: { openid: null, kinds: new Set() }, now, key: change._id, staff: null },
    {
      act: change.wish.act,
      thing: { kind: 'station', id: station._id, title: station.fullName },
      path: station.path,
      why: change.why,
      after: { ...change.wish, onDay: change.onDay },
      byName: '系统（按计划）',
    },
  )
