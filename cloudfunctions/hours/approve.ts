import { county } from '../../config/county/current'
import { type HoursEvent, nextHours, whyNotEnter } from '../../domain/hours'
import type { HoursStatus, hoursContract } from '../../types/hours'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities, bookings, hours } from '../_lib/collections'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import { staffIn, whyNotAt } from '../_lib/guard'
import type { HoursRecord } from '../_lib/records/hours'
import { DAY_LINE } from '../day/line'
import { whyBarred } from './barred'
import { rowOf } from './row'
import { rowsAt, taken } from './standing'

type HoursActions = Actions<typeof hoursContract>

/** Someone else, of another node, above all not the same person twice. */
export const approve: HoursActions['approve'] = async ({ id, approved, why = null }, context) => {
  const record = await hours.find(id)
  const refusal = whyNotAt(context, record, 'hours_unknown')
  if (refusal || !record) return refusal ?? refuse('hours_unknown')
  if (heard(record, context)) return rowOf(record)
  if (record.status !== 'proposed') return refuse('hours_answered')
  const barred = whyBarred(record, context)
  if (barred) return refuse(barred === 'own' ? 'hours_own' : 'hours_same_node')
  if (!approved && why === null) return refuse('hours_why_needed')
  const late = approved ? await whyNotNow(record, context) : null
  if (late) return refuse(late)
  return move(record, approved ? 'approve' : 'refuse', why, context, {
    approvedBy: openidOf(context),
    approvedByName: staffIn(context).name,
    refusedWhy: approved ? null : why,
  })
}

/** It may have been called off, or hours recorded, since it was written down. */
async function whyNotNow({ _id, person, activityId, bookingId, halfHours }: HoursRecord, context: Context) {
  const [activity, booking, rows] = await Promise.all([
    activities.find(activityId, DAY_LINE),
    bookings.find(bookingId),
    rowsAt(person, activityId),
  ])
  if (!activity || !booking) return 'hours_unknown'
  const others = rows.filter((row) => row._id !== _id)
  return whyNotEnter(activity, taken(others, booking, activity), halfHours, county.hours, context.now)
}

export const answer: HoursActions['answer'] = async ({ id, halfHours, why }, context) => {
  const record = await hours.find(id)
  const refusal = whyNotAt(context, record, 'hours_unknown')
  if (refusal || !record) return refusal ?? refuse('hours_unknown')
  if (heard(record, context)) return rowOf(record)
  if (record.status !== 'contested' || !record.contest) return refuse('hours_answered')
  if (whyBarred(record, context)) return refuse('hours_own')
  if (halfHours > record.halfHours) return refuse('hours_only_less')
  const kept = halfHours === record.halfHours
  return move(record, kept ? 'uphold' : 'correct', why, context, {
    halfHours,
    formerHalfHours: kept ? null : record.halfHours,
    contest: _.set({ ...record.contest, answeredAt: context.now, answer: why }),
  })
}

/** Somebody who looks after the records doubts one; whoever answers is somebody else. */
export const question: HoursActions['question'] = async ({ id, words }, context) => {
  const record = await hours.find(id)
  const refusal = whyNotAt(context, record, 'hours_unknown')
  if (refusal || !record) return refusal ?? refuse('hours_unknown')
  if (heard(record, context)) return rowOf(record)
  return move(record, 'contest', words, context, {
    contest: _.set({ at: context.now, by: 'staff', words, answeredAt: null, answer: null }),
  })
}

const heard = ({ history }: HoursRecord, { key }: Context) => history.some((row) => row.key === key)

async function move(
  record: HoursRecord,
  event: HoursEvent,
  why: string | null,
  context: Context,
  data: Record<string, unknown>,
) {
  const to = nextHours(record.status, event)
  if (to === null) return refuse('hours_answered')
  await tell(context, {
    act: 'answer',
    thing: { kind: 'hours', id: record._id, title: record.activityTitle },
    path: record.path,
    why,
    before: { status: record.status, halfHours: record.halfHours },
    after: { status: to, halfHours: data.halfHours ?? record.halfHours },
  })
  const row = { at: context.now, by: openidOf(context), from: record.status, to, why, key: context.key }
  const done = await hours.takeIf(
    { _id: record._id, status: record.status },
    {
      ...data,
      status: to,
      tell: isNews(record, to) ? `${to}:${row.key}` : null,
      history: _.push([row]),
    },
  )
  const after = await hours.find(record._id)
  return after && (done || heard(after, context)) ? rowOf(after) : refuse('hours_answered')
}

/** The person hears what becomes of their hours, and of what they said; of a doubt of the office only if hours change. */
const isNews = ({ contest }: HoursRecord, to: HoursStatus): boolean =>
  to !== 'contested' && to !== 'refused' && !(to === 'upheld' && contest?.by === 'staff')
