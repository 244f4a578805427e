import { county } from '../../config/county/current'
import { type HoursEvent, nextHours, whyNotEnter } from '../../domain/hours'
import { may } from '../../domain/rights'
import type { hoursContract } from '../../types/hours'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { activities, hours } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor, staffIn, whyNotAt } from '../_lib/guard'
import type { HoursRecord } from '../_lib/records/hours'
import { DAY_LINE } from '../day/line'
import { rowOf } from './row'

type HoursActions = Actions<typeof hoursContract>

const ROWS_MAX = 100

export const queue: HoursActions['queue'] = async ({ nodeId }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const waiting = (status: HoursRecord['status']) =>
    hours.list(
      { path: nodeId, status },
      { order: [['at', 'asc']], limit: ROWS_MAX, without: { history: false } },
    )
  const [proposed, contested] = [await waiting('proposed'), await waiting('contested')]
  return { proposed: proposed.map(rowOf), contested: contested.map(rowOf) }
}

/** Someone else, of another node, above all not the same person twice. */
export const approve: HoursActions['approve'] = async ({ id, approved, why = null }, context) => {
  const record = await hours.find(id)
  const refusal = whyNotAt(context, record, 'hours_unknown')
  if (refusal || !record) return refusal ?? refuse('hours_unknown')
  if (record.history.some(({ key }) => key === context.key)) return rowOf(record)
  if (record.status !== 'proposed') return refuse('hours_answered')
  if (record.by === openidOf(context) || record.person === openidOf(context)) return refuse('hours_own')
  if (!ofAnotherNode(record, context)) return refuse('hours_same_node')
  if (!approved && why === null) return refuse('hours_why_needed')
  const activity = approved ? await activities.find(record.activityId, DAY_LINE) : null
  // It may have been called off, or more entered, since it was written down.
  const late = activity && whyNotEnter(activity, 0, record.halfHours, county.hours, context.now)
  if (late) return refuse(late)
  return move(record, approved ? 'approve' : 'refuse', why, context, {
    approvedBy: openidOf(context),
    approvedByName: staffIn(context).name,
  })
}

const ofAnotherNode = ({ byNode, path }: HoursRecord, context: Context): boolean => {
  const { grants, right } = staffIn(context)
  const elsewhere = grants.filter(({ nodeId }) => nodeId !== byNode)
  // Who also works where it was written down is not somebody else.
  return may(elsewhere, right, path) && !grants.some(({ nodeId }) => nodeId === byNode)
}

export const answer: HoursActions['answer'] = async ({ id, halfHours, why }, context) => {
  const record = await hours.find(id)
  const refusal = whyNotAt(context, record, 'hours_unknown')
  if (refusal || !record) return refusal ?? refuse('hours_unknown')
  if (record.history.some(({ key }) => key === context.key)) return rowOf(record)
  if (record.status !== 'contested' || !record.contest) return refuse('hours_answered')
  if (halfHours > record.halfHours) return refuse('hours_only_less')
  return move(record, halfHours === record.halfHours ? 'uphold' : 'correct', why, context, {
    halfHours,
    contest: _.set({ ...record.contest, answeredAt: context.now, answer: why }),
  })
}

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
    after: { status: to },
  })
  const row = { at: context.now, by: openidOf(context), from: record.status, to, why, key: context.key }
  const done = await hours.takeIf(
    { _id: record._id, status: record.status },
    { ...data, status: to, history: _.push([row]) },
  )
  const after = await hours.find(record._id)
  const mine = done || after?.history.some(({ key }) => key === context.key)
  return after && mine ? rowOf(after) : refuse('hours_answered')
}
