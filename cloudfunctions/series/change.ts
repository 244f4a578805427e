import type { seriesContract } from '../../types/series'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { serieses } from '../_lib/collections'
import { type Actions, type Context, Refusal, refuse } from '../_lib/defineFunction'
import type { SeriesRecord } from '../_lib/records/series'
import { grow, madeOf } from '../_lib/series'
import { seriesFor, shown } from './read'
import { thingOf } from './review'

type SeriesActions = Actions<typeof seriesContract>

const SKIPS_MAX = 100

/** Changes the series in one conditional write, then brings its dates in line; both are safe to do again. */
async function changed(
  context: Context,
  { seriesId, rev }: { seriesId: string; rev: number },
  data: (
    record: SeriesRecord,
  ) => Record<string, unknown> | Refusal | Promise<Record<string, unknown> | Refusal>,
) {
  const record = await seriesFor(context, seriesId)
  if (record instanceof Refusal) return record
  if (!record.keys.includes(context.key)) {
    if (record.status === 'ended') return refuse('series_ended')
    if (record.rev !== rev) return refuse('draft_changed')
    const change = await data(record)
    if (change instanceof Refusal) return change
    await tell(context, {
      act: 'edit',
      thing: thingOf(record),
      path: record.path,
      before: { rhythm: record.rhythm, skips: record.skips },
      after: { rhythm: change.rhythm ?? null, status: change.status ?? null },
    })
    const done = await serieses.takeIf(
      { _id: seriesId, rev },
      { ...change, grownThrough: '', rev: _.inc(1), keys: _.push([context.key]) },
    )
    if (!done) return refuse('draft_changed')
  }
  const fresh = (await serieses.find(seriesId)) ?? record
  return shown(await grow(fresh, context.now), context.now)
}

export const change: SeriesActions['change'] = ({ rhythm, ...which }, context) =>
  changed(context, which, () => ({ rhythm: _.set(rhythm) }))

export const skip: SeriesActions['skip'] = ({ on, why, ...which }, context) =>
  changed(context, which, async (record) => {
    if (record.skips.length >= SKIPS_MAX) return refuse('bad_input')
    const made = await madeOf(record._id, context.now)
    const booked = made.some((one) => one.on === on && one.status === 'published' && one.booked > 0)
    if (booked) return refuse('activity_has_bookings')
    const others = record.skips.filter((one) => one.on !== on)
    return { skips: _.set([...others, { on, why }]) }
  })

export const unskip: SeriesActions['unskip'] = ({ on, ...which }, context) =>
  changed(context, which, (record) => ({ skips: _.set(record.skips.filter((one) => one.on !== on)) }))

export const end: SeriesActions['end'] = (which, context) =>
  changed(context, which, () => ({ status: 'ended', waitsAt: _.set([]) }))
