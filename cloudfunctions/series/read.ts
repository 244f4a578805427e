import { county } from '../../config/county/current'
import { addDays, dayOf } from '../../domain/day'
import { festivalsBetween } from '../../domain/festival'
import { daysOf, timesOn } from '../../domain/series'
import type { Series, SeriesLine, seriesContract } from '../../types/series'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { serieses } from '../_lib/collections'
import { type Actions, type Context, Refusal } from '../_lib/defineFunction'
import { nodeFor, whyNotAt } from '../_lib/guard'
import type { SeriesRecord } from '../_lib/records/series'
import { madeOf } from '../_lib/series'

type SeriesActions = Actions<typeof seriesContract>

const LIST_MAX = 50
const SHOWN_DAYS = 42
const FESTIVAL_DAYS = 60

export const lineOf = (record: SeriesRecord): SeriesLine => ({
  ...record,
  id: record._id,
  category: record.fields.category ?? '',
  title: record.fields.title ?? '',
})

export const list: SeriesActions['list'] = async ({ nodeId }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const found = await serieses.list(
    { organiserId: nodeId, status: _.in(['waiting', 'returned', 'active']) },
    { limit: LIST_MAX },
  )
  return { series: found.map(lineOf) }
}

/** The series that an action is about, if the caller has the action's right there. */
export async function seriesFor(context: Context, seriesId: string): Promise<SeriesRecord | Refusal> {
  const record = await serieses.find(seriesId)
  return whyNotAt(context, record, 'series_unknown') ?? (record as SeriesRecord)
}

export const show: SeriesActions['show'] = async ({ seriesId }, context) => {
  const record = await seriesFor(context, seriesId)
  return record instanceof Refusal ? record : shown(record, context.now)
}

/** The series with its dates: those made, those to come, those left out. */
export async function shown(record: SeriesRecord, now: Instant): Promise<Series> {
  const today = dayOf(now)
  const made = (await madeOf(record._id, now)).filter(({ status }) => status !== 'withdrawn')
  const planned = record.status === 'active' ? daysOf(record, today, addDays(today, SHOWN_DAYS)) : []
  const wanted = new Set(planned)
  const rows: Series['occurrences'] = [
    ...made.map(({ id, on, startsAt, booked, status }) => ({
      on,
      activityId: id,
      startsAt,
      booked,
      status: status === 'cancelled' ? ('cancelled' as const) : ('published' as const),
      stays: status === 'published' && !wanted.has(on),
    })),
    ...planned
      .filter((on) => !made.some((one) => one.on === on) && timesOn(record, on).startsAt > now)
      .map((on) => ({ ...blank(record, on), status: 'planned' as const })),
    ...record.skips
      .filter(({ on }) => on >= today && !made.some((one) => one.on === on))
      .map(({ on }) => ({ ...blank(record, on), status: 'skipped' as const })),
  ]
  return { ...lineOf(record), occurrences: rows.sort((a, b) => a.startsAt.localeCompare(b.startsAt)) }
}

const blank = (record: SeriesRecord, on: string) => ({
  on,
  activityId: null,
  startsAt: timesOn(record, on).startsAt,
  booked: 0,
  stays: false,
})

export const festivals: SeriesActions['festivals'] = async (_input, { now }) => {
  const today = dayOf(now)
  return { festivals: festivalsBetween(county.festivals, today, addDays(today, FESTIVAL_DAYS)) }
}
