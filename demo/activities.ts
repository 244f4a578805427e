import type { ActivityRecord, ProjectRecord, StationRecord } from '../cloudfunctions/_lib/records'
import { addDays, addMinutes, instantOn, startOfDay } from '../domain/day'
import { lineMax } from '../domain/line'
import type { County } from '../types/county'
import type { Day, Instant } from '../types/time'
import { draw, pick } from './draw'
import { festivalFor } from './festivals'
import { seated } from './guests'
import { demoPhone, venuesOf } from './profiles'
import { allSeries, fallsOn, type Series } from './series'

const DAYS_BACK = 42
export const DAYS_AHEAD = 35

const OPENS_DAYS_BEFORE = 14
const OPENS_TIME = '08:00'
const CANCELLED_ONE_IN = 24
const REASONS = [
  '老师临时有事来不了，时间定了再通知。',
  '场地当天要用作别的安排，改到下周同一时间。',
  '天气预报有大风，为了安全取消。',
]

interface Span {
  fromOn: Day
  toOn: Day
}

/**
 * Activities as they stand at the beginning of `todayOn`, from six weeks back to five weeks ahead unless told.
 * The same for the same arguments; an activity's id, title and place do not depend on `todayOn`.
 */
export function demoActivities(
  stations: readonly StationRecord[],
  projects: readonly ProjectRecord[],
  county: County,
  todayOn: Day,
  span: Span = { fromOn: addDays(todayOn, -DAYS_BACK), toOn: addDays(todayOn, DAYS_AHEAD) },
): ActivityRecord[] {
  const names = new Map(projects.map(({ _id, name }) => [_id, name]))
  const now = startOfDay(todayOn)
  const days = daysOf(span)
  return allSeries(stations).flatMap((series) =>
    days
      .filter((day) => fallsOn(series, day))
      .map((day) => seated(activityOn(series, day, names, county), series, county.booking.line, now)),
  )
}

function daysOf({ fromOn, toOn }: Span): Day[] {
  const days: Day[] = []
  for (let day = fromOn; day <= toOn; day = addDays(day, 1)) days.push(day)
  return days
}

/** The activity with all its seats free. */
function activityOn(
  series: Series,
  day: Day,
  projects: ReadonlyMap<string, string>,
  county: County,
): ActivityRecord {
  const { station, offer, n } = series
  const projectName = projects.get(offer.project ?? '') ?? null
  const startsAt = instantOn(day, series.time)
  const venue = venuesOf(station)[offer.venue]
  const festival = festivalFor(day)
  const booking = bookingOf(series, day, startsAt, county)
  const id = `demo-${station.number}-${n}-${day.replaceAll('-', '')}`
  return {
    _id: id,
    title: offer.title.replace('{节}', festival.name).replace('{事}', festival.deed),
    category: offer.category,
    contentArea: offer.contentArea,
    startsAt,
    endsAt: addMinutes(startsAt, offer.minutes),
    placeName: venue?.name ?? '',
    placeRoute: station.route,
    access: venue?.access ?? null,
    organiserId: station._id,
    organiserName: station.name,
    openTo: station._id,
    path: station.path,
    reserve: 0,
    reserveLeft: 0,
    seriesId: null,
    postponedFrom: null,
    postponeReason: null,
    formerStarts: [],
    changedAt: startOfDay(addDays(day, -OPENS_DAYS_BEFORE)),
    settledAt: null,
    audiences: [...(offer.audiences ?? (['everyone'] as const))],
    mode: offer.mode,
    ...statusOf(id),
    ...booking,
    content: offer.content.replace('{做}', festival.content),
    bring: offer.bring ?? null,
    contactName: '值班员',
    contactPhone: demoPhone(Number(station.number)),
    projectId: projectName === null ? null : (offer.project ?? null),
    projectName,
    holders: {},
    heldAt: null,
    line: [],
    waiting: 0,
    lineMax: booking.capacity === null ? 0 : lineMax(booking.capacity, county.booking.line),
    lineRev: 0,
    lineDue: null,
    moves: [],
    outOfTurn: 0,
    rev: 1,
    demo: true,
  }
}

function statusOf(id: string): Pick<ActivityRecord, 'status' | 'cancelReason'> {
  const cancelled = draw(`cancelled/${id}`, CANCELLED_ONE_IN) === 0
  return cancelled
    ? { status: 'cancelled', cancelReason: pick(`reason/${id}`, REASONS) }
    : { status: 'published', cancelReason: null }
}

type Booking = Pick<
  ActivityRecord,
  'capacity' | 'seatsLeft' | 'opensAt' | 'closesAt' | 'asksName' | 'asksPhone' | 'maxParty'
>

function bookingOf({ station, offer, n }: Series, day: Day, startsAt: Instant, county: County): Booking {
  const asks = { asksName: offer.asksName ?? false, asksPhone: offer.asksPhone ?? false }
  if (offer.mode !== 'bookable') {
    return { capacity: null, seatsLeft: null, opensAt: null, closesAt: null, ...asks, maxParty: 1 }
  }
  const capacity = pick(`seats/${station._id}/${n}`, offer.seats ?? [20])
  return {
    capacity,
    seatsLeft: capacity,
    opensAt: instantOn(addDays(day, -(offer.opensDaysBefore ?? OPENS_DAYS_BEFORE)), OPENS_TIME),
    closesAt: addMinutes(startsAt, -county.booking.closesMinutesBefore),
    ...asks,
    maxParty: Math.min(offer.maxParty ?? 1, county.booking.maxParty),
  }
}
