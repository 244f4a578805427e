import { type Doc, groupBy, plusMinutes, type Store, sum } from '../docs'
import { broken, type Violation } from './violation'

const LEDGERS: Record<string, readonly string[]> = {
  recorded: ['recorded', 'contested', 'corrected', 'upheld'],
  entered: ['proposed', 'confirmed', 'refused', 'contested', 'corrected', 'upheld'],
}
const STARS = [100, 300, 600, 1000, 1500]
const minutes = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 60_000

/** Of each begun hour a quarter counts nothing, up to three half, more a whole. */
export function halves(present: number): number {
  const rest = present % 60
  return Math.floor(present / 60) * 2 + (rest <= 15 ? 0 : rest <= 45 ? 1 : 2)
}

/** What stands in a ledger of a person, in half hours. */
export const ledgerOf = (rows: readonly Doc[], ledger: string) =>
  sum(
    rows
      .filter((row) => row.ledger === ledger && row.status !== 'proposed' && row.status !== 'refused')
      .map(({ halfHours }) => halfHours),
  )

export const hours = (store: Store): Violation[] => [
  ...store.all('hours').flatMap((row) => sound(row)),
  ...store.all('bookings').flatMap((booking) => recorded(booking, store)),
  ...stars(store),
]

function sound(row: Doc): Violation[] {
  const found: Violation[] = []
  const wrong = (name: string, words: string) => found.push(broken(name, [row._id, row.bookingId], words))
  if (!LEDGERS[row.ledger]?.includes(row.status))
    wrong('a record is in its ledger', `${row.ledger} ${row.status}`)
  if (row.halfHours < 0 || row.halfHours > halves(minutes(row.from, row.until)) + 2)
    wrong('no more hours than it lasted', `${row.halfHours} half hours`)
  const stands = row.ledger === 'entered' && !['proposed', 'refused'].includes(row.status)
  if (stands && (row.approvedBy === null || row.approvedBy === row.by || row.approvedBy === row.person))
    wrong('somebody else approved', `${row.by} entered, ${row.approvedBy} approved`)
  return found
}

/** Whoever served at what is settled has the record that the marks at the door come to. */
function recorded(booking: Doc, store: Store): Violation[] {
  const activity = store.get('activities', booking.activityId)
  const row = store.get('hours', `r_${booking._id}`)
  const settledAt = activity?.settledAt as string | null
  const served = booking.status === 'attended' && booking.audience === 'volunteers'
  if (activity?.status !== 'published' || !settledAt || !served) return []
  const late = (booking.history as { at: string; by: string }[]).some(
    ({ at, by }) => at > settledAt && by !== 'clock',
  )
  if (late) return []
  const should = comesTo(booking, activity)
  const is = row ? (row.formerHalfHours ?? row.halfHours) : null
  return should === is
    ? []
    : [broken('hours are those of the door', [booking._id, activity._id], `should be ${should}, are ${is}`)]
}

function comesTo({ arrivedAt, leftAt, arrivalHeardAt }: Doc, { startsAt, endsAt }: Doc): number | null {
  if (!arrivedAt || !arrivalHeardAt || arrivalHeardAt > plusMinutes(endsAt, 60)) return null
  const from = arrivedAt > startsAt ? arrivedAt : startsAt
  const until = leftAt && leftAt < endsAt ? leftAt : endsAt
  const present = Math.max(0, minutes(from, until))
  return present < minutes(startsAt, endsAt) * 0.6 ? 0 : halves(present)
}

/** Every star that recorded hours reach is there, and none is given that they do not reach unless they once did. */
function stars(store: Store): Violation[] {
  const found: Violation[] = []
  for (const [person, rows] of groupBy(store.all('hours'), (row) => row.person)) {
    // What an erased person served is kept as somebody's, without stars.
    if (person.startsWith('gone_')) continue
    const sumOf = ledgerOf(rows, 'recorded')
    for (const [i, needed] of STARS.entries()) {
      const star = store.all('stars').find((one) => one.person === person && one.level === i + 1)
      const there = star && star.status !== 'withdrawn'
      const lowered = rows.some(({ formerHalfHours }) => formerHalfHours !== null)
      if (sumOf >= needed * 2 && !there)
        found.push(broken('stars follow hours', [person], `${sumOf} half hours, no star ${i + 1}`))
      if (sumOf < needed * 2 && there && !lowered)
        found.push(broken('stars follow hours', [person, star._id], `${sumOf} half hours, star ${i + 1}`))
    }
  }
  return found
}
