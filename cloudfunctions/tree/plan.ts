import { createHash } from 'node:crypto'
import { addDays, dayOf, startOfDay } from '../../domain/day'
import { otherOf, whyNotChange } from '../../domain/tree'
import type { InputOf } from '../../types/contract'
import type { treeContract } from '../../types/tree'
import { tell } from '../_lib/audit'
import { treeChanges } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor, staffIn } from '../_lib/guard'
import type { StationRecord } from '../_lib/records'
import type { TreeChangeRecord } from '../_lib/records/tree'
import { alone } from './alone'
import { cardOf, nodeOf } from './card'
import { carryOut, surroundings } from './carryOut'

const DAYS_AHEAD_MAX = 366
/** A node has one change waiting at most; of the finished ones a few are enough to be sure. */
const RECENT = 10

export const plan: Actions<typeof treeContract>['plan'] = async (input, context) => {
  const { nodeId, wish, onDay } = input
  const station = await nodeFor(context, nodeId)
  if (station instanceof Refusal) return station
  const id = changeId(context)
  const known = await treeChanges.list({ nodeId }, { order: [['plannedAt', 'desc']], limit: RECENT })
  const again = known.find(({ _id }) => _id === id)
  if (again) return cardOf(again)
  const today = dayOf(context.now)
  if (onDay < today || onDay > addDays(today, DAYS_AHEAD_MAX)) return refuse('tree_day_wrong')
  if (known.some(({ status }) => status === 'planned' || status === 'running')) {
    return refuse('tree_change_waiting')
  }
  const otherId = otherOf(wish)
  const from = [startOfDay(onDay), context.now].sort().at(-1) ?? context.now
  const around = await surroundings(station, otherId, from)
  const refusal = whyNotChange(wish, nodeOf(station), around)
  if (refusal) return refuse(refusal)
  const change = newChange(id, input, station, around.other?.name ?? null, context)
  await tell(context, {
    act: wish.act,
    thing: { kind: 'station', id: nodeId, title: station.fullName },
    path: station.path,
    why: input.why,
    before: { name: station.name, townName: station.townName },
    after: { ...wish, onDay },
  })
  await treeChanges.put(change)
  // Whatever keeps it from being done now, the clock does it within minutes.
  if (onDay === today) await alone(context.now, () => carryOut(change, context.now))
  return cardOf((await treeChanges.find(id)) ?? change)
}

const changeId = (context: Context) =>
  createHash('sha256')
    .update(`tree/${context.key}/${openidOf(context)}`)
    .digest('hex')
    .slice(0, 24)

const newChange = (
  id: string,
  { nodeId, wish, onDay, why }: InputOf<typeof treeContract.plan>,
  station: StationRecord,
  otherName: string | null,
  context: Context,
): TreeChangeRecord => ({
  _id: id,
  nodeId,
  nodeName: station.fullName,
  wish,
  otherId: otherOf(wish),
  otherName,
  onDay,
  why,
  by: openidOf(context),
  byName: staffIn(context).name,
  plannedAt: context.now,
  status: 'planned',
  dueAt: startOfDay(onDay),
  fromAt: null,
  before: null,
  doneAt: null,
  blockedBy: null,
})
