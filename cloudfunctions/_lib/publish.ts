import { mergedChange, touchesPromise } from '../../domain/draft'
import { seatsHeld, whyNotTouch } from '../../domain/liveActivity'
import type { ActivityFields } from '../../types/draft'
import { pageOnlyOf } from './activityCards'
import { activityFromFields, fieldsOf, type Publishing } from './activityFields'
import { tell } from './audit'
import { isDone, nobodyHolds, staffChange } from './changeLive'
import { activities, projects } from './collections'
import { type Context, type Refusal, refuse } from './defineFunction'
import type { ActivityLine, ActivityRecord, StationRecord } from './records'
import type { DraftRecord } from './records/draft'

const ROUNDS = 5

/**
 * Makes public what a draft says, or brings a public activity in line with it. The draft itself is not touched:
 * whoever calls marks it afterwards, and calling again after a break between the two does no harm.
 */
export async function publishDraft(
  context: Context,
  draft: DraftRecord,
  organiser: StationRecord,
): Promise<Refusal | null> {
  if (draft.kind === 'project') return publishProject(context, draft, organiser)
  const fields = draft.activity
  if (!fields) return refuse('draft_incomplete')
  const project = fields.projectId === null ? null : await projects.find(fields.projectId)
  if (fields.projectId !== null && !project) return refuse('project_unknown')
  const about: Publishing = {
    id: draft._id,
    organiser,
    projectName: project?.name ?? null,
    seriesId: null,
    now: context.now,
  }
  if (!draft.live) {
    await tellPublish(context, draft, organiser)
    const record = activityFromFields(fields, about)
    if (await activities.put({ ...record, doneKeys: [context.key] })) return null
  }
  return bringInLine(context, draft, fields, about)
}

/** The activity is there: it was taken back and goes out again, or it is public and is changed. */
async function bringInLine(
  context: Context,
  draft: DraftRecord,
  fields: ActivityFields,
  about: Publishing,
): Promise<Refusal | null> {
  for (let round = 0; round < ROUNDS; round++) {
    const live = await activities.find(draft._id, { holders: false })
    if (!live) return refuse('activity_unknown')
    if (isDone(live, context)) return null
    const write =
      live.status === 'withdrawn' && !draft.live
        ? { onlyIf: {}, data: again(activityFromFields(fields, { ...about, seriesId: live.seriesId })) }
        : changeOf(live, draft, fields, about)
    if (typeof write === 'string') return refuse(write)
    await tellPublish(context, draft, about.organiser, live)
    // Let through it was all the same, and the log says by whom.
    if (write === null) return null
    const asRead = { _id: live._id, rev: live.rev, status: live.status }
    if (await activities.takeIf({ ...asRead, ...write.onlyIf }, { ...write.data, ...staffChange(context) })) {
      return null
    }
  }
  return refuse('draft_changed')
}

/** Everything of the activity but what identifies it, or counts. */
function again(record: ActivityRecord): Record<string, unknown> {
  const { _id, rev, holders, heldAt, line, waiting, lineRev, moves, doneKeys, changedAt, ...data } = record
  return data
}

/** What of a public activity is to be written anew; null when nothing is. */
function changeOf(live: ActivityLine, draft: DraftRecord, written: ActivityFields, about: Publishing) {
  const refusal = whyNotTouch(live, about.now)
  if (refusal) return refusal
  const { fields, touched } = mergedChange(draft.base, written, fieldsOf(live))
  if (touched.length === 0) return null
  const promise = touchesPromise(touched)
  if (promise && seatsHeld(live) > 0) return 'activity_times_promised' as const
  const record = activityFromFields(fields, { ...about, seriesId: live.seriesId })
  const place = touched.includes('placeName')
  const named =
    touched.includes('title') || place
      ? { copiesBehindSince: about.now, toldAs: place ? `changed:${about.now}` : null }
      : {}
  const data = { ...wordsOf(record), ...named, ...(promise ? timesOf(record, live) : {}) }
  return { onlyIf: promise ? nobodyHolds(live) : {}, data }
}

const wordsOf = (record: ActivityRecord) => ({
  title: record.title,
  category: record.category,
  contentArea: record.contentArea,
  ...pageOnlyOf(record),
  placeName: record.placeName,
  audiences: record.audiences,
  asksName: record.asksName,
  asksPhone: record.asksPhone,
  maxParty: record.maxParty,
  openTo: record.openTo,
  projectId: record.projectId,
  projectName: record.projectName,
})

const timesOf = (record: ActivityRecord, live: ActivityLine) => ({
  startsAt: record.startsAt,
  endsAt: record.endsAt,
  mode: record.mode,
  capacity: record.capacity,
  lineMax: record.lineMax,
  seatsLeft: record.seatsLeft,
  reserve: record.reserve,
  reserveLeft: record.reserveLeft,
  reserveOpensAt: record.reserveOpensAt,
  opensAt: record.opensAt === null ? null : (live.opensAt ?? record.opensAt),
  closesAt: record.closesAt,
})

/** Projects have no seats and no times: the last one let through counts. */
async function publishProject(
  context: Context,
  draft: DraftRecord,
  organiser: StationRecord,
): Promise<Refusal | null> {
  const { name, category, story, contentArea, kind } = draft.project ?? {}
  if (!name || !category || !story || !kind) return refuse('draft_incomplete')
  await tellPublish(context, draft, organiser)
  const data = { name, category, contentArea: contentArea ?? null, kind, story }
  const own = { organiserId: organiser._id, path: organiser.path }
  if (!(await projects.put({ _id: draft._id, ...data, ...own }))) {
    await projects.takeIf({ _id: draft._id }, data)
  }
  return null
}

const tellPublish = (
  context: Context,
  draft: DraftRecord,
  organiser: Publishing['organiser'],
  live?: ActivityLine,
) =>
  tell(context, {
    act: 'publish',
    thing: { kind: draft.kind, id: draft._id, title: draft.activity?.title ?? draft.project?.name ?? '' },
    path: organiser.path,
    before: live ? { title: live.title, startsAt: live.startsAt, placeName: live.placeName } : null,
    after: draft.activity
      ? {
          title: draft.activity.title,
          startsAt: draft.activity.startsAt,
          placeName: draft.activity.placeName,
        }
      : null,
  })
