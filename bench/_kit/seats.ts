import type { LocalCloud } from '../../localcloud/cloud'
import { anActivity } from '../../test/_kit/records'
import { inParallel, timed } from './report'

const BOOKINGS = 600
const SEATS = 50
const CALLERS = 16

const startsAt = new Date(Date.now() + 5 * 86_400_000).toISOString()
export const bookable = (id: string, capacity: number) =>
  anActivity({
    _id: id,
    capacity,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 7_200_000).toISOString(),
    opensAt: new Date(Date.now() - 3_600_000).toISOString(),
    closesAt: startsAt,
  })

export type One = (id: string, person: string) => Promise<boolean>

/** A booking through the whole function, and the bare one. */
export function callers(cloud: LocalCloud): { book: One; bare: One } {
  const accepted = async (name: string, event: unknown, person: string) =>
    ((await cloud.call(name, event, { openid: `o-${person}` })) as { ok: boolean }).ok
  return {
    book: (activityId, person) =>
      accepted(
        'booking',
        { action: 'book', input: { activityId, partySize: 1 }, idempotencyKey: `key-${person}` },
        person,
      ),
    bare: (id, person) => accepted('bare', { id, person }, person),
  }
}

/** Accepted bookings per second over fresh activities that have a seat for everyone. */
export async function rate(
  cloud: LocalCloud,
  kind: 'bare' | 'book',
  one: One,
  turn: number,
): Promise<number> {
  const ids = Array.from({ length: BOOKINGS / SEATS }, (_, i) => `${kind}-${turn}-${i}`)
  if (kind === 'bare') {
    cloud.database.insert(
      'bare_seats',
      ids.map((_id) => ({ _id, seatsLeft: SEATS })),
    )
  } else
    cloud.database.insert(
      'activities',
      ids.map((id) => bookable(id, SEATS)),
    )
  let taken = 0
  const ms = await timed(() =>
    inParallel(BOOKINGS, CALLERS, async (i) => {
      if (await one(ids[i % ids.length] ?? '', `t${turn}p${i}`)) taken++
    }),
  )
  if (taken !== BOOKINGS) throw new Error(`${kind}: ${taken} of ${BOOKINGS} accepted`)
  return (BOOKINGS / ms) * 1000
}
