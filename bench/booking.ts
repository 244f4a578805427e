/**
 * How near a whole booking comes to the least it could be.
 * `ratioToLimit`: accepted bookings per second through the function, over those of a bare conditional update
 * and add, in alternating rounds of one run. `oversold`: seats promised beyond those there were, in a rush.
 */
import type { LocalCloud } from '../localcloud/cloud'
import { anActivity } from '../test/_kit/records'
import { benchCloud } from './_kit/cloud'
import { bench, inParallel, median, round, timed } from './_kit/report'

const TURNS = 7
const BOOKINGS = 600
const SEATS = 50
const CALLERS = 16
const RUSH_CALLERS = 1000

const startsAt = new Date(Date.now() + 5 * 86_400_000).toISOString()
const bookable = (id: string, capacity: number) =>
  anActivity({
    _id: id,
    capacity,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 7_200_000).toISOString(),
    opensAt: new Date(Date.now() - 3_600_000).toISOString(),
    closesAt: startsAt,
  })

type One = (id: string, person: string) => Promise<boolean>

/** A booking through the whole function, and the bare one. */
function callers(cloud: LocalCloud): { book: One; bare: One } {
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
async function rate(cloud: LocalCloud, kind: 'bare' | 'book', one: One, turn: number): Promise<number> {
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

async function wireCalls(cloud: LocalCloud, book: One): Promise<number> {
  cloud.database.insert('activities', [bookable('alone', 10)])
  cloud.counters.reset()
  await book('alone', 'alone')
  return Object.values(cloud.counters.total()).reduce((sum, n) => sum + n, 0)
}

/** Seats promised or written beyond those there were, when everybody comes at once. */
async function oversoldInRush(cloud: LocalCloud, book: One): Promise<number> {
  cloud.database.insert('activities', [bookable('rush', SEATS)])
  let promised = 0
  await inParallel(RUSH_CALLERS, RUSH_CALLERS, async (i) => {
    if (await book('rush', `rush${i}`)) promised++
  })
  const written = cloud.database.find('bookings', { activityId: 'rush', status: 'confirmed' }).length
  return Math.max(promised, written) - SEATS
}

bench('booking', async () => {
  const { cloud, end } = await benchCloud()
  const { book, bare } = callers(cloud)
  const ratios: number[] = []
  const rates: number[] = []
  // The first turn warms the instances up and does not count.
  for (let turn = 0; turn <= TURNS; turn++) {
    const limit = await rate(cloud, 'bare', bare, turn)
    const ours = await rate(cloud, 'book', book, turn)
    if (turn === 0) continue
    ratios.push(ours / limit)
    rates.push(ours)
  }
  const figures = {
    oversold: await oversoldInRush(cloud, book),
    wireCallsPerBooking: await wireCalls(cloud, book),
    ratioToLimit: round(median(ratios)),
    ratioLow: round(Math.min(...ratios)),
    ratioHigh: round(Math.max(...ratios)),
    bookingsPerSecond: Math.round(median(rates)),
  }
  await end()
  return figures
})
