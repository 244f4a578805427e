import * as v from 'valibot'
import { county } from '../../config/county/current'
import { addMinutes } from '../../domain/day'
import { EMPTY_ACTIVITY } from '../../domain/draft'
import { lineMax } from '../../domain/line'
import { reserveOpensAt } from '../../domain/liveActivity'
import { reachedNode, reachOf } from '../../domain/reach'
import { ActivityFields } from '../../types/draft'
import type { Instant } from '../../types/time'
import { pageOnlyOf } from './activityCards'
import type { ActivityLine, ActivityRecord, StationRecord } from './records'

/** What is said of an activity besides its fields. */
export interface Publishing {
  id: string
  organiser: Pick<StationRecord, '_id' | 'name' | 'path'>
  /** Of the project in the fields. */
  projectName: string | null
  seriesId: string | null
  now: Instant
}

/**
 * The public activity that these fields describe, with all its seats free. They have to be complete: throws
 * when a title, a time or a place is missing, which the hints would have told.
 */
export function activityFromFields(fields: ActivityFields, about: Publishing): ActivityRecord {
  const { title, category, content, startsAt, endsAt, placeName } = fields
  if (!title || !category || !content || !startsAt || !endsAt || !placeName) {
    throw new Error(`activity ${about.id} is not complete`)
  }
  const { id, organiser, now } = about
  return {
    _id: id,
    title,
    category,
    contentArea: fields.contentArea,
    ...pageOnlyOf(fields),
    content,
    startsAt,
    endsAt,
    placeName,
    audiences: fields.audiences,
    mode: fields.mode,
    asksName: fields.asksName,
    asksPhone: fields.asksPhone,
    maxParty: Math.min(fields.maxParty, county.booking.maxParty),
    organiserId: organiser._id,
    organiserName: organiser.name,
    path: organiser.path,
    openTo: reachedNode(organiser.path, fields.reach),
    projectId: fields.projectId,
    projectName: about.projectName,
    seriesId: about.seriesId,
    ...seatsOf(fields, startsAt, now),
    status: 'published',
    cancelReason: null,
    postponedFrom: null,
    postponeReason: null,
    formerStarts: [],
    changedAt: now,
    settledAt: null,
    copiesBehindSince: null,
    toldAs: null,
    newsDue: isNews(fields, about) ? now : null,
    doneKeys: [],
    holders: {},
    heldAt: null,
    line: [],
    waiting: 0,
    lineRev: 0,
    lineDue: null,
    moves: [],
    outOfTurn: 0,
    rev: 1,
  }
}

type Seats = Pick<
  ActivityRecord,
  'capacity' | 'lineMax' | 'seatsLeft' | 'reserve' | 'reserveLeft' | 'reserveOpensAt' | 'opensAt' | 'closesAt'
>

function seatsOf({ mode, capacity, reserve }: ActivityFields, startsAt: Instant, now: Instant): Seats {
  if (mode !== 'bookable' || capacity === null) {
    return {
      capacity: null,
      lineMax: 0,
      seatsLeft: null,
      reserve: 0,
      reserveLeft: 0,
      reserveOpensAt: null,
      opensAt: null,
      closesAt: null,
    }
  }
  const freeAt = reserveOpensAt(startsAt)
  const kept = freeAt > now ? reserve : 0
  return {
    capacity,
    lineMax: lineMax(capacity, county.booking.line),
    seatsLeft: capacity - kept,
    reserve,
    reserveLeft: kept,
    reserveOpensAt: kept > 0 ? freeAt : null,
    opensAt: now,
    closesAt: addMinutes(startsAt, -county.booking.closesMinutesBefore),
  }
}

/** An activity as its fields; what would not pass as written by staff today is left empty. */
export function fieldsOf(activity: ActivityLine): ActivityFields {
  const raw: Record<string, unknown> = { ...activity, reach: reachOf(activity.path, activity.openTo) }
  const entries = Object.entries(ActivityFields.entries).map(([field, schema]) => {
    const checked = v.safeParse(schema, raw[field])
    return [field, checked.success ? checked.output : EMPTY_ACTIVITY[field as keyof ActivityFields]]
  })
  return Object.fromEntries(entries) as ActivityFields
}

/** Volunteers hear of what a person put on, once; not of each of the dates that a series grows by itself. */
const isNews = ({ audiences }: ActivityFields, { seriesId }: Publishing): boolean =>
  seriesId === null && (audiences.includes('everyone') || audiences.includes('volunteers'))
