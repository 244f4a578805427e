import { addDays, dayOf, startOfDay } from '../../domain/day'
import { seatsHeld } from '../../domain/liveActivity'
import { DAYS_AHEAD, dayInId, type Made, occurrenceId, planFor, timesOn } from '../../domain/series'
import type { Day, Instant } from '../../types/time'
import { activityFromFields } from './activityFields'
import { nobodyHolds } from './changeLive'
import { command as _ } from './collection'
import { activities, projects, serieses, stations } from './collections'
import type { ActivityRecord } from './records'
import type { SeriesRecord } from './records/series'

/** Dates are made a few weeks ahead and postponed by less than a year. */
const MADE_MAX = 100
const ROUNDS = 3

const isMade = (id: string, seriesId: string) => id.startsWith(`${seriesId}-`)

/** The dates of a series that exist, from today on. */
export async function madeOf(seriesId: string, now: Instant): Promise<Made[]> {
  const found = await activities.list(
    { seriesId, startsAt: _.gte(startOfDay(dayOf(now))) },
    { order: [['startsAt', 'asc']], limit: MADE_MAX, without: { holders: false } },
  )
  return found.map((activity) => ({
    id: activity._id,
    on: isMade(activity._id, seriesId)
      ? dayInId(activity._id)
      : dayOf(activity.formerStarts[0] ?? activity.startsAt),
    first: !isMade(activity._id, seriesId),
    startsAt: activity.startsAt,
    booked: seatsHeld(activity),
    status: activity.status,
    takenBySeries: activity.takenBySeries ?? false,
  }))
}

/**
 * Brings the dates of a series in line with it. Everything here may be done twice; that the series itself
 * changed meanwhile is noticed at the end, and it is gone over again. @returns the series as it is then
 */
export async function grow(series: SeriesRecord, now: Instant): Promise<SeriesRecord> {
  let current = series
  for (let round = 0; round < ROUNDS; round++) {
    await bringInLine(current, now)
    const through: Day = addDays(dayOf(now), DAYS_AHEAD)
    if (await serieses.takeIf({ _id: current._id, rev: current.rev }, { grownThrough: through })) {
      return { ...current, grownThrough: through }
    }
    const fresh = await serieses.find(current._id)
    if (!fresh || fresh.rev === current.rev) return fresh ?? current
    current = fresh
  }
  return current
}

async function bringInLine(series: SeriesRecord, now: Instant): Promise<void> {
  const made = await madeOf(series._id, now)
  // Dates are made only of what was let through; of an ended series those nobody booked are taken back.
  const over = { ...series, rhythm: { ...series.rhythm, untilOn: NEVER } }
  const plan = planFor(series._id, series.status === 'active' ? series : over, made, now)
  const record = plan.make.length + plan.revive.length > 0 ? await recordMaker(series, now) : null
  if (record) await activities.putAll(plan.make.map(record))
  for (const id of plan.revive) {
    if (record) await revive(record(dayInId(id)), now)
  }
  for (const id of plan.takeBack) await takeBack(id, now)
}

const NEVER: Day = '2000-01-01'

/** The public activity of a day of the series, as its organiser stands in the tree now. */
async function recordMaker(series: SeriesRecord, now: Instant) {
  const { fields } = series
  const [organiser, project] = await Promise.all([
    stations.find(series.organiserId),
    fields.projectId === null ? null : projects.find(fields.projectId),
  ])
  if (organiser?.status !== 'open') return null
  return (on: Day) =>
    activityFromFields(
      { ...fields, projectId: project?._id ?? null, ...timesOn(series, on) },
      {
        id: occurrenceId(series._id, series, on),
        organiser,
        projectName: project?.name ?? null,
        seriesId: series._id,
        now,
      },
    )
}

/** Public again, with all its seats free: nobody held one when the series took it back. */
async function revive({ _id, ...record }: ActivityRecord, now: Instant): Promise<void> {
  const { rev: _counted, holders: _none, heldAt: _never, ...data } = record
  await activities.takeIf(
    { _id, status: 'withdrawn', takenBySeries: true },
    { ...data, takenBySeries: false, rev: _.inc(1), changedAt: now },
  )
}

/** Out of every list, if still nobody holds a seat. */
async function takeBack(id: string, now: Instant): Promise<void> {
  const live = await activities.find(id, { holders: false })
  if (live?.status !== 'published') return
  await activities.takeIf(
    { _id: id, rev: live.rev, status: 'published', ...nobodyHolds(live) },
    { status: 'withdrawn', openTo: '', takenBySeries: true, rev: _.inc(1), changedAt: now },
  )
}
