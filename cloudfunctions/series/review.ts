import type { seriesContract } from '../../types/series'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { serieses } from '../_lib/collections'
import { type Actions, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { ownNodes } from '../_lib/guard'
import type { SeriesRecord } from '../_lib/records/series'
import { grow } from '../_lib/series'
import { lineOf, seriesFor, shown } from './read'

type SeriesActions = Actions<typeof seriesContract>

const QUEUE_MAX = 50

export const queue: SeriesActions['queue'] = async (_input, context) => {
  const waiting = await serieses.list(
    { waitsAt: _.in(ownNodes(context)) },
    { order: [['submittedAt', 'asc']], limit: QUEUE_MAX },
  )
  return { waiting: waiting.map(lineOf) }
}

export const approve: SeriesActions['approve'] = async ({ seriesId, rev }, context) => {
  const record = await waitingFor(context, seriesId)
  if (record instanceof Refusal) return record
  if (record.keys.includes(context.key)) return shown(await grow(record, context.now), context.now)
  if (record.status !== 'waiting') return refuse('draft_not_waiting')
  if (record.rev !== rev) return refuse('draft_changed')
  await tell(context, { act: 'publish', thing: thingOf(record), path: record.path })
  const done = await serieses.takeIf(
    { _id: seriesId, rev, status: 'waiting' },
    { status: 'active', waitsAt: _.set([]), rev: _.inc(1), keys: _.push([context.key]) },
  )
  if (!done) return refuse('draft_changed')
  const now = await serieses.find(seriesId)
  return shown(await grow(now ?? record, context.now), context.now)
}

export const sendBack: SeriesActions['sendBack'] = async ({ seriesId, rev, why }, context) => {
  const record = await waitingFor(context, seriesId)
  if (record instanceof Refusal) return record
  if (record.keys.includes(context.key)) return shown(record, context.now)
  if (record.status !== 'waiting') return refuse('draft_not_waiting')
  if (record.rev !== rev) return refuse('draft_changed')
  await tell(context, { act: 'sendBack', thing: thingOf(record), path: record.path, why })
  const done = await serieses.takeIf(
    { _id: seriesId, rev, status: 'waiting' },
    { status: 'returned', returnedWhy: why, waitsAt: _.set([]), rev: _.inc(1), keys: _.push([context.key]) },
  )
  if (!done) return refuse('draft_changed')
  return shown({ ...record, status: 'returned', returnedWhy: why, rev: rev + 1 }, context.now)
}

/** Nobody reviews what they handed in themselves. */
async function waitingFor(context: Parameters<SeriesActions['approve']>[1], seriesId: string) {
  const record = await seriesFor(context, seriesId)
  if (record instanceof Refusal) return record
  return record.by === openidOf(context) ? refuse('draft_own_words') : record
}

export const thingOf = (record: SeriesRecord) => ({
  kind: 'series',
  id: record._id,
  title: record.fields.title ?? '',
})
