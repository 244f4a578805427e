import type { LineRules } from '../types/county'
import type { Instant } from '../types/time'
import { addWaking, wakingBetween } from './awake'
import { addMinutes } from './day'

/** A party in the waiting list 候补, as it stands in the activity. The order of the list is the order of entry. */
export interface Waiting {
  /** The key under which the party will hold its seats. */
  person: string
  seats: number
  key: string
  at: Instant
  /** How often smaller parties from behind were served first. */
  passed: number
  /** Takes only what nobody else wants, until the time of offers: someone who stayed away too often. */
  patient: boolean
}

/** Seats kept for a party until it answers. */
export interface Offer {
  person: string
  seats: number
  key: string
  until: Instant
}

export interface LineState {
  startsAt: Instant
  seatsLeft: number
  line: readonly Waiting[]
  offers: readonly Offer[]
}

/** give: who is next has the seat · offer: they are asked · take: whoever of the list comes first · over */
export type LineMode = 'give' | 'offer' | 'take' | 'over'

const before = (startsAt: Instant, hours: number): Instant => addMinutes(startsAt, -hours * 60)

export function lineMode(startsAt: Instant, rules: LineRules, now: Instant): LineMode {
  if (now >= startsAt) return 'over'
  if (now < before(startsAt, rules.confirmHours)) return 'give'
  return now < before(startsAt, rules.closeHours) && offerUntil(startsAt, rules, now) !== null
    ? 'offer'
    : 'take'
}

/** Until when an offer made now stands, or null when there is too little waking time left to make one. */
export function offerUntil(startsAt: Instant, rules: LineRules, now: Instant): Instant | null {
  const short = now >= before(startsAt, rules.shortWithinHours)
  const full = addWaking(now, (short ? rules.shortOfferHours : rules.offerHours) * 60, rules)
  const last = before(startsAt, rules.offerEndHours)
  const until = full < last ? full : last
  return until > now && wakingBetween(now, until, rules) >= rules.offerLeastMinutes ? until : null
}

/** How many parties may wait for an activity with so many seats. */
export const lineMax = (capacity: number, rules: LineRules): number =>
  Math.max(rules.least, Math.floor(capacity * rules.share))

/** Until when one may stand in the line. */
export const lineClosesAt = (startsAt: Instant, rules: LineRules): Instant =>
  before(startsAt, rules.closeHours)

export type LineMove =
  | { event: 'promote'; person: string; key: string; seats: number }
  | { event: 'offer'; person: string; key: string; seats: number; until: Instant }
  | { event: 'expire'; person: string; key: string; seats: number }

export interface Advanced {
  moves: LineMove[]
  line: Waiting[]
  seatsLeft: number
  /** When to look again if nothing else happens; null when there is nothing to wait for. */
  due: Instant | null
}

/**
 * What the rule makes of a waiting list at a moment: offers that ran out end, and free seats go to the first
 * party that fits. A party that does not fit is passed by smaller ones at most `passes` times; then everyone
 * waits for it.
 */
export function advance(state: LineState, rules: LineRules, now: Instant): Advanced {
  const over = state.offers.filter(({ until }) => until <= now)
  const moves: LineMove[] = over.map(({ person, key, seats }) => ({ event: 'expire', person, key, seats }))
  let seatsLeft = state.seatsLeft + over.reduce((sum, { seats }) => sum + seats, 0)
  let line = [...state.line]
  const mode = lineMode(state.startsAt, rules, now)
  const until = mode === 'offer' ? offerUntil(state.startsAt, rules, now) : null
  while (mode === 'give' || mode === 'offer') {
    const at = firstFitting(line, seatsLeft, rules, mode)
    const party = line[at]
    if (!party) break
    const { person, key, seats } = party
    moves.push(
      until ? { event: 'offer', person, key, seats, until } : { event: 'promote', person, key, seats },
    )
    seatsLeft -= seats
    line = passedBy(line, at, mode)
  }
  return { moves, line, seatsLeft, due: dueOf(state, line, moves, rules, now) }
}

/** Whether a party stands aside for now: it neither takes a seat nor keeps others from one. */
const aside = ({ patient }: Waiting, mode: LineMode): boolean => patient && mode === 'give'

function firstFitting(
  line: readonly Waiting[],
  seatsLeft: number,
  { passes }: LineRules,
  mode: LineMode,
): number {
  if (seatsLeft <= 0) return -1
  for (const [at, party] of line.entries()) {
    if (aside(party, mode)) continue
    if (party.seats <= seatsLeft) return at
    if (party.passed >= passes) return -1
  }
  return -1
}

const passedBy = (line: readonly Waiting[], served: number, mode: LineMode): Waiting[] =>
  line.flatMap((party, at) => {
    if (at === served) return []
    return at < served && !aside(party, mode) ? [{ ...party, passed: party.passed + 1 }] : [party]
  })

function dueOf(
  { startsAt, offers }: LineState,
  line: readonly Waiting[],
  moves: readonly LineMove[],
  rules: LineRules,
  now: Instant,
): Instant | null {
  const times = [
    ...offers.map(({ until }) => until),
    ...moves.flatMap((m) => (m.event === 'offer' ? [m.until] : [])),
  ]
  // Seats that were given at once are offered later on; who stands aside is served then, too.
  if (line.length > 0) times.push(before(startsAt, rules.confirmHours))
  return times.filter((at) => at > now).sort()[0] ?? null
}

/** Whether one more party may stand in the line of an activity that has no seat for them. */
export function whyNotWait(
  { startsAt, waiting, lineMax: most }: { startsAt: Instant; waiting: number; lineMax: number },
  rules: LineRules,
  now: Instant,
): 'booking_line_closed' | 'booking_line_full' | null {
  if (now >= lineClosesAt(startsAt, rules)) return 'booking_line_closed'
  return waiting >= most ? 'booking_line_full' : null
}
