import type { ActivityRecord } from '../_lib/records'

/*
 * Activities this instance has read. A copy may be old; whoever relies on one puts its `rev` into the filter
 * of the write, which then fails if anything but seats has changed. In a rush this saves a call.
 */
const KEPT = 100
const seen = new Map<string, ActivityRecord>()

/** A copy with seats to spare, as far as anyone here knows: who holds them is not part of it. */
export function recall(id: string): ActivityRecord | null {
  const activity = seen.get(id)
  return activity ? { ...activity, seatsLeft: activity.capacity, waiting: 0, holders: {}, line: [] } : null
}

export function remember(activity: ActivityRecord): void {
  seen.delete(activity._id)
  // A full activity would only cost a call in vain.
  if ((activity.seatsLeft ?? 0) <= 0 || activity.waiting > 0) return
  seen.set(activity._id, activity)
  const oldest = seen.size > KEPT ? seen.keys().next().value : undefined
  if (oldest !== undefined) seen.delete(oldest)
}
