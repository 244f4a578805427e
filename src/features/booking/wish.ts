import * as v from 'valibot'
import { county } from '../../../config/county/current'
import { suits } from '../../../domain/activity'
import { isFull, whyNotBook } from '../../../domain/booking'
import { whyNotWait } from '../../../domain/line'
import type { ActivityDetail, Audience } from '../../../types/activity'
import { errors } from '../../../types/errors'
import { Phone } from '../../../types/text'
import type { Instant } from '../../../types/time'
import type { Person } from './person'

export interface BookingWish {
  activityId: string
  partySize: number
  audience?: Audience | null
  name?: string
  phone?: string
  /** Stand in the waiting list when there is no seat. */
  wait?: boolean
  /** For someone of the family who has no phone; `name` is theirs. */
  family?: boolean
}

export const asksAudience = (activity: Pick<ActivityDetail, 'audiences'>) =>
  !activity.audiences.includes('everyone')

/** Seats that anybody may have right now: none while others wait for them. */
export const freeSeats = ({ waiting, seatsLeft }: Pick<ActivityDetail, 'waiting' | 'seatsLeft'>): number =>
  waiting > 0 ? 0 : (seatsLeft ?? 0)

/** How many may come together: as many as there are seats, or as may wait for seats. */
export function partyMax(activity: ActivityDetail, now: Instant): number {
  const waits = whyNotWait(activity, county.booking.line, now) === null
  const most = Math.min(activity.maxParty, activity.capacity ?? activity.maxParty)
  return waits ? most : Math.max(1, Math.min(most, freeSeats(activity)))
}

/** What is sent: only what this activity asks, and the family member's own data for a family member. */
export function wishOf(
  activity: ActivityDetail,
  person: Person,
  partySize: number,
  family: boolean,
): BookingWish {
  const [name, phone] = [person.name.trim(), person.phone.trim()]
  return {
    activityId: activity.id,
    partySize,
    ...(asksAudience(activity) ? { audience: answerFor(activity, person) ?? null } : {}),
    ...((family || activity.asksName) && name ? { name } : {}),
    ...((family || activity.asksPhone) && phone ? { phone } : {}),
    ...(family ? { family } : {}),
  }
}

/** A remembered group counts only where this activity names it. */
const answerFor = (activity: ActivityDetail, { audience }: Person) =>
  audience && suits(activity.audiences, audience) ? audience : audience === null ? null : undefined

/** What is missing or wrong, in words; null when it can be sent. */
export function troubleWith(
  activity: ActivityDetail,
  person: Person,
  wish: BookingWish,
  now: Instant,
): string | null {
  if (asksAudience(activity) && answerFor(activity, person) === undefined) return '请选一选参加的人是谁。'
  if (wish.family && !wish.name) return '请写参加人的姓名。'
  // Nobody needs a phone to be booked by their family.
  const asks = { ...activity, asksPhone: activity.asksPhone && !wish.family }
  const code = whyNotBook(asks, wish, now)
  if (code && !(wish.wait && isFull(code))) return errors[code]
  if (wish.phone && !v.is(Phone, wish.phone)) return '电话好像不对，请检查一下。'
  return null
}
