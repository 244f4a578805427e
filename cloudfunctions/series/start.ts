import { createHash } from 'node:crypto'
import { dayOf, weekdayOf } from '../../domain/day'
import { whyNotTouch } from '../../domain/liveActivity'
import { publishesAtOnce, reachOf, reviewNode } from '../../domain/reach'
import { clockOf, minutesBetween } from '../../domain/series'
import type { Rhythm, seriesContract } from '../../types/series'
import { fieldsOf } from '../_lib/activityFields'
import { tell } from '../_lib/audit'
import { activities, serieses, stations } from '../_lib/collections'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import { staffIn, whyNotAt } from '../_lib/guard'
import type { ActivityLine } from '../_lib/records'
import type { SeriesRecord } from '../_lib/records/series'
import { grow } from '../_lib/series'
import { shown } from './read'
import { thingOf } from './review'

/** Its id follows from the activity, so that an activity begins one series however often this is asked. */
const seriesIdOf = (activityId: string): string =>
  `w${createHash('sha256').update(activityId).digest('hex').slice(0, 20)}`

export const start: Actions<typeof seriesContract>['start'] = async ({ activityId, untilOn }, context) => {
  const activity = await activities.find(activityId, { holders: false })
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  if (refusal || !activity) return refusal ?? refuse('activity_unknown')
  const known = await serieses.find(activity.seriesId ?? seriesIdOf(activityId))
  if (known && known.status !== 'ended') return shown(await grow(known, context.now), context.now)
  if (known) return refuse('series_ended')
  const dead = whyNotTouch(activity, context.now)
  if (dead) return refuse(dead)
  if (untilOn !== null && untilOn <= dayOf(activity.startsAt)) return refuse('series_times')
  const record = await newSeries(context, activity, untilOn)
  await tell(context, {
    act: record.status === 'active' ? 'publish' : 'submit',
    thing: thingOf(record),
    path: record.path,
    after: { rhythm: record.rhythm },
  })
  await serieses.put(record)
  // The activity it began with is its first date: no second one is made on that day.
  await activities.takeIf({ _id: activityId, seriesId: null }, { seriesId: record._id })
  return shown(await grow(record, context.now), context.now)
}

async function newSeries(
  context: Context,
  activity: ActivityLine,
  untilOn: Rhythm['untilOn'],
): Promise<SeriesRecord> {
  const station = await stations.find(activity.organiserId)
  const reach = reachOf(activity.path, activity.openTo)
  const atOnce = publishesAtOnce(activity.path, reach, (station?.trustedAt ?? null) !== null)
  return {
    _id: seriesIdOf(activity._id),
    organiserId: activity.organiserId,
    organiserName: activity.organiserName,
    path: activity.path,
    fields: { ...fieldsOf(activity), startsAt: null, endsAt: null },
    rhythm: {
      weekday: weekdayOf(dayOf(activity.startsAt)),
      fromTime: clockOf(activity.startsAt),
      minutes: minutesBetween(activity.startsAt, activity.endsAt),
      untilOn,
    },
    skips: [],
    status: atOnce ? 'active' : 'waiting',
    waitsAt: atOnce ? [] : [reviewNode(activity.path, reach)],
    returnedWhy: null,
    by: openidOf(context),
    byName: staffIn(context).name,
    submittedAt: context.now,
    grownThrough: '',
    keys: [context.key],
    rev: 1,
  }
}
