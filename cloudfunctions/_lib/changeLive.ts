import type { ErrorCode } from '../../types/errors'
import { command as _ } from './collection'
import { activities } from './collections'
import { type Context, type Refusal, refuse } from './defineFunction'
import { whyNotAt } from './guard'
import type { ActivityLine } from './records'

const KEYS_KEPT = 20
const ROUNDS = 8

/** What goes into every change by staff: copies read earlier are known to be old, and the request to be done. */
export const staffChange = ({ key, now }: Context) => ({
  rev: _.inc(1),
  changedAt: now,
  doneKeys: _.push({ each: [key], slice: -KEYS_KEPT }),
})

export const isDone = (thing: { doneKeys?: readonly string[] }, { key }: Context): boolean =>
  thing.doneKeys?.includes(key) ?? false

/**
 * Nobody holds a seat, as a condition of the write: all seats are either left or kept. Seats count on without
 * `rev`, so a booking that comes between fails this.
 */
export const nobodyHolds = ({ capacity, reserveLeft }: ActivityLine): Record<string, unknown> =>
  capacity === null ? {} : { capacity, reserveLeft, seatsLeft: capacity - reserveLeft, waiting: 0 }

export interface Plan {
  /** Besides the activity being as it was read. */
  onlyIf?: Record<string, unknown>
  data: Record<string, unknown>
  /** Tells of it; runs after all checks and before the write. */
  tell: () => Promise<void>
}

/**
 * One change of a public activity by staff, in one conditional update. `plan` says what to do to the activity
 * as it stands, or why not; it is asked again when the activity changed meanwhile. A request that was done
 * already answers with the activity as it is now.
 */
export async function changeLive(
  context: Context,
  activityId: string,
  plan: (live: ActivityLine) => ErrorCode | Plan | Promise<ErrorCode | Plan>,
): Promise<ActivityLine | Refusal> {
  for (let round = 0; round < ROUNDS; round++) {
    const live = await activities.find(activityId, { holders: false })
    const refusal = whyNotAt(context, live, 'activity_unknown')
    if (refusal || !live) return refusal ?? refuse('activity_unknown')
    if (isDone(live, context)) return live
    const planned = await plan(live)
    if (typeof planned === 'string') return refuse(planned)
    await planned.tell()
    await activities.takeIf(
      { _id: activityId, rev: live.rev, status: live.status, ...planned.onlyIf },
      { ...planned.data, ...staffChange(context) },
    )
  }
  return refuse('draft_changed')
}
