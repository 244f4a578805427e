import type { Instant } from '../../../types/time'
import { keep, recall } from '../../lib/storage'
import type { Kept } from './book'

/** An activity whose list lies on this phone. */
export interface PendingDoor {
  id: string
  title: string
  endsAt: Instant
  waiting: number
}

const INDEX = 'door.open'
const keyOf = (activityId: string) => `door.${activityId}`

export const recallDoor = (activityId: string): Kept | null => recall<Kept>(keyOf(activityId))

/** The activities of which marks lie on this phone that were never uploaded. */
export const pendingDoors = (): PendingDoor[] =>
  (recall<PendingDoor[]>(INDEX) ?? []).filter(({ waiting }) => waiting > 0)

/** Lists of people who came somewhere do not stay on a phone: what is over and uploaded goes. */
export function keepDoor(activityId: string, kept: Kept, now: Instant): void {
  keep(keyOf(activityId), kept)
  const { door, marks } = kept
  const others = (recall<PendingDoor[]>(INDEX) ?? []).filter(({ id }) => id !== activityId)
  const isDone = ({ endsAt, waiting }: PendingDoor) => waiting === 0 && endsAt < now
  for (const { id } of others.filter(isDone)) keep(keyOf(id), null)
  const own = door
    ? [{ id: activityId, title: door.activity.title, endsAt: door.activity.endsAt, waiting: marks.length }]
    : []
  keep(INDEX, [...others.filter((one) => !isDone(one)), ...own])
}
