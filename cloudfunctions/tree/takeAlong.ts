import { stationTitle } from '../../domain/division'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, drafts, feedback, grants, serieses, stations } from '../_lib/collections'
import type { StationRecord } from '../_lib/records'
import type { TreeChangeRecord } from '../_lib/records/tree'
import { standsFor } from '../station/resolve'
import { recount } from './recount'

const CHILDREN_MAX = 1000

/**
 * Brings what belongs to a changed node in line with the tree as it stands now. Each filter leaves out what is
 * in line already, so it may be cut off anywhere and done again. Activities that began before the change keep
 * their path, and with it the past keeps its numbers.
 */
export async function takeAlong(change: TreeChangeRecord, now: Instant): Promise<void> {
  const station = await stations.find(change.nodeId)
  if (!station || !change.before || !change.fromAt) return
  const { act } = change.wish
  if (act === 'rename') await renameIn(station, change.fromAt, now)
  if (act === 'move') await moveTo(station, change.before.path, change.fromAt, now)
  if (act === 'merge') {
    const next = await standsFor(station)
    if (next) await handOver(station, next, change.fromAt, now)
  }
  if (act === 'close') {
    const next = await standsFor(station)
    if (next) await answerFor(station, next)
  }
}

const seen = (now: Instant) => ({ rev: _.inc(1), changedAt: now })

async function renameIn({ _id, name, level }: StationRecord, from: Instant, now: Instant): Promise<void> {
  const isOld = { organiserId: _id, organiserName: _.neq(name) }
  await activities.updateAll({ ...isOld, startsAt: _.gte(from) }, { organiserName: name, ...seen(now) })
  await drafts.updateAll({ ...isOld, status: _.in(['draft', 'submitted']) }, { organiserName: name })
  await serieses.updateAll(
    { ...isOld, status: _.in(['waiting', 'returned', 'active']) },
    { organiserName: name, rev: _.inc(1) },
  )
  await grants.updateAll({ nodeId: _id, nodeName: _.neq(name) }, { nodeName: name })
  if (level !== 'town') return
  const children = await stations.list({ townId: _id }, { limit: CHILDREN_MAX })
  for (const child of children.filter(({ townName }) => townName !== name)) {
    await stations.takeIf(
      { _id: child._id, townName: child.townName },
      { townName: name, fullName: stationTitle(child.level, child.name, name), rev: _.inc(1) },
    )
  }
  await drafts.updateAll({ waitsAt: _id, townName: _.neq(name) }, { townName: name })
}

async function moveTo(station: StationRecord, oldPath: string[], from: Instant, now: Instant): Promise<void> {
  const { _id, path, townId, townName } = station
  const oldTown = oldPath.at(-2) ?? ''
  if (townId === null || townId === oldTown) return
  const along = { path: _.set(path) }
  const coming = { organiserId: _id, startsAt: _.gte(from) }
  await activities.updateAll({ ...coming, openTo: oldTown }, { openTo: townId, ...seen(now) })
  await activities.updateAll({ ...coming, path: oldTown }, { ...along, ...seen(now) })
  const written = { organiserId: _id, status: _.in(['draft', 'submitted']), path: oldTown }
  await drafts.updateAll(written, { ...along, townName })
  const weekly = { organiserId: _id, status: _.in(['waiting', 'returned', 'active']), path: oldTown }
  await serieses.updateAll(weekly, { ...along, grownThrough: '', rev: _.inc(1) })
  await waitElsewhere({ organiserId: _id }, oldTown, townId)
  await grants.updateAll({ nodeId: _id, path: oldTown }, along)
  await feedback.updateAll({ waitsAt: _id, path: oldTown }, along)
}

/** Everything a merged node still had to do is its successor's. */
async function handOver(
  station: StationRecord,
  next: StationRecord,
  from: Instant,
  now: Instant,
): Promise<void> {
  const { _id, townId: oldTown } = station
  const theirs = { organiserId: next._id, organiserName: next.name, path: _.set(next.path) }
  const coming = { organiserId: _id, startsAt: _.gte(from) }
  await activities.updateAll({ ...coming, openTo: _id }, { openTo: next._id, ...seen(now) })
  if (oldTown && next.townId && oldTown !== next.townId) {
    await activities.updateAll({ ...coming, openTo: oldTown }, { openTo: next.townId, ...seen(now) })
    await waitElsewhere({ organiserId: _id }, oldTown, next.townId)
  }
  await activities.updateAll(coming, { ...theirs, ...seen(now) })
  await recount(_id, from, now)
  const written = { organiserId: _id, status: _.in(['draft', 'submitted']) }
  await drafts.updateAll(written, { ...theirs, townName: next.townName })
  const weekly = { organiserId: _id, status: _.in(['waiting', 'returned', 'active']) }
  await serieses.updateAll(weekly, { ...theirs, grownThrough: '', rev: _.inc(1) })
  await answerFor(station, next)
}

/** What people still wait to hear about is answered by the node that stands for this one. */
async function answerFor({ _id, fullName }: StationRecord, next: StationRecord): Promise<void> {
  const waits = { waitsAt: _id }
  await feedback.updateAll(waits, { deskId: next._id, deskName: next.fullName, path: _.set(next.path) })
  await feedback.updateAll(waits, {
    waitsAt: _.addToSet(next._id),
    waitsNames: _.addToSet(next.fullName),
  })
  await feedback.updateAll(waits, { waitsAt: _.pull(_id), waitsNames: _.pull(fullName) })
}

/** What waits for the review of one town waits for that of the other; first added, then taken away. */
async function waitElsewhere(whose: { organiserId: string }, from: string, to: string): Promise<void> {
  const reviewed = { ...whose, status: 'submitted', waitsAt: from }
  await drafts.updateAll(reviewed, { waitsAt: _.addToSet(to) })
  await drafts.updateAll(reviewed, { waitsAt: _.pull(from) })
  const weekly = { ...whose, status: 'waiting', waitsAt: from }
  await serieses.updateAll(weekly, { waitsAt: _.addToSet(to) })
  await serieses.updateAll(weekly, { waitsAt: _.pull(from) })
}
