/**
 * Everybody wants the same thing: 5,000 people within a minute for 100 seats and the waiting list behind them.
 * `oversold`: seats promised beyond those there were; `lost`: people who were told yes and are in no list, or got no
 * answer. `ratioToLimit`: accepted bookings per second over those of a bare conditional update and add.
 */
import { anActivity } from '../test/_kit/records'
import { benchCloud } from './_kit/cloud'
import { bench, inParallel, median, round, type Targets } from './_kit/report'
import { bookable, callers, rate } from './_kit/seats'

const CALLERS = 5000
const SEATS = 100
const LINE = 50
const WINDOW_MS = 60_000
const AT_ONCE = 64
const TURNS = 5

interface Told {
  status: string | null
  ms: number
}

const TARGETS = {
  oversold: ['=', 0],
  lost: ['=', 0],
  wireCallsPerCall: ['<=', 5],
  ratioToLimit: ['>=', 0.4],
} satisfies Targets

bench('rush', TARGETS, async () => {
  const { cloud, end } = await benchCloud()
  const startsAt = new Date(Date.now() + 5 * 86_400_000).toISOString()
  cloud.database.insert('activities', [
    anActivity({ ...bookable('rush', SEATS), startsAt, capacity: SEATS, seatsLeft: SEATS, lineMax: LINE }),
  ])
  const { book, bare } = callers(cloud)
  cloud.counters.reset()
  const told: Told[] = []
  const began = Date.now()
  await inParallel(CALLERS, AT_ONCE, async (i) => {
    // They come evenly over the minute; who comes late for their turn does not wait for it.
    const due = began + (i * WINDOW_MS) / CALLERS
    const early = due - Date.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    const from = Date.now()
    const event = {
      action: 'book',
      input: { activityId: 'rush', partySize: 1, wait: true },
      idempotencyKey: `rush-key-${i}`,
    }
    const reply = (await cloud.call('booking', event, { openid: `o-rush${i}` })) as {
      ok: boolean
      code?: string
      data?: { status: string }
    }
    const status = reply.ok ? (reply.data?.status ?? null) : (reply.code ?? null)
    told.push({ status, ms: Date.now() - from })
  })
  const wire = Object.values(cloud.counters.total()).reduce((sum, n) => sum + n, 0)
  const seconds = (Date.now() - began) / 1000
  const rows = cloud.database.find('bookings', { activityId: 'rush' }) as unknown as { status: string }[]
  const written = (status: string) => rows.filter((row) => row.status === status).length
  const said = (status: string) => told.filter((one) => one.status === status).length
  const waits = told.map(({ ms }) => ms).sort((a, b) => a - b)
  const ratios: number[] = []
  for (let turn = 0; turn <= TURNS; turn++) {
    const limit = await rate(cloud, 'bare', bare, turn)
    const ours = await rate(cloud, 'book', book, turn)
    if (turn > 0) ratios.push(ours / limit)
  }
  const figures = {
    callers: CALLERS,
    seconds: round(seconds),
    oversold: Math.max(0, Math.max(said('confirmed'), written('confirmed')) - SEATS),
    lost:
      Math.abs(said('confirmed') - written('confirmed')) +
      Math.abs(said('waitlisted') - written('waitlisted')) +
      told.filter(({ status }) => status === null || status === 'internal').length +
      (SEATS - written('confirmed')) +
      (LINE - written('waitlisted')),
    p50ms: waits[Math.floor(waits.length * 0.5)] ?? 0,
    p99ms: waits[Math.floor(waits.length * 0.99)] ?? 0,
    wireCallsPerCall: round(wire / CALLERS),
    ratioToLimit: round(median(ratios)),
  }
  await end()
  return figures
})
