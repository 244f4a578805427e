import { groupBy, plusDays } from '../docs'
import type { Town } from '../town'
import type { World } from '../world'
import { ledgerOf } from './hours'
import { broken, type Violation } from './violation'

const WEIGHTS: Record<string, number> = { no_show: 1, late_cancelled: 0.5 }

interface Mark {
  at: string
  points: number
}

/** good · note from 2 points in 90 days · limited for 30 days from 3. */
function stateOf(marks: readonly Mark[], now: string): string {
  const until = (at: string) =>
    marks
      .filter((one) => one.at <= at && one.at > plusDays(at, -90))
      .reduce((all, { points }) => all + points, 0)
  const reached = marks
    .filter(({ at }) => until(at) >= 3)
    .map(({ at }) => at)
    .sort()
    .at(-1)
  if (reached && now < plusDays(reached, 30)) return 'limited'
  return until(now) >= 2 ? 'note' : 'good'
}

/** What people are told of their standing and of their hours is what the records come to. */
export async function standing(world: World, town: Town): Promise<Violation[]> {
  const bookings = groupBy(world.all('bookings'), ({ person }) => person)
  const rows = groupBy(world.all('hours'), ({ person }) => person)
  const found: Violation[] = []
  for (const person of town.people) {
    const marks = (bookings.get(person) ?? [])
      .filter(({ via, status }) => via === 'self' && WEIGHTS[status])
      .map(({ status, statusAt, endsAt }) => ({
        at: status === 'late_cancelled' ? statusAt : endsAt,
        points: WEIGHTS[status] ?? 0,
      }))
    const said = await town.asks(person, 'standing.mine')
    const should = stateOf(marks, world.now)
    if (said.data?.state !== should)
      found.push(broken('standing follows bookings', [person], `${said.data?.state}, should be ${should}`))
    const mine = rows.get(person) ?? []
    const totals = await town.asks(person, 'hours.mine')
    const sums = { recorded: ledgerOf(mine, 'recorded'), entered: ledgerOf(mine, 'entered') }
    if (JSON.stringify(totals.data?.totals) !== JSON.stringify(sums))
      found.push(
        broken(
          'totals are sums',
          [person],
          `${JSON.stringify(totals.data?.totals)}, should be ${JSON.stringify(sums)}`,
        ),
      )
  }
  return found
}
