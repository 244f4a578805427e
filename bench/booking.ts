/**
 * How near a whole booking comes to the least it could be.
 * `ratioToLimit`: accepted bookings per second through the function, over those of a bare conditional update
 * and add, in alternating rounds of one run. `oversold`: seats promised beyond those there were, in a rush.
 */
import type { LocalCloud } from '../localcloud/cloud'
import { benchCloud } from './_kit/cloud'
import { bench, inParallel, median, round, type Targets } from './_kit/report'
import { bookable, callers, type One, rate } from './_kit/seats'

const TURNS = 7
const SEATS = 50
const RUSH_CALLERS = 1000

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

const TARGETS = {
  oversold: ['=', 0],
  wireCallsPerBooking: ['<=', 4],
  ratioToLimit: ['>=', 0.6],
} satisfies Targets

bench('booking', TARGETS, async () => {
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
